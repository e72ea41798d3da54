// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/kinds.h"
#include "store/journal.h"
#include "support/result_matchers.h"
#include "support/sitting.h"
#include "support/test_bundle.h"
#include "tool/run_hocvu.h"

#include <QJsonArray>
#include <QTemporaryDir>

using namespace hocvu;
using namespace std::chrono_literals;

namespace {

constexpr QUuid kPerson(0xec531277, 0xb57b, 0x4c15, 0x8d, 0x91, 0xd2, 0x92, 0xc5, 0xb2, 0xb8, 0xf7);
constexpr QUuid kAttempt(0x0b9c1c9e, 0x6a3a, 0x4a52, 0x9a, 0x43, 0x7d, 0x6a, 0x1f, 0x2f, 0x3b,
                         0x10);

NewEvent person(const QUuid &id, const QString &name)
{
    return {kind::kPersonRegistered,
            id,
            {{"name", name},
             {"birthYear", 1970},
             {"unit", "Trạm Y tế"},
             {"code", ""},
             {"provisional", true},
             {"by", "learner"}}};
}

NewEvent drawn(const QUuid &attempt, int number)
{
    return {kind::kExamDrawn,
            attempt,
            {{"person", kPerson.toString(QUuid::WithoutBraces)},
             {"number", number},
             {"seed", QString(64, 'a')},
             {"bank", "bank"},
             {"allowed", 1'800'000},
             {"paper", QJsonArray{"3.01:0123", "1.02:2013"}}}};
}

NewEvent of(QLatin1String kind, const QJsonObject &body = {})
{
    return {kind, kAttempt, body};
}

NewEvent away(const char *cause, Millis spent, Millis from, Millis gap, Millis credited)
{
    return of(kind::kExamInterrupted,
              {{"cause", cause},
               {"spent", qint64(spent.count())},
               {"from", qint64(from.count())},
               {"to", qint64((from + gap).count())},
               {"gap", qint64(gap.count())},
               {"credited", qint64(credited.count())}});
}

} // namespace

class tst_AttemptTimeline : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void everythingIsThereInItsOrder();
    void aVoidedQuestionIsShownWhereItChangesTheAttempt_data();
    void aVoidedQuestionIsShownWhereItChangesTheAttempt();
    void theTimesAddUp();
    void aJournalSaysTheSameAsABundle();
    void namesCanBeLeftOut();
    void theAttemptIsFoundByHowItBeginsOrByName_data();
    void theAttemptIsFoundByHowItBeginsOrByName();
    void aHealingInTheMiddleIsShown();
    void theSameOptionTwiceIsNoChange();
    void whoCannotBeFoundIsSaidSo_data();
    void whoCannotBeFoundIsSaidSo();
    void timesThatDoNotAddUpAreBad_data();
    void timesThatDoNotAddUpAreBad();
    void anOpenAttemptIsIncomplete();
    void everyMadeUpSittingAddsUp();
    void theListSaysWhoseAttemptsThereAre();
    void whatCannotBeReadIsSaidSo();

private:
    /// 20 minutes: 5 on the screen, 3 lost to the power of which 2 are credited, 1 waiting, 6 on
    /// the screen, 1 asleep and credited, 4 on the screen; 2 minutes granted.
    void sit();
    QString bundle(const QList<Event> &events) const
    {
        return written(m_folder.filePath("room.zip"), packed({events}, m_key));
    }
    HocvuRun timeline(const QStringList &arguments) const
    {
        return runHocvu(QStringList{"attempt", "timeline"} + arguments);
    }
    HocvuRun timeline() const
    {
        return timeline({"--bundle", bundle(m_journal->events()), "0b9c", "--json"});
    }

    QTemporaryDir m_folder;
    SigningKey m_key = SigningKey::generate();
    FakeClock m_clock;
    std::unique_ptr<MemoryJournal> m_journal;
};

void tst_AttemptTimeline::init()
{
    m_clock = FakeClock();
    m_journal = std::make_unique<MemoryJournal>(m_clock, QUuid::createUuid());
    m_journal->append(
        {person(kPerson, "Nguyễn Thị Thử"), person(QUuid::createUuid(), "Nguyễn Thị Thử Nghiệm")});
}

void tst_AttemptTimeline::sit()
{
    m_journal->append({drawn(kAttempt, 1), of(kind::kExamStarted)});
    m_clock.advance(1min);
    m_journal->append({of(kind::kExamAnswered, {{"question", 1}, {"choice", 2}})});
    m_clock.advance(1min);
    m_journal->append({of(kind::kExamAnswered, {{"question", 1}, {"choice", 3}}),
                       of(kind::kExamFlagged, {{"question", 0}, {"on", true}}),
                       of(kind::kExamAnswered, {{"question", 1}, {"choice", -1}})});
    m_clock.advance(3min);
    const Millis lights = m_clock.now().wall;
    m_clock.reboot(3min, QByteArray(32, '2'));
    m_journal->append({away("power", 6min, lights, 3min, 2min)});
    m_clock.advance(1min);
    m_journal->append(
        {of(kind::kExamCredited,
            {{"extra", 120'000}, {"reason", "máy của cô Thử hỏng"}, {"by", "cô Lan"}}),
         of(kind::kExamResumed, {{"spent", 360'000}})});
    m_clock.advance(6min);
    const Millis sleeps = m_clock.now().wall;
    m_clock.advance(1min);
    m_journal->append(
        {away("suspend", 12min, sleeps, 1min, 1min), of(kind::kExamResumed, {{"spent", 720'000}})});
    m_clock.advance(4min);
    m_journal->append({of(kind::kExamSubmitted, {{"by", "learner"}, {"spent", 960'000}}),
                       of(kind::kExamMarked, {{"correct", 1}, {"total", 2}, {"bank", "bank"}}),
                       {kind::kCertificateIssued,
                        kPerson,
                        {{"attempt", kAttempt.toString(QUuid::WithoutBraces)},
                         {"number", "BĐ-2026-7QK-00001"},
                         {"qr", "HV1:A"}}}});
}

void tst_AttemptTimeline::everythingIsThereInItsOrder()
{
    sit();

    const HocvuRun run = timeline();
    const HocvuRun text = timeline({"--bundle", bundle(m_journal->events()), "0b9c"});

    QCOMPARE_CODE(run, 0);
    const QJsonObject attempt = run.json().value("attempts").toArray().at(0).toObject();
    QCOMPARE(attempt.value("name").toString(), QStringLiteral("Nguyễn Thị Thử"));
    QStringList said;
    const QJsonArray entries = attempt.value("entries").toArray();
    for (const QJsonValue &entry : entries) {
        said.append(QStringLiteral("%1 %2: %3")
                        .arg(entry.toObject().value("sinceMs").toInteger() / 60'000)
                        .arg(entry.toObject().value("what").toString(),
                             entry.toObject().value("text").toString()));
    }
    const QStringList expected{
        "0 drawn: paper of 2 questions, 30:00.000 allowed, bank bank",
        "0 started: the paper is on the screen",
        "1 answered: question 2: A",
        "2 answered: question 2: D instead of A",
        "2 flagged: question 1: flag set",
        "2 answered: question 2: D taken back",
        "8 interrupted: power, 08:05:00 to 08:08:00: 03:00.000 away, 02:00.000 credited",
        "9 credited: 02:00.000 more by cô Lan: máy của cô Thử hỏng",
        "9 resumed: the paper is on the screen again",
        "16 interrupted: suspend, 08:15:00 to 08:16:00: 01:00.000 away, 01:00.000 credited",
        "16 resumed: the paper is on the screen again",
        "20 submitted: by learner",
        "20 marked: 1 of 2 right",
        "20 issued: BĐ-2026-7QK-00001"};
    QCOMPARE(said, expected);
    QCOMPARE_CODE(text, 0);
    QVERIFY2(text.out.startsWith("Attempt 1 of Nguyễn Thị Thử (1970, Trạm Y tế)\n"),
             text.out.constData());
    for (const QString &line : expected)
        QVERIFY2(text.out.contains(line.section(": ", 1).toUtf8()), qPrintable(line));
}

void tst_AttemptTimeline::aVoidedQuestionIsShownWhereItChangesTheAttempt_data()
{
    QTest::addColumn<bool>("before");
    QTest::addColumn<QStringList>("texts");
    QTest::newRow("before") << true
                            << QStringList{"question 1 (3.01) counts as right: sai",
                                           "1 of 2 right by the keys, 2 with what was voided"};
    QTest::newRow("after") << false
                           << QStringList{"1 of 2 right",
                                          "question 1 (3.01) counts as right, now 2 of 2: sai"};
}

void tst_AttemptTimeline::aVoidedQuestionIsShownWhereItChangesTheAttempt()
{
    QFETCH(bool, before);
    QFETCH(QStringList, texts);
    const auto voidIt = [this](const QString &question, const QString &bank) {
        m_journal->append({{kind::kQuestionVoided,
                            QUuid::createUuid(),
                            {{"question", question},
                             {"bank", bank},
                             {"key", 1},
                             {"reason", "sai"},
                             {"by", "supervisor"}}}});
    };
    if (before)
        voidIt("3.01", "bank");
    sit();
    const QJsonObject plain = timeline().json().value("attempts").toArray().at(0).toObject();
    m_clock.reboot(48h, QByteArray(32, '3'));
    voidIt("3.01", "bank"); // again, where it was before
    voidIt("99.99", "bank");
    voidIt("1.02", "another bank");

    const HocvuRun run = timeline();

    QCOMPARE_CODE(run, 0);
    const QJsonObject attempt = run.json().value("attempts").toArray().at(0).toObject();
    QStringList said;
    const QJsonArray entries = attempt.value("entries").toArray();
    for (const QJsonValue &entry : entries) {
        const QString what = entry.toObject().value("what").toString();
        if (what == "voided" || what == "marked")
            said.append(entry.toObject().value("text").toString());
    }
    QCOMPARE(said, texts);
    QCOMPARE(attempt.value("totals"), plain.value("totals")); // no step of the sitting
    const QString file = bundle(m_journal->events());
    QVERIFY(!timeline({"--bundle", file, "0b9c", "--anonymous"}).out.contains("sai"));
}

void tst_AttemptTimeline::theTimesAddUp()
{
    sit();

    const QJsonObject totals
        = timeline().json().value("attempts").toArray().at(0).toObject().value("totals").toObject();

    const auto minutes = [&totals](const char *name) {
        return totals.value(QLatin1String(name)).toDouble(-1) / 60'000;
    };
    QCOMPARE(minutes("onScreenMs"), 15.0);
    QCOMPARE(minutes("interruptedMs"), 4.0);
    QCOMPARE(minutes("creditedMs"), 3.0);
    QCOMPARE(minutes("countedMs"), 1.0);
    QCOMPARE(minutes("waitingMs"), 1.0);
    QCOMPARE(minutes("usedMs"), 16.0);
    QCOMPARE(minutes("allowedMs"), 30.0);
    QCOMPARE(minutes("extraMs"), 2.0);
    QCOMPARE(minutes("remainingMs"), 16.0);
    QCOMPARE(minutes("overMs"), 0.0);
    QCOMPARE(minutes("elapsedMs"), 20.0);
    const HocvuRun text = timeline({"--bundle", bundle(m_journal->events()), "0b9c"});
    for (const char *line :
         {"16:00.000 = 15:00.000 on screen + 01:00.000 interrupted and counted",
          "04:00.000 = 03:00.000 credited + 01:00.000 counted",
          "16:00.000 = 30:00.000 allowed + 02:00.000 extra - 16:00.000 used",
          "20:00.000 = 15:00.000 on screen + 04:00.000 interrupted + 01:00.000 waiting"})
        QVERIFY2(text.out.contains(line), text.out.constData());
}

void tst_AttemptTimeline::aJournalSaysTheSameAsABundle()
{
    QTemporaryDir data;
    FakeClock clock;
    QList<Event> events;
    {
        const auto db = Database::open(data.filePath("journal.sqlite"));
        QVERIFY_RESULT(db);
        const auto journal = Journal::open(**db, clock, QUuid::createUuid());
        QVERIFY_RESULT(journal);
        SittingPlan plan;
        plan.people = 2;
        plan.lessons = 1;
        QVERIFY_RESULT(Sitting(plan, syntheticBank(200)).play(clock, [&](const auto &some) {
            return (*journal)->append(some).map([&](const QList<Event> &kept) { events += kept; });
        }));
    }
    QString attempt;
    for (const Event &event : events) {
        if (event.kind == kind::kExamDrawn)
            attempt = event.subject.toString(QUuid::WithoutBraces);
    }

    const HocvuRun fromJournal = timeline({"--journal", data.path(), attempt, "--json"});
    const HocvuRun fromBundle = timeline({"--bundle", bundle(events), attempt, "--json"});

    QCOMPARE_CODE(fromJournal, 0);
    QCOMPARE(fromJournal.out, fromBundle.out);
}

void tst_AttemptTimeline::namesCanBeLeftOut()
{
    sit();
    const QString file = bundle(m_journal->events());

    for (const QStringList &more : {QStringList{}, QStringList{"--json"}}) {
        const HocvuRun run = timeline(QStringList{"--bundle", file, "0b9c", "--anonymous"} + more);

        QCOMPARE_CODE(run, 0);
        for (const char *telling : {"Thử", "Trạm", "1970", "Lan", "hỏng", "7QK", "HV1"})
            QVERIFY2(!run.out.contains(telling), run.out.constData());
        QVERIFY2(run.out.contains("ec531277"), run.out.constData());
    }
}

void tst_AttemptTimeline::theAttemptIsFoundByHowItBeginsOrByName_data()
{
    QTest::addColumn<QStringList>("asked");
    QTest::addColumn<int>("attempts");
    QTest::newRow("its UUID") << QStringList{"0b9c1c9e-6a3a-4a52-9a43-7d6a1f2f3b10"} << 1;
    QTest::newRow("its beginning") << QStringList{"0B9C"} << 1;
    QTest::newRow("the name") << QStringList{"--person", "Nguyễn Thị Thử"} << 2;
    QTest::newRow("the name without tones") << QStringList{"--person", "nguyen thi thu"} << 2;
}

void tst_AttemptTimeline::theAttemptIsFoundByHowItBeginsOrByName()
{
    QFETCH(QStringList, asked);
    QFETCH(int, attempts);
    sit();
    m_journal->append({drawn(QUuid("0b9d1c9e-6a3a-4a52-9a43-7d6a1f2f3b10"), 2)});

    const HocvuRun run
        = timeline(QStringList{"--bundle", bundle(m_journal->events()), "--json"} + asked);

    QCOMPARE_CODE(run, attempts == 1 ? 0 : 3);
    QCOMPARE(run.json().value("attempts").toArray().size(), attempts);
}

void tst_AttemptTimeline::aHealingInTheMiddleIsShown()
{
    const NewEvent healing{kind::kIncidentReported,
                           kAttempt,
                           {{"type", QString(incident::kJournalRebuiltInPart)},
                            {"text", "30 events kept, 34 known to be missing"},
                            {"by", "kiosk"}}};
    m_journal->append({drawn(kAttempt, 1), of(kind::kExamStarted)});
    m_clock.advance(1min);
    m_journal->append({healing});
    m_clock.advance(1min);
    m_journal->append({of(kind::kExamSubmitted, {{"by", "learner"}, {"spent", 120'000}})});
    m_journal->append({healing}); // after it was handed in nothing of it can be lost

    const HocvuRun text = timeline({"--bundle", bundle(m_journal->events()), "0b9c"});
    const HocvuRun json = timeline({"--bundle", bundle(m_journal->events()), "0b9c", "--json"});

    QCOMPARE_CODE(text, 3);
    QCOMPARE(text.out.count("30 events kept, 34 known to be missing. Clicks may be missing"), 1);
    QVERIFY(
        json.json().value("attempts").toArray().at(0).toObject().value("mayLackClicks").toBool());
}

void tst_AttemptTimeline::theSameOptionTwiceIsNoChange()
{
    m_journal->append({drawn(kAttempt, 1), of(kind::kExamStarted),
                       of(kind::kExamAnswered, {{"question", 1}, {"choice", 2}}),
                       of(kind::kExamAnswered, {{"question", 1}, {"choice", 2}})});

    const HocvuRun run = timeline({"--bundle", bundle(m_journal->events()), "0b9c"});

    QVERIFY2(!run.out.contains(" instead of "), run.out.constData());
    QVERIFY2(run.out.contains("question 2: A again"), run.out.constData());
}

void tst_AttemptTimeline::whoCannotBeFoundIsSaidSo_data()
{
    QTest::addColumn<QStringList>("asked");
    QTest::addColumn<QByteArray>("words");
    QTest::newRow("no such attempt") << QStringList{"77"} << QByteArray("no attempt 77");
    QTest::newRow("several attempts") << QStringList{"0b9"} << QByteArray("2 attempts begin with");
    QTest::newRow("nobody") << QStringList{"--person", "Lê Lai"} << QByteArray("nobody is called");
    QTest::newRow("several people")
        << QStringList{"--person", "Nguyễn"} << QByteArray("means 2 people");
    QTest::newRow("no attempt of theirs")
        << QStringList{"--person", "Nguyễn Thị Thử Nghiệm"} << QByteArray("no attempt of");
}

void tst_AttemptTimeline::whoCannotBeFoundIsSaidSo()
{
    QFETCH(QStringList, asked);
    QFETCH(QByteArray, words);
    m_journal->append(
        {drawn(kAttempt, 1), drawn(QUuid("0b9d1c9e-6a3a-4a52-9a43-7d6a1f2f3b10"), 2)});
    const QString file = bundle(m_journal->events());

    const HocvuRun run = timeline(QStringList{"--bundle", file} + asked);

    QCOMPARE_CODE(run, 2);
    QVERIFY_ONE_LINE(run, file);
    QVERIFY2(run.err.contains(words), run.err.constData());
}

void tst_AttemptTimeline::theListSaysWhoseAttemptsThereAre()
{
    sit();
    m_journal->append({drawn(QUuid("1b9d1c9e-6a3a-4a52-9a43-7d6a1f2f3b10"), 2)});
    const QString file = bundle(m_journal->events());

    const HocvuRun text = runHocvu({"attempt", "list", "--bundle", file});
    const HocvuRun hidden = runHocvu({"attempt", "list", "--bundle", file, "--anonymous"});
    const HocvuRun json = runHocvu({"attempt", "list", "--bundle", file, "--json"});

    QCOMPARE_CODE(text, 0);
    QVERIFY2(text.out.contains("0b9c1c9e  Nguyễn Thị Thử"), text.out.constData());
    QVERIFY2(text.out.contains("1b9d1c9e"), text.out.constData());
    QVERIFY(!hidden.out.contains("Nguyễn") && !hidden.out.contains("Trạm"));
    const QJsonArray attempts = json.json().value("attempts").toArray();
    QCOMPARE(attempts.size(), 2);
    QCOMPARE(attempts.at(0).toObject().value("state").toString(), QStringLiteral("submitted"));
    QCOMPARE(attempts.at(1).toObject().value("state").toString(), QStringLiteral("drawn"));
    QCOMPARE(attempts.at(1).toObject().value("questions").toInt(), 2);
    QVERIFY(attempts.at(1).toObject().value("startedAt").isNull()); // not yet
    QVERIFY2(!text.out.contains("1970"), text.out.constData());
}

void tst_AttemptTimeline::timesThatDoNotAddUpAreBad_data()
{
    QTest::addColumn<qint64>("resumed");
    QTest::addColumn<qint64>("submitted");
    QTest::addColumn<QByteArray>("said");
    QTest::newRow("less than the clock") << qint64(300'000) << qint64(400'000)
                                         << QByteArray("on the screen, 05:00.000 by the clock");
    QTest::newRow("more than the clock") << qint64(300'000) << qint64(900'000)
                                         << QByteArray("on the screen, 05:00.000 by the clock");
    QTest::newRow("less than before")
        << qint64(300'000) << qint64(200'000) << QByteArray("less time was used than before");
    QTest::newRow("set back while away")
        << qint64(100'000) << qint64(400'000) << QByteArray("when the paper left the screen");
    QTest::newRow("more than allowed") << qint64(300'000) << qint64(2'000'000)
                                       << QByteArray("more on the screen than was allowed");
}

void tst_AttemptTimeline::timesThatDoNotAddUpAreBad()
{
    QFETCH(qint64, resumed);
    QFETCH(qint64, submitted);
    QFETCH(QByteArray, said);
    m_journal->append({drawn(kAttempt, 1), of(kind::kExamStarted)});
    m_clock.advance(6min);
    m_journal->append({away("suspend", 5min, m_clock.now().wall - 1min, 1min, 1min),
                       of(kind::kExamResumed, {{"spent", resumed}})});
    m_clock.advance(5min);
    m_journal->append({of(kind::kExamSubmitted, {{"by", "learner"}, {"spent", submitted}})});

    const HocvuRun run = timeline({"--bundle", bundle(m_journal->events()), "0b9c"});

    QCOMPARE_CODE(run, 1);
    QVERIFY2(run.out.contains("WRONG: "), run.out.constData());
    QVERIFY2(run.out.contains(said), run.out.constData());
}

void tst_AttemptTimeline::anOpenAttemptIsIncomplete()
{
    m_journal->append({drawn(kAttempt, 1), of(kind::kExamStarted)});
    m_clock.advance(7min);
    m_journal->append({of(kind::kExamAnswered, {{"question", 0}, {"choice", 1}})});

    const HocvuRun run = timeline();

    QCOMPARE_CODE(run, 3);
    const QJsonObject totals
        = run.json().value("attempts").toArray().at(0).toObject().value("totals").toObject();
    QCOMPARE(totals.value("usedMs").toInteger(), 420'000);
    QCOMPARE(totals.value("waitingMs").toInteger(-1), 0);
}

void tst_AttemptTimeline::everyMadeUpSittingAddsUp()
{
    SittingPlan plan;
    plan.people = 20;
    plan.lessons = 1;
    const QList<Event> events = playInMemory(plan, syntheticBank(200), QUuid::createUuid());
    const QString file = bundle(events);
    int attempts = 0;
    for (const Event &event : events) {
        if (event.kind != kind::kExamDrawn)
            continue;
        ++attempts;

        const HocvuRun run
            = timeline({"--bundle", file, event.subject.toString(QUuid::WithoutBraces)});

        QCOMPARE_CODE(run, 0);
    }
    QCOMPARE(attempts, 20);
}

void tst_AttemptTimeline::whatCannotBeReadIsSaidSo()
{
    const QString missing = m_folder.filePath("nowhere");

    QCOMPARE_CODE(timeline({"--bundle", missing, "0b"}), 2);
    QCOMPARE_CODE(timeline({"--journal", missing, "0b"}), 2);
    const QString rubbish = written(m_folder.filePath("rubbish"), QByteArray(5000, 'x'));
    QCOMPARE_CODE(timeline({"--journal", rubbish, "0b"}), 1);
}

QTEST_GUILESS_MAIN(tst_AttemptTimeline)
#include "tst_attempt_timeline.moc"
