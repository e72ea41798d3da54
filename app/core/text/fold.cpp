// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/fold.h"

#include <QStringList>

namespace hocvu {

namespace {

struct Placement
{
    QString later; ///< Tone on the second vowel, at the end of a word.
    QString earlier; ///< Tone on the first vowel.
};

const QList<Placement> &placements()
{
    static const QList<Placement> table = [] {
        const QString tones = QStringLiteral("\u0300\u0301\u0309\u0303\u0323");
        QList<Placement> rows;
        for (const QString &pair :
             {QStringLiteral("oa"), QStringLiteral("oe"), QStringLiteral("uy")}) {
            for (const QChar tone : tones) {
                const QString later = pair + tone;
                const QString earlier = pair.left(1) + tone + pair.right(1);
                rows.append({later.normalized(QString::NormalizationForm_C),
                             earlier.normalized(QString::NormalizationForm_C)});
            }
        }
        return rows;
    }();
    return table;
}

bool isUnseenKind(QChar::Category category)
{
    return category == QChar::Other_Control || category == QChar::Other_Format
        || category == QChar::Separator_Line || category == QChar::Separator_Paragraph;
}

QString unifyWord(const QString &word)
{
    const QString lower = word.toLower();
    for (const Placement &row : placements()) {
        if (!lower.endsWith(row.later))
            continue;
        const qsizetype before = word.size() - row.later.size() - 1;
        if (row.later.startsWith(QLatin1Char('u')) && before >= 0
            && lower.at(before) == QLatin1Char('q'))
            return word; // in "quý" the u belongs to the consonant
        const bool upper = word.back().isUpper() && word.at(word.size() - 2).isUpper();
        return word.chopped(row.later.size()) + (upper ? row.earlier.toUpper() : row.earlier);
    }
    return word;
}

} // namespace

QString cleanText(const QString &text)
{
    QString clean = text.normalized(QString::NormalizationForm_C);
    clean.replace(QChar(0x00D0), QChar(0x0110)).replace(QChar(0x0189), QChar(0x0110));
    return clean.simplified(); // counts the no-break space as space
}

QString fold(const QString &text)
{
    const QString decomposed = cleanText(text).normalized(QString::NormalizationForm_D).toLower();
    QString folded;
    folded.reserve(decomposed.size());
    for (const QChar c : decomposed) {
        if (c == QChar(0x0111)) // đ does not decompose, not even under NFKD
            folded.append(QLatin1Char('d'));
        else if (c.category() != QChar::Mark_NonSpacing)
            folded.append(c);
    }
    return folded;
}

QString unifyTonePlacement(const QString &text)
{
    QStringList words = text.split(QLatin1Char(' '));
    for (QString &word : words) {
        if (word.size() >= 2)
            word = unifyWord(word);
    }
    return words.join(QLatin1Char(' '));
}

QString cleanReason(const QString &typed)
{
    QString seen;
    for (const char32_t c : typed.toUcs4()) {
        const bool isHidden = isUnseenKind(QChar::category(c)) || QChar::isSurrogate(c)
            || c == QChar::ReplacementCharacter;
        seen.append(isHidden ? QString(QLatin1Char(' ')) : QString::fromUcs4(&c, 1));
    }
    return cleanText(seen);
}

bool isUnseen(QChar c)
{
    return isUnseenKind(c.category());
}

} // namespace hocvu
