// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/bank/exam_item.h"

#include "core/text/fold.h"

#include <QRegularExpression>

#include <algorithm>
#include <numeric>

namespace hocvu {

namespace {

/// Indices of \a texts in the order of their Unicode code points; equal ones stay as they are.
QList<int> sortedByText(const QList<ItemText> &texts)
{
    QList<QByteArray> keys; // UTF-8 sorts as its code points do
    for (const ItemText &text : texts)
        keys.append(text.text.toUtf8());
    QList<int> order(texts.size());
    std::iota(order.begin(), order.end(), 0);
    std::stable_sort(order.begin(), order.end(),
                     [&keys](int a, int b) { return keys.at(a) < keys.at(b); });
    return order;
}

void sortRights(Item &item)
{
    const QList<int> order = sortedByText(item.rights);
    QList<ItemText> rights;
    QList<int> placeOf(order.size());
    for (const int right : order) {
        placeOf[right] = static_cast<int>(rights.size());
        rights.append(item.rights.at(right));
    }
    item.rights = rights;
    for (ItemMatch &match : item.matches)
        match.right = placeOf.at(match.right);
}

/// Numbers divided by commas; nothing when anything else stands there.
std::optional<QList<int>> numbersOf(const QString &text)
{
    static const QRegularExpression form(
        QStringLiteral("^(?:0|[1-9][0-9]?)(?:,(?:0|[1-9][0-9]?))*\\z"));
    if (!form.match(text).hasMatch())
        return std::nullopt;
    QList<int> numbers;
    for (const QStringView part : QStringView(text).split(u','))
        numbers.append(part.toInt());
    return numbers;
}

/// "0:1,2:0" as a right for each of \a lefts, -1 where there is none.
std::optional<QList<int>> rightsOf(const QString &text, qsizetype lefts, qsizetype rights)
{
    static const QRegularExpression form(QStringLiteral("^(0|[1-9][0-9]?):(0|[1-9][0-9]?)\\z"));
    QList<int> given(lefts, -1);
    qsizetype next = 0;
    for (const QString &part : text.split(QLatin1Char(','))) {
        const auto match = form.match(part);
        const int left = match.capturedView(1).toInt();
        const int right = match.capturedView(2).toInt();
        if (!match.hasMatch() || left < next || left >= lefts || right >= rights)
            return std::nullopt;
        given[left] = right;
        next = left + 1;
    }
    return given;
}

QString textOfRights(const QList<int> &rights)
{
    QStringList parts;
    for (qsizetype left = 0; left < rights.size(); ++left) {
        if (rights.at(left) >= 0)
            parts.append(QStringLiteral("%1:%2").arg(left).arg(rights.at(left)));
    }
    return parts.join(QLatin1Char(','));
}

bool areDistinctOptions(const QList<int> &numbers, qsizetype count)
{
    QList<bool> seen(count, false);
    for (const int number : numbers) {
        if (number < 0 || number >= count || seen.at(number))
            return false;
        seen[number] = true;
    }
    return true;
}

bool areOptions(const Item &asked, const QList<int> &numbers)
{
    if (!areDistinctOptions(numbers, asked.options.size()))
        return false;
    switch (asked.kind) {
    case ItemKind::SingleChoice:
    case ItemKind::TrueFalse:
        return numbers.size() == 1;
    case ItemKind::MultipleChoice:
        return std::is_sorted(numbers.begin(), numbers.end());
    case ItemKind::Ordering:
        return true;
    case ItemKind::ShortAnswer:
    case ItemKind::Numeric:
    case ItemKind::Matching:
        break;
    }
    return false;
}

} // namespace

QString whyNotAsked(const Item &item)
{
    const qsizetype shown = shownCount(item);
    if (shown > kMostShown)
        return QStringLiteral("it has %1 things to choose from, a paper can show %2")
            .arg(shown)
            .arg(kMostShown);
    if (item.rights.size() > kMostRights)
        return QStringLiteral("it has %1 things on the right, a paper can show %2")
            .arg(item.rights.size())
            .arg(kMostRights);
    return {};
}

Item examPart(const Item &item)
{
    Item part = item;
    part.id.clear();
    part.title.clear();
    part.category.clear();
    part.tags.clear();
    part.points = 1;
    part.penalty = 0;
    part.feedback = {};
    part.record = {};
    part.file.clear();
    part.line = 0;
    for (ItemOption &option : part.options)
        option.feedback = {};
    for (ItemAnswer &answer : part.answers)
        answer.feedback = {};
    sortRights(part);
    return part;
}

QList<int> askedOrder(const Item &item)
{
    QList<ItemText> texts;
    for (const ItemOption &option : item.options)
        texts.append(option.text);
    if (item.kind == ItemKind::Ordering)
        return sortedByText(texts);
    QList<int> order(texts.size());
    std::iota(order.begin(), order.end(), 0);
    return order;
}

Item askedPart(const Item &item)
{
    Item part = item;
    part.options.clear();
    for (const int option : askedOrder(item))
        part.options.append({item.options.at(option).text});
    part.answers.clear();
    part.matches.clear();
    part.caseSensitive = false;
    part.allOrNothing = false;
    part.lowest = 0;
    part.grading = OrderGrading::AbsolutePosition;
    part.explanation = {};
    return part;
}

void setItem(Question &question, const Item &part, bool isMarked)
{
    question.stem = plainWords(part.stem);
    question.key = -1;
    question.asked = std::make_shared<const Item>(isMarked ? askedPart(part) : part);
    if (isMarked)
        question.marked = std::make_shared<const Item>(part);
}

int markAsked(const Item &item, const ItemResponse &response)
{
    const QList<int> order = askedOrder(item);
    ItemResponse own = response;
    for (int &option : own.options)
        option = order.value(option, -1);
    return mark(item, own);
}

bool isTyped(ItemKind kind)
{
    return kind == ItemKind::ShortAnswer || kind == ItemKind::Numeric;
}

int shownCount(const Item &asked)
{
    if (isTyped(asked.kind))
        return 0;
    return static_cast<int>(asked.kind == ItemKind::Matching ? asked.lefts.size()
                                                             : asked.options.size());
}

bool isShuffled(const Item &asked)
{
    return asked.kind == ItemKind::Ordering || (asked.kind != ItemKind::TrueFalse && asked.shuffle);
}

QString responseText(ItemKind kind, const ItemResponse &response)
{
    if (isTyped(kind))
        return cleanReason(response.text.left(kLongestTyped));
    if (kind == ItemKind::Matching)
        return textOfRights(response.rights);
    QList<int> options = response.options;
    if (kind == ItemKind::MultipleChoice)
        std::sort(options.begin(), options.end());
    QStringList parts;
    for (const int option : std::as_const(options))
        parts.append(QString::number(option));
    return parts.join(QLatin1Char(','));
}

std::optional<ItemResponse> responseFromText(const Item &asked, const QString &text)
{
    ItemResponse response;
    if (isTyped(asked.kind)) {
        response.text = text;
        return text.size() <= kLongestTyped ? std::optional(response) : std::nullopt;
    }
    const bool isMatching = asked.kind == ItemKind::Matching;
    if (isMatching)
        response.rights.fill(-1, asked.lefts.size());
    if (text.isEmpty())
        return response;
    const auto numbers
        = isMatching ? rightsOf(text, asked.lefts.size(), asked.rights.size()) : numbersOf(text);
    if (!numbers || !(isMatching || areOptions(asked, *numbers)))
        return std::nullopt;
    (isMatching ? response.rights : response.options) = *numbers;
    return response;
}

bool isComplete(const Item &asked, const ItemResponse &response)
{
    switch (asked.kind) {
    case ItemKind::SingleChoice:
    case ItemKind::TrueFalse:
    case ItemKind::MultipleChoice:
        return !response.options.isEmpty();
    case ItemKind::ShortAnswer:
        return !response.text.isEmpty();
    case ItemKind::Numeric:
        return !typedNumbers(response.text).isEmpty();
    case ItemKind::Matching:
        return !response.rights.isEmpty() && !response.rights.contains(-1);
    case ItemKind::Ordering:
        return response.options.size() == asked.options.size();
    }
    return false;
}

QString plainWords(const ItemText &text)
{
    QString plain = text.text;
    if (text.rich) {
        static const QRegularExpression picture(QStringLiteral("<img alt=\"([^\"]*)\"[^>]*>"));
        static const QRegularExpression bare(QStringLiteral("<img[^>]*>"));
        static const QRegularExpression cell(QStringLiteral("</t[dh]><t[dh][^>]*>"));
        static const QRegularExpression tag(QStringLiteral("<[^>]*>"));
        plain.replace(picture, QStringLiteral(" [\\1] "))
            .replace(QLatin1String("[]"), QStringLiteral("[…]"))
            .replace(bare, QStringLiteral(" […] "))
            .replace(cell, QStringLiteral(" | "))
            .replace(tag, QStringLiteral(" "));
        plain.replace(QLatin1String("&lt;"), QLatin1String("<"))
            .replace(QLatin1String("&gt;"), QLatin1String(">"))
            .replace(QLatin1String("&quot;"), QLatin1String("\""))
            .replace(QLatin1String("&amp;"), QLatin1String("&"));
    }
    return plain.simplified();
}

} // namespace hocvu
