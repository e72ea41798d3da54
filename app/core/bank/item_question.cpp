// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later

// An exam question is an item with a record: this file goes both ways.
#include "core/bank/exam_item.h"

#include <algorithm>

namespace hocvu {

namespace {

/// Whether \a item is of the usual kind: plain text, four options, one right, the others worth
/// nothing.
bool isUsual(const Item &item)
{
    const auto isRich = [](const ItemOption &option) { return option.text.rich; };
    const auto isKey = [](const ItemOption &option) { return option.fraction == kWhole; };
    const auto isWrong = [](const ItemOption &option) { return option.fraction == 0; };
    const QList<ItemOption> &options = item.options;
    return item.kind == ItemKind::SingleChoice && options.size() == kOptions && !item.stem.rich
        && !item.explanation.rich && std::none_of(options.begin(), options.end(), isRich)
        && std::count_if(options.begin(), options.end(), isKey) == 1
        && std::count_if(options.begin(), options.end(), isWrong) == kOptions - 1;
}

QString missingIn(const Item &item)
{
    if (item.id.isEmpty())
        return QStringLiteral("it has no id");
    if (item.record.topic < 1 || item.record.topic > kTopics)
        return QStringLiteral("it has no topic");
    if (!item.record.level)
        return QStringLiteral("it has no level");
    return {};
}

void takeUsual(const Item &item, Question &question)
{
    question.stem = item.stem.text;
    for (qsizetype i = 0; i < item.options.size(); ++i) {
        question.options.append(item.options.at(i).text.text);
        if (item.options.at(i).fraction == kWhole)
            question.key = static_cast<int>(i);
    }
    question.fixedOrder = !item.shuffle;
    question.explanation = item.explanation.text;
}

} // namespace

Result<SourcedQuestion> toQuestion(const Item &item)
{
    for (const QString &fault : {faultOf(item), whyNotAsked(item), missingIn(item)}) {
        if (!fault.isEmpty())
            return fail(ErrorCode::NotUnderstood, fault);
    }
    SourcedQuestion sourced;
    Question &question = sourced.question;
    question.id = item.id;
    question.topic = item.record.topic;
    question.level = *item.record.level;
    question.practice = item.record.practice;
    if (isUsual(item))
        takeUsual(item, question);
    else
        setItem(question, examPart(item), true);
    question.sourceDocument = item.record.sourceDocument;
    question.sourceArticle = item.record.sourceArticle;
    question.confidence = item.record.confidence;
    question.lesson = item.record.lesson;
    question.scene = item.record.scene;
    question.version = item.record.version;
    sourced.file = item.file;
    sourced.line = item.line;
    sourced.asOf = item.record.asOf;
    sourced.validFrom = item.record.validFrom;
    sourced.validTo = item.record.validTo;
    sourced.review = item.record.review;
    return sourced;
}

Item fromQuestion(const SourcedQuestion &sourced)
{
    const Question &question = sourced.question;
    Item item = question.marked ? *question.marked : Item();
    item.id = question.id;
    if (!question.marked) {
        item.stem.text = question.stem;
        for (qsizetype i = 0; i < question.options.size(); ++i)
            item.options.append({{question.options.at(i)}, i == question.key ? kWhole : 0});
        item.shuffle = !question.fixedOrder;
        item.explanation.text = question.explanation;
    }
    ItemRecord &record = item.record;
    record.topic = question.topic;
    record.level = question.level;
    record.practice = question.practice;
    record.sourceDocument = question.sourceDocument;
    record.sourceArticle = question.sourceArticle;
    record.confidence = question.confidence;
    record.lesson = question.lesson;
    record.scene = question.scene;
    record.version = question.version;
    record.asOf = sourced.asOf;
    record.validFrom = sourced.validFrom;
    record.validTo = sourced.validTo;
    record.review = sourced.review;
    item.file = sourced.file;
    item.line = sourced.line;
    return item;
}

} // namespace hocvu
