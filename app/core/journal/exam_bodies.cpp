// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/exam_bodies.h"

#include "core/journal/event_body.h"

#include <QJsonDocument>

#include <algorithm>
#include <numeric>

namespace hocvu {

QString answerIn(const Event &event)
{
    const QJsonValue answer = event.body.value(QLatin1String("answer"));
    if (answer.isString())
        return answer.toString();
    const int choice = EventBody(event).number(QLatin1String("choice"));
    return choice < 0 ? QString() : QString::number(choice);
}

Score writtenScore(const Event &event)
{
    const EventBody body(event);
    return event.body.contains(QLatin1String("score"))
        ? Score::fromHundredths(body.number(QLatin1String("score")))
        : Score(body.number(QLatin1String("correct")));
}

QJsonObject markedBody(const QList<int> &shares, const QString &bank)
{
    return {{QStringLiteral("score"), std::accumulate(shares.begin(), shares.end(), 0)},
            {QStringLiteral("total"), shares.size()},
            {QStringLiteral("bank"), bank}};
}

QJsonValue voidedKey(const AnswerKey &key)
{
    if (!key.item)
        return key.option;
    Item item = *key.item;
    item.explanation = {};
    return itemToJson(item);
}

QString voidedKeyText(const AnswerKey &key)
{
    if (!key.item)
        return QString::number(key.option);
    return QString::fromUtf8(
        QJsonDocument(voidedKey(key).toObject()).toJson(QJsonDocument::Compact));
}

Result<AnswerKey> readVoidedKey(const QJsonValue &json)
{
    AnswerKey key;
    if (json.isObject()) {
        return itemFromJson(json.toObject(), true).map([&key](const Item &item) {
            key.item = std::make_shared<const Item>(item);
            return key;
        });
    }
    key.option = json.toInt(-1);
    if (key.option < 0 || key.option >= kOptions)
        return fail(ErrorCode::NotUnderstood, QStringLiteral("there is no such option"));
    return key;
}

Result<AnswerKey> readVoidedKeyText(const QString &text)
{
    const QJsonObject object = QJsonDocument::fromJson(text.toUtf8()).object();
    return readVoidedKey(object.isEmpty() ? QJsonValue(text.toInt()) : QJsonValue(object));
}

int gainOf(const AnswerKey &key, const QString &answer)
{
    return Score::kOne - shareOf(key, answer);
}

void countVoided(const QList<VoidedQuestion> &voided, AttemptRecord &record)
{
    int score = record.written.hundredths();
    record.voided.clear();
    for (const VoidedQuestion &one : voided) {
        for (qsizetype i = 0; one.bank == record.bankHash && i < record.paper.items.size(); ++i) {
            if (record.paper.items.at(i).questionId != one.question)
                continue;
            record.voided.append(static_cast<int>(i));
            score += gainOf(one.key, record.answers.at(i));
        }
    }
    std::sort(record.voided.begin(), record.voided.end());
    if (record.correct)
        record.correct = Score::ofMarks(score);
}

} // namespace hocvu
