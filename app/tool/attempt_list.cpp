// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tool/attempt_list.h"

#include "core/text/dates.h"
#include "core/text/names.h"

#include <QJsonArray>

#include <algorithm>

namespace hocvu {

namespace {

struct Row
{
    AttemptRecord attempt;
    Person person;

    qsizetype answered() const { return attempt.answers.size() - attempt.answers.count(QString()); }
};

QString stateName(AttemptRecord::State state)
{
    switch (state) {
    case AttemptRecord::State::Drawn:
        return QStringLiteral("drawn");
    case AttemptRecord::State::Running:
        return QStringLiteral("running");
    case AttemptRecord::State::Interrupted:
        return QStringLiteral("interrupted");
    case AttemptRecord::State::Submitted:
        return QStringLiteral("submitted");
    }
    return {};
}

QStringList cells(const Row &row, bool anonymous)
{
    const AttemptRecord &attempt = row.attempt;
    return {plain(attempt.id).left(8),
            anonymous || row.person.name.isEmpty() ? plain(attempt.person).left(8)
                                                   : row.person.name,
            anonymous ? QString() : row.person.unit,
            QString::number(attempt.number),
            stateName(attempt.state),
            QStringLiteral("%1/%2").arg(row.answered()).arg(attempt.answers.size()),
            attempt.correct ? attempt.correct->text() : QStringLiteral("-"),
            attempt.startedAt > Millis(0)
                ? toVietnam(attempt.startedAt).toString(QStringLiteral("dd/MM/yyyy HH:mm"))
                : QStringLiteral("-")};
}

QJsonObject toJson(const Row &row, bool anonymous)
{
    const AttemptRecord &attempt = row.attempt;
    return {{QStringLiteral("attempt"), plain(attempt.id)},
            {QStringLiteral("person"), plain(attempt.person)},
            {QStringLiteral("name"), anonymous ? QString() : row.person.name},
            {QStringLiteral("unit"), anonymous ? QString() : row.person.unit},
            {QStringLiteral("number"), attempt.number},
            {QStringLiteral("state"), stateName(attempt.state)},
            {QStringLiteral("answered"), row.answered()},
            {QStringLiteral("questions"), attempt.answers.size()},
            {QStringLiteral("correct"), attempt.correct ? attempt.correct->toJson() : QJsonValue()},
            {QStringLiteral("startedAt"),
             attempt.startedAt > Millis(0) ? QJsonValue(qint64(attempt.startedAt.count()))
                                           : QJsonValue()}};
}

} // namespace

ExitCode listAttempts(const RecordSource &source, bool anonymous, Console &console)
{
    const auto events = recordedEvents(source);
    if (!events)
        return console.fail(source.file(), events.error());
    const auto ledger = events->fold();
    if (!ledger)
        return console.fail(source.file(), ledger.error());
    QList<Row> list;
    for (const AttemptRecord &attempt : ledger->allAttempts())
        list.append({attempt, ledger->person(attempt.person)});
    const NameOrder order;
    std::stable_sort(list.begin(), list.end(), [&order](const Row &left, const Row &right) {
        const int names = order.compare(left.person.name, right.person.name);
        return names != 0 ? names < 0 : left.attempt.number < right.attempt.number;
    });
    QList<QStringList> rows;
    QJsonArray json;
    for (const Row &row : list) {
        rows.append(cells(row, anonymous));
        json.append(toJson(row, anonymous));
    }
    const QList<IncidentRecord> losses = ledger->losses();
    console.object({{QStringLiteral("attempts"), json},
                    {QStringLiteral("rebuiltInPart"), qint64(losses.size())}});
    for (const IncidentRecord &loss : losses)
        console.line(QStringLiteral("REBUILT IN PART: device %1: %2")
                         .arg(plain(loss.device).left(8), loss.text));
    if (rows.isEmpty())
        console.line(QStringLiteral("no attempts"));
    else
        console.table({QStringLiteral("Attempt"), QStringLiteral("Person"), QStringLiteral("Unit"),
                       QStringLiteral(">No"), QStringLiteral("State"), QStringLiteral(">Answered"),
                       QStringLiteral(">Right"), QStringLiteral("Started")},
                      rows);
    return losses.isEmpty() ? ExitCode::Good : ExitCode::Incomplete;
}

} // namespace hocvu
