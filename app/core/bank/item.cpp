// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/bank/item.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <tuple>

namespace hocvu {

namespace {

constexpr std::array kKindNames{"single",  "multiple", "true_false", "short",
                                "numeric", "matching", "ordering"};
static_assert(kKindNames.size() == kItemKinds);

constexpr std::array kGradingNames{"ALL_OR_NOTHING",
                                   "ABSOLUTE_POSITION",
                                   "RELATIVE_NEXT_EXCLUDE_LAST",
                                   "RELATIVE_NEXT_INCLUDE_LAST",
                                   "RELATIVE_ONE_PREVIOUS_AND_NEXT",
                                   "RELATIVE_ALL_PREVIOUS_AND_NEXT",
                                   "LONGEST_ORDERED_SUBSET",
                                   "LONGEST_CONTIGUOUS_SUBSET",
                                   "RELATIVE_TO_CORRECT"};
static_assert(kGradingNames.size() == kOrderGradings);

constexpr int kUnitsPerPercent = kWhole / 100;
constexpr double kMostPoints = 1e6;
constexpr double kMostValue = 1e300;

bool isFraction(int fraction)
{
    return fraction >= -kWhole && fraction <= kWhole;
}

bool isValue(double value)
{
    return std::isfinite(value) && std::abs(value) <= kMostValue;
}

QString faultOfOptions(const Item &item)
{
    const bool isOrdering = item.kind == ItemKind::Ordering;
    if (item.options.size() < 2)
        return QStringLiteral("fewer than two options; write at least two");
    if (item.kind == ItemKind::TrueFalse && item.options.size() != 2)
        return QStringLiteral("true/false with other than two options");
    bool hasKey = isOrdering;
    for (const ItemOption &option : item.options) {
        if (option.text.isEmpty() != (item.kind == ItemKind::TrueFalse))
            return QStringLiteral("an option is empty; write it");
        if (!isFraction(option.fraction))
            return QStringLiteral("a fraction beyond 100 %");
        hasKey = hasKey || option.fraction > 0;
    }
    if (!hasKey)
        return QStringLiteral("no right answer is marked; mark one");
    return {};
}

QString faultOfAnswers(const Item &item)
{
    const bool isNumeric = item.kind == ItemKind::Numeric;
    bool hasKey = false;
    for (const ItemAnswer &answer : item.answers) {
        if (!isNumeric && answer.pattern.isEmpty())
            return QStringLiteral("an answer is empty; write it");
        if (isNumeric && !answer.pattern.isEmpty() && answer.pattern != QLatin1String("*"))
            return QStringLiteral(
                "the text of a number may be * only, for any number; write value");
        if (isNumeric
            && (!isValue(answer.value) || !isValue(answer.tolerance) || answer.tolerance < 0))
            return QStringLiteral("an answer is no number");
        if (!isFraction(answer.fraction))
            return QStringLiteral("a fraction beyond 100 %");
        hasKey = hasKey || answer.fraction > 0;
    }
    return hasKey ? QString() : QStringLiteral("no right answer is given; write one");
}

QString faultOfMatching(const Item &item)
{
    if (item.lefts.isEmpty() || item.rights.size() < 2)
        return QStringLiteral("nothing to match; write at least two pairs");
    const auto isBlank = [](const ItemText &text) { return text.isEmpty(); };
    if (std::any_of(item.lefts.begin(), item.lefts.end(), isBlank)
        || std::any_of(item.rights.begin(), item.rights.end(), isBlank))
        return QStringLiteral("one side of a pair is empty; write it");
    QList<bool> hasRight(item.lefts.size(), false);
    for (const ItemMatch &match : item.matches) {
        if (match.left < 0 || match.left >= item.lefts.size() || match.right < 0
            || match.right >= item.rights.size() || !isFraction(match.fraction))
            return QStringLiteral("a pair that points nowhere");
        hasRight[match.left] = hasRight.at(match.left) || match.fraction > 0;
    }
    if (hasRight.contains(false))
        return QStringLiteral("something on the left has no partner; give it one");
    return {};
}

auto recordParts(const ItemRecord &r)
{
    return std::tie(r.topic, r.level, r.practice, r.sourceDocument, r.sourceArticle, r.confidence,
                    r.lesson, r.scene, r.version, r.asOf, r.validFrom, r.validTo);
}

auto itemParts(const Item &i)
{
    return std::tie(i.kind, i.id, i.title, i.category, i.tags, i.stem, i.options, i.answers,
                    i.lefts, i.rights, i.matches, i.caseSensitive, i.allOrNothing, i.lowest,
                    i.grading, i.shuffle, i.points, i.penalty, i.feedback, i.explanation, i.record);
}

auto questionParts(const Question &q)
{
    return std::tie(q.id, q.topic, q.level, q.practice, q.stem, q.options, q.key, q.fixedOrder,
                    q.explanation, q.sourceDocument, q.sourceArticle, q.confidence, q.lesson,
                    q.scene, q.version);
}

} // namespace

bool operator==(const Question &a, const Question &b)
{
    return questionParts(a) == questionParts(b) && sameItem(a.asked, b.asked)
        && sameItem(a.marked, b.marked);
}

bool operator==(const ItemRecord &a, const ItemRecord &b)
{
    const auto partsOf = [](const std::optional<Review> &review) {
        return std::tuple(review.has_value(), review ? review->blind : -1,
                          review ? review->verdict : Review::Verdict::Good,
                          review ? review->note : QString());
    };
    return recordParts(a) == recordParts(b) && partsOf(a.review) == partsOf(b.review);
}

bool sameItem(const Item &a, const Item &b)
{
    return itemParts(a) == itemParts(b);
}

bool sameItem(const std::shared_ptr<const Item> &a, const std::shared_ptr<const Item> &b)
{
    return a && b ? sameItem(*a, *b) : !a && !b;
}

QString kindName(ItemKind kind)
{
    return QLatin1String(kKindNames.at(static_cast<size_t>(kind)));
}

std::optional<ItemKind> kindFromName(const QString &name)
{
    for (size_t i = 0; i < kKindNames.size(); ++i) {
        if (name == QLatin1String(kKindNames.at(i)))
            return static_cast<ItemKind>(i);
    }
    return std::nullopt;
}

QString gradingName(OrderGrading grading)
{
    return QLatin1String(kGradingNames.at(static_cast<size_t>(grading)));
}

std::optional<OrderGrading> gradingFromName(const QString &name)
{
    for (size_t i = 0; i < kGradingNames.size(); ++i) {
        if (name == QLatin1String(kGradingNames.at(i)))
            return static_cast<OrderGrading>(i);
    }
    return std::nullopt;
}

const QStringList &confidenceNames()
{
    static const QStringList names{QStringLiteral("direct"), QStringLiteral("indirect"),
                                   QStringLiteral("skill")};
    return names;
}

const QStringList &verdictNames()
{
    static const QStringList names{QStringLiteral("good"), QStringLiteral("mended"),
                                   QStringLiteral("replaced")};
    return names;
}

QString percentText(int fraction)
{
    QString text = QString::number(std::abs(fraction) / kUnitsPerPercent);
    if (const int rest = std::abs(fraction) % kUnitsPerPercent; rest != 0) {
        text += QStringLiteral(".%1").arg(rest, 5, 10, QLatin1Char('0'));
        while (text.endsWith(QLatin1Char('0')))
            text.chop(1);
    }
    return fraction < 0 ? QLatin1Char('-') + text : text;
}

std::optional<int> fractionFromPercent(const QString &text)
{
    bool isNumber = false;
    const double percent = text.trimmed().toDouble(&isNumber);
    if (!isNumber || !(percent >= -100 && percent <= 100))
        return std::nullopt;
    return static_cast<int>(std::lround(percent * kUnitsPerPercent));
}

QString faultOf(const Item &item)
{
    if (item.stem.isEmpty())
        return QStringLiteral("nothing is asked; write the question");
    if (!(item.points >= 0 && item.points <= kMostPoints))
        return QStringLiteral("the points are no number from 0 to a million");
    if (item.penalty < 0 || item.penalty > kWhole || item.lowest > 0 || item.lowest < -kWhole)
        return QStringLiteral("a penalty beyond 100 %");
    switch (item.kind) {
    case ItemKind::SingleChoice:
    case ItemKind::MultipleChoice:
    case ItemKind::TrueFalse:
    case ItemKind::Ordering:
        return faultOfOptions(item);
    case ItemKind::ShortAnswer:
    case ItemKind::Numeric:
        return faultOfAnswers(item);
    case ItemKind::Matching:
        return faultOfMatching(item);
    }
    return {};
}

} // namespace hocvu
