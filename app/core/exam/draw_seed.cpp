// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exam/draw_seed.h"

#include <QCryptographicHash>
#include <QMessageAuthenticationCode>

namespace hocvu {

namespace {

QByteArray derived(const QByteArray &key, const QByteArray &message)
{
    return QMessageAuthenticationCode::hash(message, key, QCryptographicHash::Sha256);
}

} // namespace

QString drawCommitment(const QByteArray &drawSeed)
{
    return QString::fromLatin1(
        QCryptographicHash::hash(drawSeed, QCryptographicHash::Sha256).toHex());
}

QByteArray roomSeed(const QByteArray &drawSeed, const QString &roomName)
{
    const QString name = roomName.normalized(QString::NormalizationForm_C).simplified();
    return derived(drawSeed, "hocvu room 1\n" + name.toUtf8());
}

QByteArray attemptSeed(const QByteArray &roomSeed, const QUuid &person, int number)
{
    return derived(roomSeed,
                   "hocvu attempt 1\n" + person.toByteArray(QUuid::WithoutBraces) + '\n'
                       + QByteArray::number(number));
}

QByteArray seatsSeed(const QByteArray &roomSeed, int colours)
{
    return derived(roomSeed, "hocvu seats 1\n" + QByteArray::number(colours));
}

QByteArray drawSeedText(const QByteArray &drawSeed)
{
    return drawSeed.toHex() + '\n';
}

Result<QByteArray> parseDrawSeed(const QByteArray &text)
{
    QByteArray digits = text;
    if (digits.endsWith('\n'))
        digits.chop(1);
    if (digits.endsWith('\r'))
        digits.chop(1);
    const QByteArray seed = QByteArray::fromHex(digits);
    if (seed.size() != kDrawSeedBytes || seed.toHex() != digits.toLower())
        return fail(ErrorCode::NotUnderstood,
                    QStringLiteral("not a draw seed: one line of 64 hexadecimal digits, as "
                                   "'openssl rand -hex 32' makes it"));
    return seed;
}

} // namespace hocvu
