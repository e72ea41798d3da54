// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/tone_placement.h"

#include <QList>
#include <QRegularExpression>

namespace hocvu {

namespace {

/// One end of a syllable, both ways.
struct Ending
{
    QString onLast;
    QString onFirst;
};

const QList<Ending> &endings()
{
    static const QList<Ending> table = [] {
        const QString tones = QStringLiteral("\u0300\u0301\u0309\u0303\u0323");
        QList<Ending> rows;
        for (const QString &pair :
             {QStringLiteral("oa"), QStringLiteral("oe"), QStringLiteral("uy")}) {
            for (const QChar tone : tones) {
                const QString onLast = pair + tone;
                const QString onFirst = pair.left(1) + tone + pair.right(1);
                rows.append({onLast.normalized(QString::NormalizationForm_C),
                             onFirst.normalized(QString::NormalizationForm_C)});
            }
        }
        return rows;
    }();
    return table;
}

/// Whether \a word, in lower case, ends in \a ending as a vowel of its own.
bool hasEnding(const QString &word, const QString &ending)
{
    if (!word.endsWith(ending))
        return false;
    const qsizetype before = word.size() - ending.size() - 1;
    return !ending.startsWith(QLatin1Char('u')) || before < 0
        || word.at(before) != QLatin1Char('q');
}

QString withEnding(const QString &word, const QString &ending)
{
    const bool upper = word.back().isUpper() && word.at(word.size() - 2).isUpper();
    return word.chopped(ending.size()) + (upper ? ending.toUpper() : ending);
}

QString onFirst(const QString &word)
{
    const QString lower = word.toLower();
    for (const Ending &ending : endings()) {
        if (hasEnding(lower, ending.onLast))
            return withEnding(word, ending.onFirst);
    }
    return word;
}

QString onLast(const QString &word)
{
    const QString lower = word.toLower();
    for (const Ending &ending : endings()) {
        if (hasEnding(lower, ending.onFirst))
            return withEnding(word, ending.onLast);
    }
    return word;
}

} // namespace

QString unifyTonePlacement(const QString &text)
{
    QStringList words = text.split(QLatin1Char(' '));
    for (QString &word : words)
        word = onFirst(word);
    return words.join(QLatin1Char(' '));
}

QString otherTonePlacement(const QString &word)
{
    const QString other = onFirst(word);
    return other != word ? other : onLast(word);
}

TonePlacement tonePlacementIn(const QString &text)
{
    static const QRegularExpression letters(QStringLiteral("\\p{L}+"));
    TonePlacement found;
    auto words = letters.globalMatch(text);
    while (words.hasNext()) {
        const QString word = words.next().captured();
        if (onFirst(word) != word)
            found.onLast.append(word);
        else if (onLast(word) != word)
            found.onFirst.append(word);
    }
    return found;
}

} // namespace hocvu
