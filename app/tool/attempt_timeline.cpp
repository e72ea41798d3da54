// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tool/attempt_timeline.h"

#include "core/text/dates.h"
#include "core/text/fold.h"
#include "tool/timeline.h"

#include <QJsonArray>

#include <algorithm>

namespace hocvu {

namespace {

/// The one person whom \a typed means.
Result<Person> personOf(const Ledger &ledger, const QString &typed)
{
    QList<Person> matches = findPeople(ledger.people(), {}, typed);
    const auto isWhole
        = [&typed](const Person &person) { return fold(person.name) == fold(typed); };
    if (std::any_of(matches.begin(), matches.end(), isWhole))
        matches.removeIf([&](const Person &person) { return !isWhole(person); });
    if (matches.size() == 1)
        return matches.constFirst();
    QStringList units;
    for (const Person &person : matches.mid(0, 3))
        units.append(QStringLiteral("%1, %2").arg(person.name).arg(person.birthYear));
    return fail(matches.isEmpty() ? ErrorCode::NotFound : ErrorCode::NotAllowed,
                matches.isEmpty() ? QStringLiteral("nobody is called '%1'").arg(typed)
                                  : QStringLiteral("'%1' means %2 people, such as %3")
                                        .arg(typed)
                                        .arg(matches.size())
                                        .arg(units.join(QStringLiteral("; "))));
}

Result<QList<AttemptRecord>> attemptsOf(const Ledger &ledger, const AttemptTimelineOptions &options)
{
    if (options.attempt.isEmpty()) {
        const auto person = personOf(ledger, options.person);
        if (!person)
            return tl::unexpected(person.error());
        const QList<AttemptRecord> attempts = ledger.attempts(person->id);
        if (attempts.isEmpty())
            return fail(ErrorCode::NotFound,
                        QStringLiteral("no attempt of '%1'").arg(options.person));
        return attempts;
    }
    QList<AttemptRecord> matches;
    const QString prefix = options.attempt.toLower();
    for (const AttemptRecord &attempt : ledger.allAttempts()) {
        if (plain(attempt.id).startsWith(prefix))
            matches.append(attempt);
    }
    if (matches.size() == 1)
        return matches;
    return fail(matches.isEmpty() ? ErrorCode::NotFound : ErrorCode::NotAllowed,
                matches.isEmpty() ? QStringLiteral("no attempt %1").arg(options.attempt)
                                  : QStringLiteral("%1 attempts begin with %2; say more of it")
                                        .arg(matches.size())
                                        .arg(options.attempt));
}

QString headingOf(const Timeline &timeline)
{
    const Person &person = timeline.person;
    const QString who = person.name.isEmpty()
        ? QStringLiteral("learner %1").arg(plain(person.id).left(8))
        : QStringLiteral("%1 (%2, %3)").arg(person.name).arg(person.birthYear).arg(person.unit);
    return QStringLiteral("Attempt %1 of %2").arg(timeline.attempt.number).arg(who);
}

void print(const Timeline &timeline, Console &console)
{
    console.line(headingOf(timeline));
    const Millis at = timeline.entries.isEmpty() ? Millis(0) : timeline.entries.constFirst().at;
    console.line(
        QStringLiteral("%1, %2").arg(plain(timeline.attempt.id), shortDate(toVietnam(at).date())));
    QList<QStringList> rows;
    for (const TimelineEntry &entry : timeline.entries) {
        rows.append({QString::number(entry.seq),
                     toVietnam(entry.at).toString(QStringLiteral("HH:mm:ss")),
                     exactTime(entry.since), exactTime(entry.used), entry.what, entry.text});
    }
    console.table({QStringLiteral(">Event"), QStringLiteral("Clock"),
                   QStringLiteral(">Since start"), QStringLiteral(">Used"), QStringLiteral("What"),
                   QString()},
                  rows);
    const TimeTotals &t = timeline.totals;
    const QString sum = QStringLiteral("%1 = %2 %3 + %4 %5");
    const Millis leftOrOver = t.over > Millis(0) ? -t.over : t.left;
    console.facts({{QStringLiteral("used"),
                    sum.arg(exactTime(t.used), exactTime(t.onScreen), QStringLiteral("on screen"),
                            exactTime(t.counted), QStringLiteral("interrupted and counted"))},
                   {QStringLiteral("interrupted"),
                    sum.arg(exactTime(t.away), exactTime(t.credited), QStringLiteral("credited"),
                            exactTime(t.counted), QStringLiteral("counted"))},
                   {QStringLiteral("remaining"),
                    QStringLiteral("%1 = %2 allowed + %3 extra - %4 used")
                        .arg(exactTime(leftOrOver), exactTime(t.allowed), exactTime(t.extra),
                             exactTime(t.used))},
                   {QStringLiteral("elapsed"),
                    QStringLiteral("%1 = %2 on screen + %3 interrupted + %4 waiting")
                        .arg(exactTime(t.elapsed), exactTime(t.onScreen), exactTime(t.away),
                             exactTime(t.elapsed - t.onScreen - t.away))}});
    for (const QString &finding : timeline.findings)
        console.line(QStringLiteral("  WRONG: ") + finding);
    console.line();
}

qint64 count(Millis time)
{
    return qint64(time.count());
}

QJsonObject toJson(const TimeTotals &totals)
{
    return {{QStringLiteral("allowedMs"), count(totals.allowed)},
            {QStringLiteral("extraMs"), count(totals.extra)},
            {QStringLiteral("onScreenMs"), count(totals.onScreen)},
            {QStringLiteral("interruptedMs"), count(totals.away)},
            {QStringLiteral("creditedMs"), count(totals.credited)},
            {QStringLiteral("countedMs"), count(totals.counted)},
            {QStringLiteral("waitingMs"), count(totals.waiting)},
            {QStringLiteral("usedMs"), count(totals.used)},
            {QStringLiteral("remainingMs"), count(totals.left)},
            {QStringLiteral("overMs"), count(totals.over)},
            {QStringLiteral("elapsedMs"), count(totals.elapsed)}};
}

QJsonObject toJson(const Timeline &timeline)
{
    QJsonArray entries;
    for (const TimelineEntry &entry : timeline.entries) {
        entries.append(QJsonObject{{QStringLiteral("device"), plain(entry.device)},
                                   {QStringLiteral("seq"), entry.seq},
                                   {QStringLiteral("at"), count(entry.at)},
                                   {QStringLiteral("sinceMs"), count(entry.since)},
                                   {QStringLiteral("usedMs"), count(entry.used)},
                                   {QStringLiteral("what"), entry.what},
                                   {QStringLiteral("text"), entry.text},
                                   {QStringLiteral("body"), entry.facts}});
    }
    return {{QStringLiteral("attempt"), plain(timeline.attempt.id)},
            {QStringLiteral("person"), plain(timeline.person.id)},
            {QStringLiteral("name"), timeline.person.name},
            {QStringLiteral("unit"), timeline.person.unit},
            {QStringLiteral("number"), timeline.attempt.number},
            {QStringLiteral("submitted"), timeline.isOver()},
            {QStringLiteral("mayLackClicks"), timeline.mayLackClicks},
            {QStringLiteral("entries"), entries},
            {QStringLiteral("totals"), toJson(timeline.totals)},
            {QStringLiteral("findings"), QJsonArray::fromStringList(timeline.findings)}};
}

ExitCode exitCodeOf(const Timeline &timeline)
{
    if (!timeline.findings.isEmpty())
        return ExitCode::Bad;
    return timeline.isOver() && !timeline.mayLackClicks ? ExitCode::Good : ExitCode::Incomplete;
}

} // namespace

ExitCode showTimeline(const AttemptTimelineOptions &options, Console &console)
{
    const QString file = options.source.file();
    const auto events = recordedEvents(options.source);
    if (!events)
        return console.fail(file, events.error());
    const auto ledger = events->fold();
    if (!ledger)
        return console.fail(file, ledger.error());
    const auto attempts = attemptsOf(*ledger, options);
    if (!attempts) {
        Console::complain(file,
                          attempts.error().detail
                              + QStringLiteral("; see 'hocvu attempt timeline --help'"));
        return ExitCode::Unusable;
    }
    const QList<Event> inOrder = events->inOrder();
    ExitCode code = ExitCode::Good;
    QJsonArray json;
    for (const AttemptRecord &attempt : *attempts) {
        const Timeline timeline
            = timelineOf(attempt, ledger->person(attempt.person), inOrder, options.anonymous);
        code = worse(code, exitCodeOf(timeline));
        json.append(toJson(timeline));
        print(timeline, console);
    }
    console.object({{QStringLiteral("attempts"), json}});
    return code;
}

} // namespace hocvu
