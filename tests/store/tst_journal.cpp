// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/kinds.h"
#include "store/stored_records.h"
#include "support/choices.h"
#include "support/fake_clock.h"
#include "support/result_matchers.h"

#include <QJsonArray>
#include <QSqlQuery>
#include <QTemporaryDir>

using namespace hocvu;
using namespace std::chrono_literals;

namespace {

/// A journal in a file of its own; reopen() forgets everything that is not in the file.
struct Store
{
    Store() { open(); }
    void open()
    {
        records.reset();
        journal.reset();
        db.reset();
        db = *Database::open(folder.filePath(QStringLiteral("journal.sqlite")));
        journal = *Journal::open(*db, clock, QUuid::createUuid());
        records = std::make_unique<StoredRecords>(*db, *journal);
    }
    /// Runs \a sql behind the journal's back.
    bool meddle(const QString &sql)
    {
        QSqlQuery query(QSqlDatabase::database(QSqlDatabase::connectionNames().constLast()));
        return query.exec(sql);
    }
    QTemporaryDir folder;
    FakeClock clock;
    std::unique_ptr<Database> db;
    std::unique_ptr<Journal> journal;
    std::unique_ptr<StoredRecords> records;
};

constexpr QUuid kPerson(0xec531277, 0xb57b, 0x4c15, 0x8d, 0x91, 0xd2, 0x92, 0xc5, 0xb2, 0xb8, 0xf7);
constexpr QUuid kAttempt(0x0b9c1c9e, 0x6a3a, 0x4a52, 0x9a, 0x43, 0x7d, 0x6a, 0x1f, 0x2f, 0x3b,
                         0x10);

NewEvent registered()
{
    return {kind::kPersonRegistered,
            kPerson,
            {{QStringLiteral("name"), QStringLiteral("Nguyễn Thị Thử Nghiệm")},
             {QStringLiteral("birthYear"), 1970},
             {QStringLiteral("unit"), QStringLiteral("Trạm Y tế")},
             {QStringLiteral("code"), QStringLiteral("CB-001")},
             {QStringLiteral("provisional"), true},
             {QStringLiteral("by"), QStringLiteral("learner")}}};
}

NewEvent drawn()
{
    return {kind::kExamDrawn,
            kAttempt,
            {{QStringLiteral("person"), kPerson.toString(QUuid::WithoutBraces)},
             {QStringLiteral("number"), 1},
             {QStringLiteral("seed"), QString(64, QLatin1Char('a'))},
             {QStringLiteral("bank"), QStringLiteral("bank")},
             {QStringLiteral("allowed"), 1'800'000},
             {QStringLiteral("paper"),
              QJsonArray{QStringLiteral("3.01:0123"), QStringLiteral("1.02:2013")}}}};
}

NewEvent answered(int question, int choice)
{
    return {kind::kExamAnswered,
            kAttempt,
            {{QStringLiteral("question"), question}, {QStringLiteral("choice"), choice}}};
}

NewEvent of(QLatin1String kind, const QJsonObject &body = {})
{
    return {kind, kAttempt, body};
}

} // namespace

class tst_Journal : public QObject
{
    Q_OBJECT

private slots:
    void whatIsAppendedIsThereAfterReopening();
    void chainGoesOnAfterReopening();
    void allOfAListOrNone();
    void goesOnAfterAFailure();
    void projectsASitting();
    void marksFollowAVoidingLiveAndReplayed_data();
    void marksFollowAVoidingLiveAndReplayed();
    void projectsWhatWasWatched();
    void pulseIsNotInTheJournal();
    void latestTimeNeverGoesBack();
    void aDeviceThatIsLeftKeepsItsEvents();
    void anOpenAttemptMayLackClicksAfterAHealing();
    void replayRebuildsTheSameBytes();
    void replayHealsDamagedTables();
    void checkFindsEveryMeddling_data();
    void checkFindsEveryMeddling();
    void belongsToOneDeviceForEver();
};

void tst_Journal::whatIsAppendedIsThereAfterReopening()
{
    Store store;
    QVERIFY_RESULT(store.records->append({registered(), drawn(), answered(1, 3)}));
    store.open();

    const auto people = store.records->people();
    QVERIFY_RESULT(people);
    QCOMPARE(people->size(), 1);
    QCOMPARE(people->front().name, QStringLiteral("Nguyễn Thị Thử Nghiệm"));
    QVERIFY(people->front().provisional);
    const auto attempts = store.records->attempts(kPerson);
    QVERIFY_RESULT(attempts);
    QCOMPARE(choicesOf(attempts->front()), (QList<int>{-1, 3}));
    QCOMPARE(attempts->front().paper.items.at(1).order, (QList<int>{2, 0, 1, 3}));
}

void tst_Journal::chainGoesOnAfterReopening()
{
    Store store;
    QVERIFY_RESULT(store.records->append({registered()}));
    store.open();
    store.clock.reboot(1h, QByteArray(32, '2'));
    const auto second = store.records->append({drawn()});

    QVERIFY_RESULT(second);
    QCOMPARE(second->front().seq, 2);
    QCOMPARE(*checkJournal(*store.db), 2);
    const auto lines = store.records->eventLines(1);
    QVERIFY_RESULT(lines);
    for (const QByteArray &line : *lines)
        QVERIFY_RESULT(readEventLine(line));
    QCOMPARE(store.records->eventLines(2)->size(), 1);
    QVERIFY_RESULT(readEventLine(store.records->eventLines(2)->front()));
}

void tst_Journal::allOfAListOrNone()
{
    Store store;
    QVERIFY_RESULT(store.records->append({registered(), drawn()}));

    // The second drawing of the same attempt cannot be: nor may the answer before it stay.
    QVERIFY(!store.records->append({answered(0, 1), drawn()}));

    QCOMPARE(*checkJournal(*store.db), 2);
    QCOMPARE(choicesOf(store.records->attempts(kPerson)->front()), (QList<int>{-1, -1}));
}

void tst_Journal::goesOnAfterAFailure()
{
    Store store;
    QVERIFY_RESULT(store.records->append({registered(), drawn()}));
    QVERIFY(!store.records->append({drawn()}));

    const auto next = store.records->append({answered(0, 2)});

    QVERIFY_RESULT(next);
    QCOMPARE(next->front().seq, 3);
    QCOMPARE(*checkJournal(*store.db), 3);
}

void tst_Journal::projectsASitting()
{
    Store store;
    QVERIFY_RESULT(store.records->append({registered(), drawn(), of(kind::kExamStarted)}));
    QVERIFY_RESULT(store.records->append({answered(0, 2), answered(0, 1), answered(1, 0)}));
    QVERIFY_RESULT(store.records->append(
        {of(kind::kExamFlagged, {{QStringLiteral("question"), 1}, {QStringLiteral("on"), true}})}));
    QVERIFY_RESULT(store.records->append({of(kind::kExamInterrupted,
                                             {{QStringLiteral("cause"), QStringLiteral("power")},
                                              {QStringLiteral("spent"), 61'000},
                                              {QStringLiteral("from"), 1},
                                              {QStringLiteral("to"), 2},
                                              {QStringLiteral("gap"), 300'000},
                                              {QStringLiteral("credited"), 300'000}})}));
    AttemptRecord attempt = store.records->attempts(kPerson)->front();
    QCOMPARE(attempt.state, AttemptRecord::State::Interrupted);
    QCOMPARE(attempt.spent, Millis(61s));
    QCOMPARE(attempt.credited, Millis(5min));

    QVERIFY_RESULT(store.records->append(
        {of(kind::kExamResumed, {{QStringLiteral("spent"), 61'000}}),
         of(kind::kExamCredited,
            {{QStringLiteral("extra"), 60'000},
             {QStringLiteral("reason"), QStringLiteral("máy hỏng")}}),
         of(kind::kExamSubmitted,
            {{QStringLiteral("by"), QStringLiteral("learner")}, {QStringLiteral("spent"), 90'000}}),
         of(kind::kExamMarked, {{QStringLiteral("correct"), 1}, {QStringLiteral("total"), 2}})}));
    attempt = store.records->allAttempts()->front();
    QCOMPARE(attempt.state, AttemptRecord::State::Submitted);
    QCOMPARE(attempt.spent, Millis(90s));
    QCOMPARE(attempt.extra, Millis(60s));
    QCOMPARE(attempt.correct, 1);
    QCOMPARE(choicesOf(attempt), (QList<int>{1, 0}));
    QCOMPARE(attempt.flags, (QList<bool>{false, true}));
    QCOMPARE(attempt.submittedBy, QStringLiteral("learner"));
}

void tst_Journal::marksFollowAVoidingLiveAndReplayed_data()
{
    QTest::addColumn<int>("place");
    QTest::newRow("before the start") << 1;
    QTest::newRow("during the exam") << 3;
    QTest::newRow("after handing in, before marking") << 4;
    QTest::newRow("after marking") << 5;
}

void tst_Journal::marksFollowAVoidingLiveAndReplayed()
{
    QFETCH(int, place);
    Store store;
    const auto voided = [&store](const char *reason) {
        return NewEvent{kind::kQuestionVoided,
                        store.records->device(),
                        {{QStringLiteral("question"), QStringLiteral("1.02")},
                         {QStringLiteral("bank"), QStringLiteral("bank")},
                         {QStringLiteral("key"), 2},
                         {QStringLiteral("reason"), QString::fromUtf8(reason)},
                         {QStringLiteral("by"), QStringLiteral("supervisor")}}};
    };
    QList<NewEvent> events{
        registered(), drawn(), answered(1, 0),
        of(kind::kExamSubmitted,
           {{QStringLiteral("by"), QStringLiteral("time")}, {QStringLiteral("spent"), 90'000}}),
        of(kind::kExamMarked, {{QStringLiteral("correct"), 1}, {QStringLiteral("total"), 2}})};
    events.insert(place, voided("có hai phương án đúng"));
    events.append(voided("lần nữa")); // changes nothing
    for (const NewEvent &event : std::as_const(events))
        QVERIFY_RESULT(store.records->append({event}));
    const auto looks = [&store] {
        const AttemptRecord attempt = store.records->attempts(kPerson)->front();
        QCOMPARE(attempt.correct.value_or(-1), 2);
        QCOMPARE(attempt.total, 2);
        QCOMPARE(attempt.voided, QList<int>{1});
        QCOMPARE(store.records->allAttempts()->front().correct, attempt.correct);
        const auto list = store.records->voidedQuestions();
        QVERIFY_RESULT(list);
        QCOMPARE(list->size(), 1);
        QCOMPARE(list->front().reason, QStringLiteral("có hai phương án đúng"));
    };
    looks();

    const auto replayed = replayJournal(*store.db);

    QVERIFY_RESULT(replayed);
    QCOMPARE(replayed->after, replayed->before);
    looks();
    store.open();
    looks();
}

void tst_Journal::projectsWhatWasWatched()
{
    Store store;
    const auto watched = [](int from, int to) {
        return NewEvent{kind::kLessonWatched,
                        kPerson,
                        {{QStringLiteral("lesson"), 3},
                         {QStringLiteral("from"), from},
                         {QStringLiteral("to"), to}}};
    };
    const auto checked = [](bool right) {
        return NewEvent{kind::kCheckpointAnswered,
                        kPerson,
                        {{QStringLiteral("lesson"), 3},
                         {QStringLiteral("checkpoint"), 0},
                         {QStringLiteral("choice"), 1},
                         {QStringLiteral("right"), right}}};
    };
    QVERIFY_RESULT(store.records->append({watched(0, 15), watched(30, 40), checked(false)}));
    QVERIFY(store.records->lessons(kPerson)->value(3).checkpointsDone.isEmpty());

    QVERIFY_RESULT(store.records->append({watched(10, 30), checked(true), checked(false)}));

    const LessonRecord record = store.records->lessons(kPerson)->value(3);
    QCOMPARE(record.watched, (QList<Seconds>{{0, 40}}));
    QCOMPARE(record.lastSecond, 30);
    QCOMPARE(record.checkpointsDone, (QSet<int>{0}));
}

void tst_Journal::pulseIsNotInTheJournal()
{
    Store store;
    const Pulse pulse{
        QStringLiteral("exam"), kAttempt, store.clock.now(), {{QStringLiteral("spent"), 5000}}};
    const auto done = [](const Result<void> &written) { QVERIFY_RESULT(written); };
    store.records->setPulse(pulse, done);
    store.records->setPulse(pulse, done);
    store.open();

    QCOMPARE(store.records->pulses()->size(), 1);
    QCOMPARE(store.records->pulses()->front().moment, pulse.moment);
    QCOMPARE(*checkJournal(*store.db), 0);
    store.records->clearPulse(QStringLiteral("exam"), done);
    QVERIFY(store.records->pulses()->isEmpty());
}

void tst_Journal::latestTimeNeverGoesBack()
{
    Store store;
    QVERIFY_RESULT(store.records->append({registered()}));
    const Millis before = *store.records->latestTime();
    store.clock.jumpWall(-365 * 24h);
    QVERIFY_RESULT(store.records->append({drawn()}));

    QCOMPARE(*store.records->latestTime(), before);
}

void tst_Journal::aDeviceThatIsLeftKeepsItsEvents()
{
    Store store;
    QVERIFY_RESULT(store.records->append({registered()}));
    const QUuid before = store.records->device();
    const QList<QByteArray> lines = *store.records->eventLines(1);

    QVERIFY_RESULT(Journal::leaveDevice(*store.db));
    store.open();
    QVERIFY_RESULT(store.records->append({drawn()}));

    QVERIFY(store.records->device() != before);
    QCOMPARE(*store.records->inheritedEventLines(), lines);
    QCOMPARE(store.records->eventLines(1)->size(), 1);
    QCOMPARE(*checkJournal(*store.db), 2);
}

/// From a healing that lost something until the paper is on the screen again.
void tst_Journal::anOpenAttemptMayLackClicksAfterAHealing()
{
    Store store;
    QVERIFY_RESULT(store.records->append({registered(), drawn(), of(kind::kExamStarted)}));
    const QUuid attempt = store.records->openAttempts()->constFirst().id;
    const auto heal = [&store](QLatin1String type) {
        QVERIFY_RESULT(Journal::leaveDevice(*store.db));
        store.open();
        QVERIFY_RESULT(
            store.records->append({{kind::kIncidentReported,
                                    store.records->device(),
                                    {{QStringLiteral("type"), QString(type)},
                                     {QStringLiteral("text"), QStringLiteral("…")},
                                     {QStringLiteral("by"), QStringLiteral("kiosk")}}}}));
    };
    QCOMPARE(*store.records->mayLackClicks(attempt), false);
    heal(incident::kJournalRebuilt);
    QCOMPARE(*store.records->mayLackClicks(attempt), false);
    heal(incident::kJournalRebuiltInPart);
    QCOMPARE(*store.records->mayLackClicks(attempt), true);
    heal(incident::kJournalRebuilt); // the second one lost nothing more
    QCOMPARE(*store.records->mayLackClicks(attempt), true);
    QVERIFY_RESULT(store.records->append({of(kind::kExamResumed)}));
    QCOMPARE(*store.records->mayLackClicks(attempt), false);
}

void tst_Journal::replayRebuildsTheSameBytes()
{
    Store store;
    QVERIFY_RESULT(store.records->append({registered(), drawn(), of(kind::kExamStarted)}));
    for (int i = 0; i < 40; ++i)
        QVERIFY_RESULT(store.records->append({answered(i % 2, i % 4)}));

    const auto replay = replayJournal(*store.db);

    QVERIFY_RESULT(replay);
    QCOMPARE(replay->events, 43);
    QCOMPARE(replay->before, replay->after);
    QCOMPARE(*projectionsChecksum(*store.db), replay->after);
}

void tst_Journal::replayHealsDamagedTables()
{
    Store store;
    QVERIFY_RESULT(store.records->append({registered(), drawn(), answered(0, 2)}));
    QVERIFY(store.meddle(QStringLiteral("UPDATE answer SET given = 3")));
    QVERIFY(store.meddle(QStringLiteral("DELETE FROM person")));

    const auto replay = replayJournal(*store.db);

    QVERIFY_RESULT(replay);
    QVERIFY(replay->before != replay->after);
    QCOMPARE(choicesOf(store.records->attempts(kPerson)->front()).front(), 2);
    QCOMPARE(store.records->people()->size(), 1);
}

void tst_Journal::checkFindsEveryMeddling_data()
{
    QTest::addColumn<QString>("sql");
    QTest::newRow("body") << QStringLiteral("UPDATE event SET body = '{}' WHERE seq = 3");
    QTest::newRow("time") << QStringLiteral("UPDATE event SET at = at + 1 WHERE seq = 3");
    QTest::newRow("boot time") << QStringLiteral("UPDATE event SET boot_at = 0 WHERE seq = 3");
    QTest::newRow("kind") << QStringLiteral("UPDATE event SET kind = 'exam.started' WHERE seq = 3");
    QTest::newRow("subject") << QStringLiteral(
        "UPDATE event SET subject = zeroblob(16) WHERE seq = 3");
    QTest::newRow("hash") << QStringLiteral("UPDATE event SET hash = zeroblob(32) WHERE seq = 3");
    QTest::newRow("removed") << QStringLiteral("DELETE FROM event WHERE seq = 3");
    QTest::newRow("first removed") << QStringLiteral("DELETE FROM event WHERE seq = 1");
    QTest::newRow("boot id") << QStringLiteral("UPDATE boot SET boot_id = 'other'");
    QTest::newRow("device") << QStringLiteral("UPDATE device SET uuid = zeroblob(16)");
}

void tst_Journal::checkFindsEveryMeddling()
{
    QFETCH(QString, sql);
    Store store;
    QVERIFY_RESULT(store.records->append(
        {registered(), drawn(), answered(0, 1), answered(1, 2), answered(0, 3)}));
    QCOMPARE(*checkJournal(*store.db), 5);
    QVERIFY(store.meddle(QStringLiteral("DROP TRIGGER event_is_never_changed")));
    QVERIFY(store.meddle(QStringLiteral("DROP TRIGGER event_is_never_removed")));

    QVERIFY(store.meddle(sql));

    QVERIFY(!checkJournal(*store.db));
}

void tst_Journal::belongsToOneDeviceForEver()
{
    Store store;
    const QUuid device = store.records->device();
    store.open();

    QCOMPARE(store.records->device(), device);
}

QTEST_GUILESS_MAIN(tst_Journal)
#include "tst_journal.moc"
