// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/bank/answer_keys.h"

#include "core/bank/question.h"
#include "core/exam/score.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace hocvu {

namespace {

Result<AnswerKey> keyFromJson(const QJsonObject &json)
{
    AnswerKey key;
    key.sourceDocument = json.value(QLatin1String("document")).toString();
    key.sourceArticle = json.value(QLatin1String("article")).toString();
    if (json.contains(QLatin1String("item"))) {
        return itemFromJson(json.value(QLatin1String("item")).toObject(), true)
            .map([&key](const Item &item) {
                key.item = std::make_shared<const Item>(item);
                return key;
            });
    }
    key.option = json.value(QLatin1String("option")).toInt(-1);
    key.explanation = json.value(QLatin1String("explanation")).toString();
    if (key.option < 0 || key.option >= kOptions)
        return fail(ErrorCode::NotUnderstood, QStringLiteral("it is out of range"));
    return key;
}

QJsonObject keyToJson(const QString &id, const AnswerKey &key)
{
    QJsonObject json{{QStringLiteral("id"), id},
                     {QStringLiteral("document"), key.sourceDocument},
                     {QStringLiteral("article"), key.sourceArticle}};
    if (key.item) {
        json.insert(QStringLiteral("item"), itemToJson(*key.item));
    } else {
        json.insert(QStringLiteral("option"), key.option);
        json.insert(QStringLiteral("explanation"), key.explanation);
    }
    return json;
}

} // namespace

bool operator==(const AnswerKey &a, const AnswerKey &b)
{
    return sameItem(a.item, b.item) && a.option == b.option && a.explanation == b.explanation
        && a.sourceDocument == b.sourceDocument && a.sourceArticle == b.sourceArticle;
}

int shareOf(const AnswerKey &key, const QString &answer)
{
    if (!key.item)
        return answer == QString::number(key.option) ? Score::kOne : 0;
    const auto response = responseFromText(askedPart(*key.item), answer);
    constexpr int kUnit = kWhole / Score::kOne;
    const int units = response ? markAsked(*key.item, *response) : 0;
    return (units + (units < 0 ? -kUnit / 2 : kUnit / 2)) / kUnit;
}

Result<AnswerKeys> AnswerKeys::fromJson(const QByteArray &json)
{
    const QJsonObject root = QJsonDocument::fromJson(json).object();
    const int format = root.value(QLatin1String("format")).toInt();
    if (format < 1)
        return fail(ErrorCode::NotUnderstood, QStringLiteral("no answer keys"));
    if (format > kNewestFormat)
        return fail(ErrorCode::TooNew, QStringLiteral("answer keys of format %1").arg(format));
    AnswerKeys keys;
    const QJsonArray array = root.value(QLatin1String("keys")).toArray();
    keys.m_keys.reserve(array.size());
    for (const QJsonValue &value : array) {
        const QJsonObject one = value.toObject();
        const QString id = one.value(QLatin1String("id")).toString();
        const auto key = keyFromJson(one);
        if (id.isEmpty() || !key || keys.find(id))
            return fail(ErrorCode::NotUnderstood,
                        QStringLiteral("the key of question '%1' cannot be taken: %2")
                            .arg(id,
                                 key ? QStringLiteral("it has no id or is there twice")
                                     : key.error().detail));
        keys.insert(id, *key);
    }
    return keys;
}

QByteArray AnswerKeys::toJson() const
{
    QStringList ids = m_keys.keys();
    std::sort(ids.begin(), ids.end());
    QJsonArray array;
    bool areUsual = true;
    for (const QString &id : std::as_const(ids)) {
        const AnswerKey &key = *find(id);
        areUsual = areUsual && !key.item;
        array.append(keyToJson(id, key));
    }
    return QJsonDocument(QJsonObject{{QStringLiteral("format"), areUsual ? 1 : kNewestFormat},
                                     {QStringLiteral("keys"), array}})
        .toJson(QJsonDocument::Compact);
}

const AnswerKey *AnswerKeys::find(const QString &question) const
{
    const auto found = m_keys.constFind(question);
    return found == m_keys.constEnd() ? nullptr : &*found;
}

} // namespace hocvu
