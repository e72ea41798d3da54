// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tool/bundle_summary.h"

#include "core/text/dates.h"
#include "exchange/kit.h"
#include "tool/rooms.h"

#include <QJsonArray>
#include <QMap>

namespace hocvu {

namespace {

QString number(qint64 value)
{
    return QString::number(value);
}

QString meanText(const Summary &summary)
{
    return summary.sat == 0
        ? QStringLiteral("-")
        : QStringLiteral("%1 of %2").arg(summary.mean(), 0, 'f', 2).arg(summary.questions);
}

void printDevices(const Rooms &rooms, Console &console)
{
    for (const OpenedBundle &bundle : rooms.bundles) {
        console.line(QStringLiteral("%1: room %2, bundle %3, events %4 to %5, signed by key %6")
                         .arg(bundle.info.campaign, bundle.info.room)
                         .arg(bundle.info.counter)
                         .arg(bundle.info.firstSeq)
                         .arg(bundle.info.lastSeq)
                         .arg(bundle.device.keyId()));
    }
    for (const MergedEvents::Device &device : rooms.events.devices()) {
        QStringList gaps;
        for (const MergedEvents::Missing &gap : device.missing)
            gaps.append(QStringLiteral("%1 to %2").arg(gap.from).arg(gap.to));
        console.line(QStringLiteral("device %1: %2 events, %3")
                         .arg(plain(device.id))
                         .arg(device.events)
                         .arg(gaps.isEmpty()
                                  ? QStringLiteral("none missing")
                                  : QStringLiteral("MISSING: ") + gaps.join(QStringLiteral(", "))));
    }
    if (rooms.events.doubled() > 0)
        console.line(QStringLiteral("%1 events came more than once and count once")
                         .arg(rooms.events.doubled()));
    console.line();
}

/// What no bundle can show: events that a kiosk lost before it exported.
void printLosses(const Rooms &rooms, Console &console)
{
    for (const IncidentRecord &loss : rooms.losses)
        console.line(QStringLiteral("REBUILT IN PART: %1, device %2: %3")
                         .arg(rooms.roomOf(loss.device), plain(loss.device).left(8), loss.text));
    if (!rooms.losses.isEmpty())
        console.line();
}

void printCounts(const Rooms &rooms, Console &console)
{
    const Summary &summary = rooms.summary;
    const QString lessons = QStringLiteral("all %1 lessons by %2 people; %3 lessons in all")
                                .arg(summary.lessons)
                                .arg(summary.finishedCourse)
                                .arg(summary.finishedLessons);
    console.facts({{QStringLiteral("people"),
                    QStringLiteral("%1, %2 have begun").arg(summary.people).arg(summary.started)},
                   {QStringLiteral("finished"), lessons},
                   {QStringLiteral("exam"),
                    QStringLiteral("%1 attempts, %2 handed in, %3 marked, of %4 people")
                        .arg(summary.attempts)
                        .arg(summary.submitted)
                        .arg(summary.marked)
                        .arg(summary.sat)},
                   {QStringLiteral("mean"), meanText(summary)},
                   {QStringLiteral("certificates"), number(summary.certificates)},
                   {QStringLiteral("noted"),
                    QStringLiteral("%1 interruptions, %2 waivers, %3 incidents")
                        .arg(summary.interruptions)
                        .arg(summary.waivers)
                        .arg(summary.incidents)}});
    for (const VoidedQuestion &one : summary.voided)
        console.line(QStringLiteral("  question %1 of bank %2 is voided, it counts as right: %3")
                         .arg(one.question, one.bank.left(16), one.reason));
    if (rooms.guessed)
        console.line(
            QStringLiteral("  (a lesson counts as long as the furthest second that anybody "
                           "watched; --kit makes this exact)"));
    console.line();
}

QString sittingText(const SittingTime &sitting, const Rooms &rooms)
{
    const QString clock = QStringLiteral("dd/MM/yyyy HH:mm:ss");
    return QStringLiteral("attempt %1 in %2, %3 to %4")
        .arg(sitting.number)
        .arg(rooms.roomOf(sitting.device), toVietnam(sitting.from).toString(clock),
             toVietnam(sitting.to).toString(clock));
}

void printDoubles(const Rooms &rooms, Console &console)
{
    for (const DoubleSitting &pair : rooms.doubles) {
        const QString name = rooms.people.value(pair.one.person).name;
        const QString what = pair.atOnce && pair.sameNumber ? QStringLiteral("at once, one number")
            : pair.atOnce                                   ? QStringLiteral("at once")
                                                            : QStringLiteral("one number");
        console.line(QStringLiteral("TWICE (%1): %2: %3; %4")
                         .arg(what, name.isEmpty() ? plain(pair.one.person) : name,
                              sittingText(pair.one, rooms), sittingText(pair.other, rooms)));
    }
    if (!rooms.doubles.isEmpty())
        console.line();
}

void printUnits(const Summary &summary, Console &console)
{
    QList<QStringList> rows;
    for (const Participation &unit : summary.units) {
        const double mean
            = unit.finishedExam == 0 ? 0 : unit.points.questions() / unit.finishedExam;
        rows.append({unit.unit, number(unit.people), number(unit.started),
                     number(unit.finishedLessons), number(unit.finishedExam),
                     unit.finishedExam == 0 ? QStringLiteral("-") : QString::number(mean, 'f', 2)});
    }
    console.table({QStringLiteral("Unit"), QStringLiteral(">People"), QStringLiteral(">Begun"),
                   QStringLiteral(">All lessons"), QStringLiteral(">Exam"),
                   QStringLiteral(">Mean")},
                  rows);
    console.line();
}

void printRanking(const Rooms &rooms, qsizetype lines, Console &console)
{
    QList<QStringList> rows;
    for (const Standing &standing : rooms.summary.ranking.mid(0, lines)) {
        const Person person = rooms.people.value(standing.best.person);
        rows.append(
            {number(standing.rank) + (standing.tied ? QStringLiteral("=") : QString()),
             person.name.isEmpty() ? plain(standing.best.person) : person.name, person.unit,
             QStringLiteral("%1/%2").arg(standing.best.correct.text()).arg(standing.best.total),
             minutesAndSeconds(standing.best.spent), number(standing.best.number)});
    }
    if (rows.isEmpty())
        return;
    console.table({QStringLiteral(">Rank"), QStringLiteral("Name"), QStringLiteral("Unit"),
                   QStringLiteral(">Right"), QStringLiteral(">Time"), QStringLiteral(">Attempt")},
                  rows);
    if (rows.size() < rooms.summary.ranking.size())
        console.line(QStringLiteral("  … and %1 more; --top 0 lists everybody")
                         .arg(rooms.summary.ranking.size() - rows.size()));
}

QJsonArray bundlesJson(const Rooms &rooms)
{
    QJsonArray array;
    for (const OpenedBundle &bundle : rooms.bundles) {
        array.append(QJsonObject{{QStringLiteral("device"), plain(bundle.info.device)},
                                 {QStringLiteral("key"), bundle.device.keyId()},
                                 {QStringLiteral("room"), bundle.info.room},
                                 {QStringLiteral("campaign"), bundle.info.campaign},
                                 {QStringLiteral("counter"), bundle.info.counter},
                                 {QStringLiteral("firstSeq"), bundle.info.firstSeq},
                                 {QStringLiteral("lastSeq"), bundle.info.lastSeq}});
    }
    return array;
}

QJsonArray devicesJson(const MergedEvents &events)
{
    QJsonArray array;
    for (const MergedEvents::Device &device : events.devices()) {
        QJsonArray missing;
        for (const MergedEvents::Missing &gap : device.missing)
            missing.append(
                QJsonObject{{QStringLiteral("from"), gap.from}, {QStringLiteral("to"), gap.to}});
        array.append(QJsonObject{{QStringLiteral("device"), plain(device.id)},
                                 {QStringLiteral("events"), device.events},
                                 {QStringLiteral("lastSeq"), device.lastSeq},
                                 {QStringLiteral("missing"), missing}});
    }
    return array;
}

QJsonArray unitsJson(const Summary &summary)
{
    QJsonArray array;
    for (const Participation &unit : summary.units) {
        array.append(QJsonObject{{QStringLiteral("unit"), unit.unit},
                                 {QStringLiteral("people"), unit.people},
                                 {QStringLiteral("started"), unit.started},
                                 {QStringLiteral("finishedCourse"), unit.finishedLessons},
                                 {QStringLiteral("sat"), unit.finishedExam},
                                 {QStringLiteral("points"), unit.points.toJson()}});
    }
    return array;
}

QJsonArray rankingJson(const Rooms &rooms, qsizetype lines)
{
    QJsonArray array;
    for (const Standing &standing : rooms.summary.ranking.mid(0, lines)) {
        const Person person = rooms.people.value(standing.best.person);
        array.append(QJsonObject{
            {QStringLiteral("rank"), standing.rank},
            {QStringLiteral("tied"), standing.tied},
            {QStringLiteral("person"), plain(standing.best.person)},
            {QStringLiteral("name"), person.name},
            {QStringLiteral("unit"), person.unit},
            {QStringLiteral("attempt"), plain(standing.best.attempt)},
            {QStringLiteral("number"), standing.best.number},
            {QStringLiteral("correct"), standing.best.correct.toJson()},
            {QStringLiteral("total"), standing.best.total},
            {QStringLiteral("spentMs"), static_cast<qint64>(standing.best.spent.count())},
            {QStringLiteral("submittedAt"),
             static_cast<qint64>(standing.best.submittedAt.count())}});
    }
    return array;
}

QJsonObject sittingJson(const SittingTime &sitting, const Rooms &rooms)
{
    return {{QStringLiteral("attempt"), plain(sitting.attempt)},
            {QStringLiteral("number"), sitting.number},
            {QStringLiteral("device"), plain(sitting.device)},
            {QStringLiteral("room"), rooms.roomOf(sitting.device)},
            {QStringLiteral("from"), static_cast<qint64>(sitting.from.count())},
            {QStringLiteral("to"), static_cast<qint64>(sitting.to.count())}};
}

QJsonArray lossesJson(const Rooms &rooms)
{
    QJsonArray list;
    for (const IncidentRecord &loss : rooms.losses)
        list.append(QJsonObject{{QStringLiteral("device"), plain(loss.device)},
                                {QStringLiteral("room"), rooms.roomOf(loss.device)},
                                {QStringLiteral("text"), loss.text}});
    return list;
}

QJsonArray doublesJson(const Rooms &rooms)
{
    QJsonArray array;
    for (const DoubleSitting &pair : rooms.doubles) {
        array.append(QJsonObject{
            {QStringLiteral("person"), plain(pair.one.person)},
            {QStringLiteral("name"), rooms.people.value(pair.one.person).name},
            {QStringLiteral("atOnce"), pair.atOnce},
            {QStringLiteral("sameNumber"), pair.sameNumber},
            {QStringLiteral("sittings"),
             QJsonArray{sittingJson(pair.one, rooms), sittingJson(pair.other, rooms)}}});
    }
    return array;
}

QJsonArray voidedJson(const Summary &summary)
{
    QJsonArray array;
    for (const VoidedQuestion &one : summary.voided)
        array.append(QJsonObject{{QStringLiteral("question"), one.question},
                                 {QStringLiteral("bank"), one.bank},
                                 {QStringLiteral("reason"), one.reason}});
    return array;
}

QJsonObject toJson(const Rooms &rooms, qsizetype lines)
{
    const Summary &summary = rooms.summary;
    return {{QStringLiteral("bundles"), bundlesJson(rooms)},
            {QStringLiteral("devices"), devicesJson(rooms.events)},
            {QStringLiteral("complete"), rooms.events.isComplete()},
            {QStringLiteral("doubledEvents"), rooms.events.doubled()},
            {QStringLiteral("lessonLengthsGuessed"), rooms.guessed},
            {QStringLiteral("people"), summary.people},
            {QStringLiteral("started"), summary.started},
            {QStringLiteral("lessons"), summary.lessons},
            {QStringLiteral("finishedLessons"), summary.finishedLessons},
            {QStringLiteral("finishedCourse"), summary.finishedCourse},
            {QStringLiteral("attempts"), summary.attempts},
            {QStringLiteral("submitted"), summary.submitted},
            {QStringLiteral("marked"), summary.marked},
            {QStringLiteral("sat"), summary.sat},
            {QStringLiteral("mean"), summary.mean()},
            {QStringLiteral("questions"), summary.questions},
            {QStringLiteral("certificates"), summary.certificates},
            {QStringLiteral("interruptions"), summary.interruptions},
            {QStringLiteral("waivers"), summary.waivers},
            {QStringLiteral("incidents"), summary.incidents},
            {QStringLiteral("voidedQuestions"), voidedJson(summary)},
            {QStringLiteral("doubleSittings"), doublesJson(rooms)},
            {QStringLiteral("rebuiltInPart"), lossesJson(rooms)},
            {QStringLiteral("units"), unitsJson(summary)},
            {QStringLiteral("ranking"), rankingJson(rooms, lines)}};
}

} // namespace

ExitCode summariseBundles(const BundleSummaryOptions &options, Console &console)
{
    QHash<int, LessonNeed> needs;
    if (!options.kitFolder.isEmpty()) {
        const auto kit = openKit(options.kitFolder);
        if (!kit)
            return console.fail(options.kitFolder, kit.error());
        needs = needsOf(kit->course);
    }
    Rooms rooms;
    for (const QString &file : options.files) {
        if (const auto taken = take(file, rooms); !taken)
            return console.fail(file, taken.error());
    }
    const auto ledger = rooms.events.fold();
    if (!ledger)
        return console.fail(options.files.join(QStringLiteral(", ")), ledger.error());
    rooms.guessed = options.kitFolder.isEmpty();
    if (rooms.guessed)
        needs = guessedNeeds(*ledger);
    rooms.summary = summarise(*ledger, needs);
    rooms.losses = ledger->losses();
    rooms.doubles = findDoubleSittings(rooms.events.inOrder());
    for (const Person &person : ledger->people())
        rooms.people.insert(person.id, person);

    const qsizetype lines = options.top == 0 ? rooms.summary.ranking.size() : options.top;
    if (console.json()) {
        console.object(toJson(rooms, lines));
    } else {
        printDevices(rooms, console);
        printLosses(rooms, console);
        printCounts(rooms, console);
        printDoubles(rooms, console);
        printUnits(rooms.summary, console);
        printRanking(rooms, lines, console);
    }
    return rooms.events.isComplete() && rooms.losses.isEmpty() ? ExitCode::Good
                                                               : ExitCode::Incomplete;
}

} // namespace hocvu
