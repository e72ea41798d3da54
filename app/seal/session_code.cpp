// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "seal/session_code.h"

namespace hocvu {

namespace {

constexpr QByteArrayView kAlphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
constexpr int kGroup = 4;
constexpr int kLongest = 64; ///< With all that divides.

/// \a number times x in GF(32).
int timesX(int number)
{
    constexpr int kField = 0b100101;
    const int twice = number << 1;
    return twice > 31 ? twice ^ kField : twice;
}

char checkLetter(QByteArrayView letters)
{
    int sum = 0;
    for (const char letter : letters)
        sum = timesX(sum ^ static_cast<int>(kAlphabet.indexOf(letter)));
    return kAlphabet.at(sum);
}

/// The letter that \a typed stands for; 0 for none.
char letterOf(QChar typed)
{
    const char letter = typed.toUpper().toLatin1();
    switch (letter) {
    case 'O':
        return '0';
    case 'I':
    case 'L':
        return '1';
    default:
        return letter != 0 && kAlphabet.contains(letter) ? letter : '\0';
    }
}

} // namespace

SessionCode::SessionCode(const QByteArray &letters)
    : m_letters(letters)
{
}

SessionCode SessionCode::random()
{
    return fromSecret(SecretKey::random());
}

SessionCode SessionCode::fromSecret(const SecretKey &secret)
{
    const SecretKey own = secret.derive("session code");
    QByteArray letters;
    for (int i = 0; i < kLetters - 1; ++i) // 32 divides 256: every letter is as likely
        letters += kAlphabet.at(static_cast<unsigned char>(own.bytes().at(i)) % 32);
    return SessionCode(letters + checkLetter(letters));
}

Result<SessionCode> SessionCode::parse(const QString &typed)
{
    QByteArray letters;
    const QString folded = typed.left(kLongest).normalized(QString::NormalizationForm_KC);
    for (const QChar one : folded) {
        if (!one.isLetterOrNumber())
            continue;
        const char letter = letterOf(one);
        if (letter == '\0')
            return fail(ErrorCode::NotUnderstood, QStringLiteral("no code has the letter ") + one);
        letters += letter;
        if (letters.size() > kLetters)
            break;
    }
    if (letters.size() != kLetters)
        return fail(ErrorCode::NotUnderstood,
                    QStringLiteral("a code has %1 letters").arg(kLetters));
    if (checkLetter(letters.chopped(1)) != letters.back())
        return fail(ErrorCode::NotUnderstood, QStringLiteral("a letter is wrong"));
    return SessionCode(letters);
}

QString SessionCode::text() const
{
    QString text = QString::fromLatin1(m_letters);
    for (int at = kLetters - kGroup; at > 0; at -= kGroup)
        text.insert(at, QLatin1Char('-'));
    return text;
}

} // namespace hocvu
