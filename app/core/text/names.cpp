// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/names.h"

#include "core/text/fold.h"
#include "core/text/tone_placement.h"
#include "core/text/viet_typing.h"

#include <QLocale>
#include <QStringList>

#include <algorithm>

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

/// Every word of \a typed begins a word of \a name, in the order of the name, as \a begins says.
template <typename Begins>
bool wordsBegin(const QString &name, const QString &typed, Begins begins)
{
    const QStringList words = name.split(QLatin1Char(' '));
    qsizetype at = 0;
    for (const QString &wanted : typed.split(QLatin1Char(' '))) {
        while (at < words.size() && !begins(words.at(at), wanted))
            ++at;
        if (at++ == words.size())
            return false;
    }
    return true;
}

bool isAscii(QStringView text)
{
    return std::all_of(text.begin(), text.end(), [](QChar c) { return c.unicode() < 0x80; });
}

/// Whether \a shown is what Telex makes of the first letters of \a plain: somebody wrote without
/// diacritics, and "das" became "dá".
bool isBegunAs(const QString &plain, const QString &shown)
{
    constexpr qsizetype kMostMarks = 4; // Of one word as it is typed: "đươ" and a tone.
    if (plain.isEmpty() || isAscii(shown))
        return false;
    const qsizetype most = std::min(plain.size(), shown.size() + kMostMarks);
    for (qsizetype size = shown.size(); size <= most; ++size) {
        if (composeTyped(plain.first(size), TypingMethod::Telex) == shown)
            return true;
    }
    return false;
}

/// The keys of Telex or VNI as they stand where nothing composes them: "hoaf", "hoa2".
QString foldedKeys(const QString &typed)
{
    QStringList words = typed.split(QLatin1Char(' '));
    for (QString &word : words) {
        const bool hasDigit
            = std::any_of(word.cbegin(), word.cend(), [](QChar c) { return c.isDigit(); });
        if (isAscii(word))
            word = composeTyped(word, hasDigit ? TypingMethod::Vni : TypingMethod::Telex);
    }
    return fold(words.join(QLatin1Char(' ')));
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
    const auto startsWith
        = [](const QString &word, const QString &with) { return word.startsWith(with); };
    if (wordsBegin(lower, unifyTonePlacement(wanted), startsWith))
        return 4;
    const QString folded = fold(name);
    const QString foldedWanted = fold(typed);
    if (wordsBegin(folded, foldedWanted, startsWith))
        return 3;
    const bool mayBeInitials = !wanted.contains(QLatin1Char(' '));
    const QString firsts = mayBeInitials ? initials(folded) : QString();
    if (foldedWanted.size() >= 2 && firsts.startsWith(foldedWanted))
        return 2;
    if (isBegunAs(firsts, wanted))
        return 2;
    const auto composes = [](const QString &word, const QString &shown) {
        return word.startsWith(fold(shown)) || isBegunAs(word, shown);
    };
    if (wordsBegin(folded, foldedKeys(wanted), startsWith) || wordsBegin(folded, wanted, composes))
        return 1;
    return 0;
}

} // namespace hocvu
