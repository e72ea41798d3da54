// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/bank/item_mark.h"

#include "core/text/fold.h"
#include "core/text/tone_placement.h"

#include <QRegularExpression>

#include <algorithm>
#include <cmath>
#include <vector>

namespace hocvu {

namespace {

/// \a sum within its bounds; parts such as 33.33333 % add up to the whole all the same.
int bounded(qint64 sum, qsizetype parts, int lowest)
{
    if (std::abs(sum - kWhole) <= parts)
        return kWhole;
    if (std::abs(sum) <= parts)
        return 0;
    return static_cast<int>(std::clamp<qint64>(sum, lowest, kWhole));
}

int shareOf(qint64 part, qint64 whole)
{
    return whole <= 0 ? 0 : static_cast<int>((part * kWhole + whole / 2) / whole);
}

/// Whether every index is one of \a count things, and none is there twice.
bool areDistinct(const QList<int> &indices, qsizetype count)
{
    std::vector<bool> seen(size_t(count), false);
    for (const int index : indices) {
        if (index < 0 || index >= count || seen[size_t(index)])
            return false;
        seen[size_t(index)] = true;
    }
    return true;
}

int markOne(const Item &item, const QList<int> &chosen)
{
    if (chosen.size() != 1 || !areDistinct(chosen, item.options.size()))
        return 0;
    return item.options.at(chosen.first()).fraction;
}

int markSeveral(const Item &item, const QList<int> &chosen)
{
    if (chosen.isEmpty() || !areDistinct(chosen, item.options.size()))
        return 0;
    if (item.allOrNothing) {
        for (int i = 0; i < item.options.size(); ++i) {
            if ((item.options.at(i).fraction > 0) != chosen.contains(i))
                return 0;
        }
        return kWhole;
    }
    qint64 sum = 0;
    for (const int index : chosen)
        sum += item.options.at(index).fraction;
    return bounded(sum, item.options.size(), item.lowest);
}

int markText(const Item &item, const QString &typed)
{
    if (cleanText(typed).isEmpty())
        return 0;
    for (const ItemAnswer &answer : item.answers) {
        if (fitsPattern(typed, answer.pattern, item.caseSensitive))
            return answer.fraction;
    }
    return 0;
}

/// A hair more than the tolerance is still within it: 1.1 - 1.0 is more than 0.1 in binary.
bool isWithin(const ItemAnswer &answer, double number)
{
    const double slack = 1e-12 * std::max(1.0, std::abs(answer.value));
    return std::abs(number - answer.value) <= answer.tolerance + slack;
}

int fractionFor(const Item &item, double number)
{
    for (const ItemAnswer &answer : item.answers) {
        if (!answer.pattern.isEmpty() || isWithin(answer, number))
            return answer.fraction;
    }
    return 0;
}

int markNumber(const Item &item, const QString &typed)
{
    const QList<double> numbers = typedNumbers(typed);
    int best = numbers.isEmpty() ? 0 : fractionFor(item, numbers.constFirst());
    for (const double number : numbers)
        best = std::max(best, fractionFor(item, number));
    return best;
}

int fractionOf(const Item &item, int left, int right)
{
    for (const ItemMatch &match : item.matches) {
        if (match.left == left && match.right == right)
            return match.fraction;
    }
    return 0;
}

int markMatching(const Item &item, const QList<int> &rights)
{
    if (rights.size() != item.lefts.size())
        return 0;
    qint64 sum = 0;
    bool isAll = true;
    for (int left = 0; left < rights.size(); ++left) {
        const int fraction = fractionOf(item, left, rights.at(left));
        isAll = isAll && fraction > 0;
        sum += fraction;
    }
    if (item.allOrNothing)
        return isAll ? kWhole : 0;
    return bounded(sum, item.matches.size(), item.lowest);
}

/// Each thing has the right one behind it; behind the last comes nothing, which may count too.
int rightFollowers(const QList<int> &order, bool countLast)
{
    int right = 0;
    for (qsizetype i = 0; i + 1 < order.size(); ++i)
        right += order.at(i + 1) == order.at(i) + 1 ? 1 : 0;
    return right + (countLast && order.last() == order.size() - 1 ? 1 : 0);
}

int rightNeighbours(const QList<int> &order)
{
    // A pair that stands together rightly is a right follower of one and predecessor of the other.
    return 2 * rightFollowers(order, false) + (order.first() == 0 ? 1 : 0)
        + (order.last() == order.size() - 1 ? 1 : 0);
}

int pairsInOrder(const QList<int> &order)
{
    int pairs = 0;
    for (qsizetype i = 0; i < order.size(); ++i) {
        for (qsizetype j = i + 1; j < order.size(); ++j)
            pairs += order.at(i) < order.at(j) ? 1 : 0;
    }
    return pairs;
}

int longestOrdered(const QList<int> &order)
{
    std::vector<int> tails; // the least last thing of an ordered choice of each length
    for (const int thing : order) {
        const auto at = std::lower_bound(tails.begin(), tails.end(), thing);
        if (at == tails.end())
            tails.push_back(thing);
        else
            *at = thing;
    }
    return static_cast<int>(tails.size());
}

int longestContiguous(const QList<int> &order)
{
    int longest = 1;
    int run = 1;
    for (qsizetype i = 1; i < order.size(); ++i) {
        run = order.at(i) == order.at(i - 1) + 1 ? run + 1 : 1;
        longest = std::max(longest, run);
    }
    return longest;
}

int atTheirPlaces(const QList<int> &order)
{
    int right = 0;
    for (qsizetype i = 0; i < order.size(); ++i)
        right += order.at(i) == i ? 1 : 0;
    return right;
}

qint64 nearness(const QList<int> &order)
{
    qint64 sum = 0;
    for (qsizetype i = 0; i < order.size(); ++i)
        sum += order.size() - 1 - std::abs(order.at(i) - i);
    return sum;
}

int markOrder(const Item &item, const QList<int> &order)
{
    const qsizetype count = item.options.size();
    if (count < 2 || order.size() != count || !areDistinct(order, count))
        return 0;
    // One thing alone is no order.
    const auto moreThanOne = [](int length) { return length > 1 ? length : 0; };
    switch (item.grading) {
    case OrderGrading::AllOrNothing:
        return atTheirPlaces(order) == count ? kWhole : 0;
    case OrderGrading::AbsolutePosition:
        return shareOf(atTheirPlaces(order), count);
    case OrderGrading::RelativeNextExcludeLast:
        return shareOf(rightFollowers(order, false), count - 1);
    case OrderGrading::RelativeNextIncludeLast:
        return shareOf(rightFollowers(order, true), count);
    case OrderGrading::RelativeOnePreviousAndNext:
        return shareOf(rightNeighbours(order), 2 * count);
    case OrderGrading::RelativeAllPreviousAndNext:
        return shareOf(2 * pairsInOrder(order), count * (count - 1));
    case OrderGrading::LongestOrderedSubset:
        return shareOf(moreThanOne(longestOrdered(order)), count);
    case OrderGrading::LongestContiguousSubset:
        return shareOf(moreThanOne(longestContiguous(order)), count);
    case OrderGrading::RelativeToCorrect:
        return shareOf(nearness(order), count * (count - 1));
    }
    return 0;
}

QString comparable(const QString &text, bool caseSensitive)
{
    const QString clean = unifyTonePlacement(cleanText(text));
    return caseSensitive ? clean : clean.toLower();
}

/// What a pattern asks for at one place.
struct Part
{
    QChar letter;
    bool isAny = false;
};

std::vector<Part> partsOf(const QString &pattern)
{
    std::vector<Part> parts;
    for (qsizetype i = 0; i < pattern.size(); ++i) {
        const bool isEscaped = pattern.at(i) == QLatin1Char('\\') && i + 1 < pattern.size()
            && pattern.at(i + 1) == QLatin1Char('*');
        if (isEscaped)
            ++i;
        parts.push_back({pattern.at(i), !isEscaped && pattern.at(i) == QLatin1Char('*')});
    }
    return parts;
}

} // namespace

int mark(const Item &item, const ItemResponse &response)
{
    switch (item.kind) {
    case ItemKind::SingleChoice:
    case ItemKind::TrueFalse:
        return markOne(item, response.options);
    case ItemKind::MultipleChoice:
        return markSeveral(item, response.options);
    case ItemKind::ShortAnswer:
        return markText(item, response.text);
    case ItemKind::Numeric:
        return markNumber(item, response.text);
    case ItemKind::Matching:
        return markMatching(item, response.rights);
    case ItemKind::Ordering:
        return markOrder(item, response.options);
    }
    return 0;
}

bool fitsPattern(const QString &typed, const QString &pattern, bool caseSensitive)
{
    const QString text = comparable(typed, caseSensitive);
    const std::vector<Part> parts = partsOf(comparable(pattern, caseSensitive));
    size_t part = 0;
    size_t afterStar = parts.size() + 1; // none yet
    qsizetype starEnd = 0;
    qsizetype at = 0;
    while (at < text.size()) {
        if (part < parts.size() && parts[part].isAny) {
            afterStar = ++part;
            starEnd = at;
        } else if (part < parts.size() && parts[part].letter == text.at(at)) {
            ++part;
            ++at;
        } else if (afterStar <= parts.size()) {
            part = afterStar; // let the last star take one letter more
            at = ++starEnd;
        } else {
            return false;
        }
    }
    return std::all_of(parts.begin() + std::ptrdiff_t(part), parts.end(),
                       [](const Part &rest) { return rest.isAny; });
}

std::optional<double> typedNumber(const QString &typed)
{
    static const QRegularExpression form(
        QStringLiteral("^[+-]?([0-9]+([.,][0-9]*)?|[.,][0-9]+)([eE][+-]?[0-9]{1,3})?\\z"));
    QString text = cleanText(typed);
    text.replace(QChar(0x2212), QLatin1Char('-')); // the minus sign that word processors write
    if (text.size() > 100 || !form.match(text).hasMatch())
        return std::nullopt;
    const double number = text.replace(QLatin1Char(','), QLatin1Char('.')).toDouble();
    return std::isfinite(number) ? std::optional(number) : std::nullopt;
}

QList<double> typedNumbers(const QString &typed)
{
    static const QRegularExpression byPoints(
        QStringLiteral("^([+-]?[0-9]{1,3}(?:\\.[0-9]{3})+)(,[0-9]+)?\\z"));
    static const QRegularExpression bySpaces(
        QStringLiteral("^([+-]?[0-9]{1,3}(?: [0-9]{3})+)([.,][0-9]+)?\\z"));
    QList<double> numbers;
    if (const auto number = typedNumber(typed))
        numbers.append(*number);
    const QString text = cleanText(typed).replace(QChar(0x2212), QLatin1Char('-'));
    for (const QRegularExpression *form : {&byPoints, &bySpaces}) {
        const auto match = form->match(text.left(100));
        if (!match.hasMatch())
            continue;
        QString whole = match.captured(1);
        whole.remove(QLatin1Char('.')).remove(QLatin1Char(' '));
        if (const auto number = typedNumber(whole + match.captured(2)))
            numbers.append(*number);
    }
    return numbers;
}

} // namespace hocvu
