// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/exam_bodies.h"

#include "core/exam/marking.h"
#include "core/journal/event_body.h"

#include <QJsonArray>

namespace hocvu {

QString answerIn(const Event &event)
{
    const QJsonValue answer = event.body.value(QLatin1String("answer"));
    if (answer.isString())
        return answer.toString();
    const int choice = EventBody(event).number(QLatin1String("choice"));
    return choice < 0 ? QString() : QString::number(choice);
}

WrittenMarks marksIn(const Event &event)
{
    const EventBody body(event);
    if (!event.body.contains(QLatin1String("shares")))
        return {{}, body.number(QLatin1String("correct")), body.number(QLatin1String("total"))};
    WrittenMarks marks;
    const QJsonArray shares = event.body.value(QLatin1String("shares")).toArray();
    for (const QJsonValue &share : shares)
        marks.shares.append(share.toInt());
    marks.correct = scoreOf(marks.shares);
    marks.total = static_cast<int>(shares.size());
    return marks;
}

QJsonObject markedBody(const QList<int> &shares, const QString &bank)
{
    QJsonArray array;
    for (const int share : shares)
        array.append(share);
    return {{QStringLiteral("shares"), array}, {QStringLiteral("bank"), bank}};
}

int gainOf(std::optional<int> share, const QString &answer, int key)
{
    if (share)
        return Score::kOne - *share;
    return answer == QString::number(key) ? 0 : Score::kOne;
}

} // namespace hocvu
