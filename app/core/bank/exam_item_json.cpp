// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later

// How a bank's file holds a question that is not of the usual kind.
#include "core/bank/exam_item.h"

#include <QJsonArray>

#include <algorithm>

namespace hocvu {

namespace {

QJsonValue textToJson(const ItemText &text)
{
    return text.rich ? QJsonValue(QJsonObject{{QStringLiteral("html"), text.text}})
                     : QJsonValue(text.text);
}

ItemText textFromJson(const QJsonValue &json)
{
    if (json.isObject())
        return {json.toObject().value(QLatin1String("html")).toString(), true};
    return {json.toString(), false};
}

QJsonArray textsToJson(const QList<ItemText> &texts)
{
    QJsonArray array;
    for (const ItemText &text : texts)
        array.append(textToJson(text));
    return array;
}

QList<ItemText> textsFromJson(const QJsonValue &json)
{
    QList<ItemText> texts;
    const QJsonArray array = json.toArray();
    for (const QJsonValue &value : array)
        texts.append(textFromJson(value));
    return texts;
}

void insertUnless(bool isUsual, QJsonObject &json, QLatin1String name, const QJsonValue &value)
{
    if (!isUsual)
        json.insert(name, value);
}

QJsonArray optionsToJson(const QList<ItemOption> &options)
{
    QJsonArray array;
    for (const ItemOption &option : options) {
        QJsonObject one;
        insertUnless(option.text.isEmpty(), one, QLatin1String("text"), textToJson(option.text));
        insertUnless(option.fraction == 0, one, QLatin1String("fraction"), option.fraction);
        array.append(one);
    }
    return array;
}

QJsonArray answersToJson(const QList<ItemAnswer> &answers)
{
    QJsonArray array;
    for (const ItemAnswer &answer : answers) {
        QJsonObject one{{QStringLiteral("fraction"), answer.fraction}};
        if (answer.pattern.isEmpty())
            one.insert(QStringLiteral("value"), answer.value);
        else
            one.insert(QStringLiteral("pattern"), answer.pattern);
        insertUnless(answer.tolerance == 0, one, QLatin1String("tolerance"), answer.tolerance);
        array.append(one);
    }
    return array;
}

QJsonArray matchesToJson(const QList<ItemMatch> &matches)
{
    QJsonArray array;
    for (const ItemMatch &match : matches)
        array.append(QJsonArray{match.left, match.right, match.fraction});
    return array;
}

void readParts(const QJsonObject &json, Item &item)
{
    const QJsonArray options = json.value(QLatin1String("options")).toArray();
    for (const QJsonValue &value : options) {
        const QJsonObject one = value.toObject();
        item.options.append({textFromJson(one.value(QLatin1String("text"))),
                             one.value(QLatin1String("fraction")).toInt()});
    }
    const QJsonArray answers = json.value(QLatin1String("answers")).toArray();
    for (const QJsonValue &value : answers) {
        const QJsonObject one = value.toObject();
        item.answers.append({one.value(QLatin1String("pattern")).toString(),
                             one.value(QLatin1String("value")).toDouble(),
                             one.value(QLatin1String("tolerance")).toDouble(),
                             one.value(QLatin1String("fraction")).toInt()});
    }
    item.lefts = textsFromJson(json.value(QLatin1String("lefts")));
    item.rights = textsFromJson(json.value(QLatin1String("rights")));
    const QJsonArray matches = json.value(QLatin1String("matches")).toArray();
    for (const QJsonValue &value : matches) {
        const QJsonArray one = value.toArray();
        item.matches.append({one.at(0).toInt(-1), one.at(1).toInt(-1), one.at(2).toInt()});
    }
}

/// Why nobody can be asked \a asked, which has nothing that marks it; empty when they can.
QString faultOfAsked(const Item &asked)
{
    const bool isTrueFalse = asked.kind == ItemKind::TrueFalse;
    const auto isBlank = [](const ItemText &text) { return text.isEmpty(); };
    bool isSound = !asked.stem.isEmpty();
    switch (asked.kind) {
    case ItemKind::ShortAnswer:
    case ItemKind::Numeric:
        break;
    case ItemKind::Matching:
        isSound = isSound && !asked.lefts.isEmpty() && asked.rights.size() >= 2
            && std::none_of(asked.lefts.begin(), asked.lefts.end(), isBlank)
            && std::none_of(asked.rights.begin(), asked.rights.end(), isBlank);
        break;
    case ItemKind::SingleChoice:
    case ItemKind::MultipleChoice:
    case ItemKind::TrueFalse:
    case ItemKind::Ordering:
        isSound = isSound && asked.options.size() >= 2
            && (!isTrueFalse || asked.options.size() == 2)
            && std::all_of(asked.options.begin(), asked.options.end(), [&](const ItemOption &one) {
                      return one.fraction == 0 && one.text.isEmpty() == isTrueFalse;
                  });
        break;
    }
    const bool isBare = asked.answers.isEmpty() && asked.matches.isEmpty() && asked.lowest == 0;
    return isSound && isBare ? QString() : QStringLiteral("it cannot be asked like this");
}

} // namespace

QJsonObject itemToJson(const Item &item)
{
    QJsonObject json{{QStringLiteral("kind"), kindName(item.kind)},
                     {QStringLiteral("stem"), textToJson(item.stem)}};
    insertUnless(item.explanation.isEmpty(), json, QLatin1String("explanation"),
                 textToJson(item.explanation));
    insertUnless(item.shuffle, json, QLatin1String("fixedOrder"), true);
    insertUnless(!item.allOrNothing, json, QLatin1String("allOrNothing"), true);
    insertUnless(item.lowest == 0, json, QLatin1String("lowest"), item.lowest);
    insertUnless(!item.caseSensitive, json, QLatin1String("caseSensitive"), true);
    insertUnless(item.options.isEmpty(), json, QLatin1String("options"),
                 optionsToJson(item.options));
    insertUnless(item.answers.isEmpty(), json, QLatin1String("answers"),
                 answersToJson(item.answers));
    insertUnless(item.lefts.isEmpty(), json, QLatin1String("lefts"), textsToJson(item.lefts));
    insertUnless(item.rights.isEmpty(), json, QLatin1String("rights"), textsToJson(item.rights));
    insertUnless(item.matches.isEmpty(), json, QLatin1String("matches"),
                 matchesToJson(item.matches));
    insertUnless(item.grading == OrderGrading::AbsolutePosition, json, QLatin1String("grading"),
                 gradingName(item.grading));
    return json;
}

Result<Item> itemFromJson(const QJsonObject &json, bool isMarked)
{
    Item item;
    const auto kind = kindFromName(json.value(QLatin1String("kind")).toString());
    const QJsonValue grading = json.value(QLatin1String("grading"));
    const auto order = grading.isUndefined() ? std::optional(OrderGrading::AbsolutePosition)
                                             : gradingFromName(grading.toString());
    if (!kind || !order)
        return fail(ErrorCode::NotUnderstood, QStringLiteral("an unknown kind of question"));
    item.kind = *kind;
    item.grading = *order;
    item.stem = textFromJson(json.value(QLatin1String("stem")));
    item.explanation = textFromJson(json.value(QLatin1String("explanation")));
    item.shuffle = !json.value(QLatin1String("fixedOrder")).toBool();
    item.allOrNothing = json.value(QLatin1String("allOrNothing")).toBool();
    item.lowest = json.value(QLatin1String("lowest")).toInt();
    item.caseSensitive = json.value(QLatin1String("caseSensitive")).toBool();
    readParts(json, item);
    for (const QString &fault :
         {isMarked ? faultOf(item) : faultOfAsked(item), whyNotAsked(item)}) {
        if (!fault.isEmpty())
            return fail(ErrorCode::NotUnderstood, fault);
    }
    return item;
}

} // namespace hocvu
