// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/names.h"

#include "core/text/fold.h"
#include "core/text/tone_placement.h"

#include <QLocale>
#include <QStringList>

namespace hocvu {

namespace {

struct NameParts
{
    QString given;
    QString family;
    QString middle;
};

NameParts partsOf(const QString &name)
{
    QStringList words = unifyTonePlacement(cleanText(name)).split(QLatin1Char(' '));
    NameParts parts;
    parts.given = words.takeLast();
    if (!words.isEmpty())
        parts.family = words.takeFirst();
    parts.middle = words.join(QLatin1Char(' '));
    return parts;
}

/// Every word of \a typed begins a word of \a name, in the order of the name.
bool wordsBegin(const QString &name, const QString &typed)
{
    const QStringList words = name.split(QLatin1Char(' '));
    qsizetype at = 0;
    for (const QString &wanted : typed.split(QLatin1Char(' '))) {
        while (at < words.size() && !words.at(at).startsWith(wanted))
            ++at;
        if (at++ == words.size())
            return false;
    }
    return true;
}

QString initials(const QString &folded)
{
    QString letters;
    for (const QString &word : folded.split(QLatin1Char(' '), Qt::SkipEmptyParts))
        letters.append(word.front());
    return letters;
}

} // namespace

NameOrder::NameOrder()
    : m_collator(QLocale(QLocale::Vietnamese, QLocale::Vietnam))
{
    m_collator.setCaseSensitivity(Qt::CaseInsensitive);
}

int NameOrder::compare(const QString &left, const QString &right) const
{
    const NameParts l = partsOf(left);
    const NameParts r = partsOf(right);
    if (const int given = m_collator.compare(l.given, r.given))
        return given;
    if (const int family = m_collator.compare(l.family, r.family))
        return family;
    return m_collator.compare(l.middle, r.middle);
}

int nameMatch(const QString &name, const QString &typed)
{
    const QString wanted = cleanText(typed).toLower();
    if (wanted.isEmpty())
        return 0;
    const QString lower = unifyTonePlacement(cleanText(name).toLower());
    if (lower == unifyTonePlacement(wanted))
        return 5;
    if (wordsBegin(lower, unifyTonePlacement(wanted)))
        return 4;
    const QString folded = fold(name);
    const QString foldedWanted = fold(typed);
    if (wordsBegin(folded, foldedWanted))
        return 3;
    if (!foldedWanted.contains(QLatin1Char(' ')) && foldedWanted.size() >= 2
        && initials(folded).startsWith(foldedWanted))
        return 2;
    return 0;
}

} // namespace hocvu
