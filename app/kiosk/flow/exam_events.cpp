// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/flow/exam_events.h"

#include "core/journal/kinds.h"

#include <QJsonArray>

namespace hocvu {

namespace {

qint64 count(Millis time)
{
    return time.count();
}

} // namespace

NewEvent examDrawn(const QUuid &attempt, const AttemptRecord &record, const DrawFacts &facts)
{
    NewEvent event{kind::kExamDrawn,
                   attempt,
                   {{QStringLiteral("person"), record.person.toString(QUuid::WithoutBraces)},
                    {QStringLiteral("number"), record.number},
                    {QStringLiteral("seed"), QString::fromLatin1(record.seed.toHex())},
                    {QStringLiteral("bank"), record.bankHash},
                    {QStringLiteral("allowed"), count(record.allowed)},
                    {QStringLiteral("paper"), QJsonArray::fromStringList(record.paper.toCodes())}}};
    addDrawFacts(facts, event.body);
    return event;
}

NewEvent examStarted(const QUuid &attempt)
{
    return {kind::kExamStarted, attempt, {}};
}

NewEvent examAnswered(const QUuid &attempt, int question, const QString &answer)
{
    return {kind::kExamAnswered,
            attempt,
            {{QStringLiteral("question"), question}, {QStringLiteral("answer"), answer}}};
}

NewEvent examFlagged(const QUuid &attempt, int question, bool on)
{
    return {kind::kExamFlagged,
            attempt,
            {{QStringLiteral("question"), question}, {QStringLiteral("on"), on}}};
}

NewEvent examInterrupted(const QUuid &attempt, const InterruptionRecord &what, Millis spent)
{
    return {kind::kExamInterrupted,
            attempt,
            {{QStringLiteral("cause"), what.cause},
             {QStringLiteral("spent"), count(spent)},
             {QStringLiteral("from"), count(what.from)},
             {QStringLiteral("to"), count(what.to)},
             {QStringLiteral("gap"), count(what.gap)},
             {QStringLiteral("credited"), count(what.credited)}}};
}

NewEvent examResumed(const QUuid &attempt, Millis spent, bool isReleased)
{
    NewEvent event{kind::kExamResumed, attempt, {{QStringLiteral("spent"), count(spent)}}};
    if (isReleased)
        event.body.insert(QStringLiteral("by"), QStringLiteral("supervisor"));
    return event;
}

NewEvent examCredited(const QUuid &attempt, Millis extra, const QString &reason)
{
    return {kind::kExamCredited,
            attempt,
            {{QStringLiteral("extra"), count(extra)},
             {QStringLiteral("reason"), reason},
             {QStringLiteral("by"), QStringLiteral("supervisor")}}};
}

NewEvent examSubmitted(const QUuid &attempt, const QString &by, Millis spent)
{
    return {kind::kExamSubmitted,
            attempt,
            {{QStringLiteral("by"), by}, {QStringLiteral("spent"), count(spent)}}};
}

Pulse examPulse(const QUuid &attempt, const Moment &now, Millis spent)
{
    return {QStringLiteral("exam"), attempt, now, {{QStringLiteral("spent"), count(spent)}}};
}

} // namespace hocvu
