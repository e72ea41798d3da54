// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/bank/answer_keys.h"

#include "core/bank/question.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace hocvu {

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
        const AnswerKey key{one.value(QLatin1String("option")).toInt(-1),
                            one.value(QLatin1String("explanation")).toString(),
                            one.value(QLatin1String("document")).toString(),
                            one.value(QLatin1String("article")).toString()};
        if (id.isEmpty() || key.option < 0 || key.option >= kOptions || keys.find(id))
            return fail(
                ErrorCode::NotUnderstood,
                QStringLiteral("the key of question '%1' is out of range or there twice").arg(id));
        keys.insert(id, key);
    }
    return keys;
}

QByteArray AnswerKeys::toJson() const
{
    QStringList ids = m_keys.keys();
    std::sort(ids.begin(), ids.end());
    QJsonArray array;
    for (const QString &id : std::as_const(ids)) {
        const AnswerKey &key = *find(id);
        array.append(QJsonObject{{QStringLiteral("id"), id},
                                 {QStringLiteral("option"), key.option},
                                 {QStringLiteral("explanation"), key.explanation},
                                 {QStringLiteral("document"), key.sourceDocument},
                                 {QStringLiteral("article"), key.sourceArticle}});
    }
    return QJsonDocument(QJsonObject{{QStringLiteral("format"), kNewestFormat},
                                     {QStringLiteral("keys"), array}})
        .toJson(QJsonDocument::Compact);
}

const AnswerKey *AnswerKeys::find(const QString &question) const
{
    const auto found = m_keys.constFind(question);
    return found == m_keys.constEnd() ? nullptr : &*found;
}

} // namespace hocvu
