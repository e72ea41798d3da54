// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/kinds.h"
#include "core/journal/ledger.h"
#include "support/sitting.h"
#include "support/test_bundle.h"
#include "tool/run_hocvu.h"
#include "tool/test_kit.h"

#include <QJsonArray>
#include <QTemporaryDir>

#include <algorithm>

using namespace hocvu;

class tst_BundleSummary : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void countsWhatWasDone();
    void rankingAndUnitsAgreeWithTheEvents();
    void withTheKitALessonNeedsItsWholeLength();
    void eventsOfSeveralBundlesCountOnce();
    void whatOneRoomVoidsCountsInEveryRoom();
    void twoRoomsAddUpInAnyOrder();
    void whoSatTwiceIsShown();
    void anAttemptThatMovedToANewDeviceIsOne();
    void oneBundleMayHoldAKiosksEarlierDevice();
    void aJournalRebuiltInPartIsShown();
    void missingEventsAreShown();
    void aCampaignIsNotMixedWithAnother();
    void aHistoryToldInTwoWaysIsRefused();
    void oneDeviceWithTwoKeysIsRefused();
    void aDamagedBundleStopsEverything();
    void anEmptyBundleIsFine();
    void namesCannotDriveTheTerminal();

private:
    QString path(const QString &name) const { return m_folder.filePath(name); }
    QString bundle(const QString &name, const TestBundle &contents, const SigningKey &key) const
    {
        return written(path(name), packed(contents, key));
    }
    static HocvuRun summary(const QStringList &arguments)
    {
        return runHocvu(QStringList{"bundle", "summary"} + arguments);
    }

    QTemporaryDir m_folder;
    Bank m_bank = syntheticBank(200);
    SigningKey m_key = SigningKey::generate();
    SigningKey m_otherKey = SigningKey::generate();
    SittingPlan m_plan;
    QList<Event> m_events; ///< Of the first room.
    QList<Event> m_otherEvents; ///< Of the second.
    QString m_all;
};

void tst_BundleSummary::initTestCase()
{
    m_plan.people = 12;
    m_plan.attempts = 2;
    m_events = playInMemory(m_plan, m_bank, QUuid::createUuid());
    SittingPlan other;
    other.people = 5;
    other.seed = 7;
    other.certificates = false; // both rooms would number them from 1
    m_otherEvents = playInMemory(other, m_bank, QUuid::createUuid());
    m_all = bundle("all.zip", {m_events}, m_key);
}

void tst_BundleSummary::countsWhatWasDone()
{
    const HocvuRun text = summary({m_all});
    const HocvuRun run = summary({m_all, "--json"});

    QCOMPARE_CODE(text, 0);
    QCOMPARE(text.err, QByteArray());
    QVERIFY2(text.out.contains("all 14 lessons by 12 people; 168 lessons in all"),
             text.out.constData());
    QVERIFY2(text.out.contains("24 attempts, 24 handed in, 24 marked, of 12 people"),
             text.out.constData());
    QCOMPARE_CODE(run, 0);
    const QJsonObject json = run.json();
    QCOMPARE(json.value("people").toInt(), 12);
    QCOMPARE(json.value("lessons").toInt(), 14);
    QCOMPARE(json.value("finishedLessons").toInt(), 12 * 14);
    QCOMPARE(json.value("finishedCourse").toInt(), 12);
    QCOMPARE(json.value("attempts").toInt(), 24);
    QCOMPARE(json.value("marked").toInt(), 24);
    QCOMPARE(json.value("sat").toInt(), 12);
    QCOMPARE(json.value("certificates").toInt(), 12);
    QCOMPARE(json.value("complete").toBool(), true);
    QCOMPARE(json.value("lessonLengthsGuessed").toBool(), true);
}

void tst_BundleSummary::rankingAndUnitsAgreeWithTheEvents()
{
    Ledger ledger;
    for (const Event &event : m_events)
        QVERIFY(ledger.apply(event));
    QHash<QUuid, Score> best;
    for (const AttemptRecord &attempt : ledger.allAttempts())
        best[attempt.person] = std::max(best.value(attempt.person), *attempt.correct);

    const QJsonObject json = summary({m_all, "--json", "--top", "0"}).json();

    const QJsonArray ranking = json.value("ranking").toArray();
    QCOMPARE(ranking.size(), 12);
    int before = 31;
    int points = 0;
    for (const QJsonValue &line : ranking) {
        const int correct = line.toObject().value("correct").toInt();
        QCOMPARE(Score(correct), best.value(QUuid(line.toObject().value("person").toString())));
        QVERIFY(correct <= before);
        before = correct;
        points += correct;
    }
    QCOMPARE(json.value("mean").toDouble(), points / 12.0);
    int people = 0;
    int unitPoints = 0;
    const QJsonArray units = json.value("units").toArray();
    for (const QJsonValue &unit : units) {
        people += unit.toObject().value("people").toInt();
        unitPoints += unit.toObject().value("points").toInt();
    }
    QCOMPARE(people, 12);
    QCOMPARE(unitPoints, points);
    QCOMPARE(summary({m_all, "--json", "--top", "3"}).json().value("ranking").toArray().size(), 3);
}

void tst_BundleSummary::withTheKitALessonNeedsItsWholeLength()
{
    const Kit kit = builtTestKit(m_folder.path());
    SittingPlan hasty;
    hasty.people = 3;
    hasty.lessonSeconds = 60; // the kit's lessons take 70
    const QString file
        = bundle("hasty.zip", {playInMemory(hasty, m_bank, QUuid::createUuid())}, m_otherKey);

    const QJsonObject whole = summary({m_all, "--json", "--kit", kit.folder}).json();
    const QJsonObject notWhole = summary({file, "--json", "--kit", kit.folder}).json();
    const QJsonObject guessed = summary({file, "--json"}).json();

    QCOMPARE(whole.value("finishedCourse").toInt(), 12);
    QCOMPARE(whole.value("lessonLengthsGuessed").toBool(true), false);
    QCOMPARE(notWhole.value("finishedCourse").toInt(-1), 0);
    QCOMPARE(notWhole.value("finishedLessons").toInt(-1), 0);
    QCOMPARE(guessed.value("finishedCourse").toInt(-1), 3);
}

void tst_BundleSummary::eventsOfSeveralBundlesCountOnce()
{
    const QString early = bundle("early.zip", {m_events.mid(0, 300)}, m_key);
    const QString late = bundle("late.zip", {m_events.mid(200), 2}, m_key);

    const HocvuRun run = summary({late, early, late, "--json"});

    QCOMPARE_CODE(run, 0);
    const QJsonObject once = summary({m_all, "--json"}).json();
    for (const char *same : {"people", "attempts", "finishedLessons", "mean", "units", "ranking"})
        QCOMPARE(run.json().value(QLatin1String(same)), once.value(QLatin1String(same)));
    QCOMPARE(run.json().value("doubledEvents").toInteger(), 100 + m_events.size() - 200);
    QCOMPARE(run.json().value("devices").toArray().size(), 1);
}

void tst_BundleSummary::whatOneRoomVoidsCountsInEveryRoom()
{
    const auto drawn = std::find_if(m_otherEvents.begin(), m_otherEvents.end(),
                                    [](const Event &e) { return e.kind == kind::kExamDrawn; });
    const QString id = drawn->body.value("paper").toArray().at(0).toString().section(':', 0, 0);
    const QList<Event> events = withVoided(m_events, m_bank, id, m_bank.find(id)->key);
    Ledger ledger;
    for (const Event &one : m_otherEvents + events)
        QVERIFY(ledger.apply(one));
    QHash<QUuid, Score> best;
    for (const AttemptRecord &one : ledger.allAttempts())
        best[one.person] = std::max(best.value(one.person), *one.correct);
    const QString other = bundle("other.zip", {m_otherEvents}, m_otherKey);
    const QString voided = bundle("voided.zip", {events}, m_key);

    const QJsonObject json = summary({voided, other, "--json", "--top", "0"}).json();
    const QJsonObject otherWay = summary({other, voided, "--json", "--top", "0"}).json();

    const QJsonArray ranking = json.value("ranking").toArray();
    QCOMPARE(ranking.size(), best.size());
    for (const QJsonValue &line : ranking)
        QCOMPARE(Score(line.toObject().value("correct").toInt()),
                 best.value(QUuid(line.toObject().value("person").toString())));
    QCOMPARE(otherWay.value("ranking"), ranking);
    QCOMPARE(json.value("voidedQuestions").toArray().size(), 1);
    QVERIFY(summary({other, voided}).out.contains("question " + id.toUtf8()));
}

void tst_BundleSummary::twoRoomsAddUpInAnyOrder()
{
    const QString other = bundle("other.zip", {m_otherEvents}, m_otherKey);

    const QJsonObject oneWay = summary({m_all, other, "--json"}).json();
    const QJsonObject otherWay = summary({other, m_all, "--json"}).json();

    QCOMPARE(oneWay.value("people").toInt(), 17);
    QCOMPARE(oneWay.value("attempts").toInt(), 29);
    for (const QString &key : oneWay.keys()) {
        if (key != "bundles")
            QCOMPARE(otherWay.value(key), oneWay.value(key));
    }
}

void tst_BundleSummary::whoSatTwiceIsShown()
{
    using namespace std::chrono_literals;
    struct Sat
    {
        Millis begins;
        int number;
    };
    const QUuid person = QUuid::createUuid();
    const auto room = [&](const QString &file, const QString &name, const SigningKey &key,
                          const QList<Sat> &sittings) {
        FakeClock clock;
        MemoryJournal journal(clock, QUuid::createUuid());
        journal.append({{kind::kPersonRegistered,
                         person,
                         {{"name", "Trần Văn Thử"},
                          {"birthYear", 1980},
                          {"unit", "Trạm Y tế"},
                          {"code", "CB-001"},
                          {"provisional", false},
                          {"by", "roster"}}}});
        for (const Sat &sat : sittings) {
            FakeClock fresh;
            clock.advance(fresh.now().wall + sat.begins - clock.now().wall);
            const QUuid attempt = QUuid::createUuid();
            journal.append({{kind::kExamDrawn,
                             attempt,
                             {{"person", person.toString(QUuid::WithoutBraces)},
                              {"number", sat.number},
                              {"seed", QString(64, 'a')},
                              {"bank", "b"},
                              {"allowed", 1'800'000},
                              {"paper", QJsonArray{"3.01:0123"}}}},
                            {kind::kExamStarted, attempt, {}}});
            clock.advance(20min);
            journal.append(
                {{kind::kExamSubmitted, attempt, {{"by", "learner"}, {"spent", 1'200'000}}}});
        }
        TestBundle contents{journal.events()};
        contents.room = name;
        return bundle(file, contents, key);
    };
    const QString one = room("one.zip", "Phòng 1", m_key, {{0min, 1}, {60min, 2}});
    const QString other = room("other.zip", "Phòng 2", m_otherKey, {{10min, 1}, {120min, 3}});

    const HocvuRun text = summary({one, other});
    const HocvuRun run = summary({other, one, "--json"});

    QCOMPARE_CODE(text, 0);
    QCOMPARE(text.out.count("TWICE"), 1);
    const QByteArray line = "TWICE (at once, one number): Trần Văn Thử: attempt 1 in Phòng 1, "
                            "08/06/2026 08:00:00 to 08/06/2026 08:20:00; attempt 1 in Phòng 2, "
                            "08/06/2026 08:10:00 to 08/06/2026 08:30:00";
    QVERIFY2(text.out.contains(line), text.out.constData());
    const QJsonArray doubles = run.json().value("doubleSittings").toArray();
    QCOMPARE(doubles.size(), 1);
    const QJsonObject pair = doubles.at(0).toObject();
    QCOMPARE(pair.value("atOnce").toBool(), true);
    QCOMPARE(pair.value("sameNumber").toBool(), true);
    QCOMPARE(pair.value("sittings").toArray().at(1).toObject().value("room").toString(),
             QStringLiteral("Phòng 2"));

    const QString later = room("later.zip", "Phòng 3", m_otherKey, {{61min, 4}, {200min, 2}});
    const QJsonArray more
        = summary({one, later, "--json"}).json().value("doubleSittings").toArray();
    QCOMPARE(more.size(), 2); // one at once with another number, one later with the same
    QCOMPARE(more.at(0).toObject().value("atOnce").toBool(), true);
    QCOMPARE(more.at(0).toObject().value("sameNumber").toBool(true), false);
    QCOMPARE(more.at(1).toObject().value("atOnce").toBool(true), false);
    QCOMPARE(more.at(1).toObject().value("sameNumber").toBool(), true);
    QCOMPARE(summary({m_all, "--json"}).json().value("doubleSittings").toArray(), QJsonArray());
}

/// A journal was rebuilt in the middle of an exam; the kiosk went on as a new device, whose id
/// sorts before or after that of the old one.
void tst_BundleSummary::anAttemptThatMovedToANewDeviceIsOne()
{
    qsizetype cut = 0;
    while (m_events.at(cut).kind != kind::kExamStarted)
        ++cut;
    const qsizetype end = cut + 40;
    for (const QUuid &fresh : {QUuid("00000000-0000-4000-8000-000000000001"),
                               QUuid("ffffffff-0000-4000-8000-000000000001")}) {
        QList<Event> moved = m_events.mid(cut, end - cut);
        QByteArray prev = firstPrev();
        for (qsizetype i = 0; i < moved.size(); ++i) {
            moved[i].device = fresh;
            moved[i].seq = i + 1;
            moved[i].prev = prev;
            moved[i].hash = prev = eventHash(moved.at(i));
        }
        const QString before = bundle("before.zip", {m_events.mid(0, cut)}, m_key);
        const QString after = bundle("after.zip", {moved}, m_key);
        const QString whole = bundle("whole.zip", {m_events.mid(0, end)}, m_key);

        const HocvuRun run = summary({after, before, "--json"});

        QCOMPARE_CODE(run, 0);
        const QJsonObject once = summary({whole, "--json"}).json();
        QCOMPARE(once.value("submitted").toInt(), 1);
        for (const char *same : {"people", "attempts", "submitted", "marked", "mean", "ranking"})
            QCOMPARE(run.json().value(QLatin1String(same)), once.value(QLatin1String(same)));
        QCOMPARE(run.json().value("doubleSittings").toArray(), QJsonArray());
    }
}

/// What a kiosk whose journal was rebuilt hands in: the old device's events and its own.
void tst_BundleSummary::oneBundleMayHoldAKiosksEarlierDevice()
{
    BundleContents contents = contentsOf({m_events + m_otherEvents});
    contents.info.device = m_otherEvents.constFirst().device;
    contents.info.firstSeq = 1;
    contents.info.lastSeq = m_otherEvents.size();
    const auto packedBoth = packBundle(contents, m_key);
    QVERIFY(packedBoth);
    const QString both = written(path("both.zip"), *packedBoth);

    const HocvuRun run = summary({both, "--json"});

    QCOMPARE_CODE(run, 0);
    const QString other = bundle("other.zip", {m_otherEvents}, m_otherKey);
    const QJsonObject apart = summary({m_all, other, "--json"}).json();
    for (const QString &key : apart.keys()) {
        if (key != "bundles")
            QCOMPARE(run.json().value(key), apart.value(key));
    }
    const HocvuRun verified = runHocvu({"bundle", "verify", both});
    QCOMPARE_CODE(verified, 3); // good, no key given
    const QByteArray own = QByteArray::number(m_otherEvents.size());
    const QByteArray events = own + ", numbers 1 to " + own + ", chained without a gap; "
        + QByteArray::number(m_events.size()) + " more of devices that this kiosk was before";
    QVERIFY2(verified.out.contains(events), verified.out.constData());
}

/// What was lost before the export is in no bundle, and its numbers have no gap.
void tst_BundleSummary::aJournalRebuiltInPartIsShown()
{
    const FakeClock clock;
    const QUuid device = QUuid::createUuid();
    MemoryJournal healed(clock, device);
    healed.append({{kind::kIncidentReported,
                    device,
                    {{"type", QString(incident::kJournalRebuiltInPart)},
                     {"text", "30 events kept, 34 known to be missing"},
                     {"by", "kiosk"}}}});
    const QString file = bundle("healed.zip", {healed.events()}, m_key);

    const HocvuRun text = summary({file});

    QCOMPARE_CODE(text, 3);
    QVERIFY2(text.out.contains("REBUILT IN PART: ")
                 && text.out.contains("30 events kept, 34 known to be missing"),
             text.out.constData());
    QCOMPARE(summary({file, "--json"}).json().value("rebuiltInPart").toArray().size(), 1);

    const QString key = written(path("healed.pub"), m_key.publicKey().text());
    const HocvuRun verified = runHocvu({"bundle", "verify", file, "--key", key});
    QCOMPARE_CODE(verified, 3);
    QVERIFY2(verified.out.contains("REBUILT IN PART: 30 events kept, 34 known to be missing"),
             verified.out.constData());
    QVERIFY2(verified.out.contains("the kiosk itself lacks events"), verified.out.constData());
}

void tst_BundleSummary::missingEventsAreShown()
{
    const QString first = bundle("first.zip", {m_events.mid(0, 100)}, m_key);
    const QString third = bundle("third.zip", {m_events.mid(150), 3}, m_key);

    const HocvuRun text = summary({first, third});
    const HocvuRun run = summary({first, third, "--json"});
    const HocvuRun thirdAlone = summary({third, "--json"});

    QCOMPARE_CODE(text, 3);
    QVERIFY2(text.out.contains("MISSING: 101 to 150"), text.out.constData());
    QCOMPARE_CODE(run, 3);
    QCOMPARE(run.json().value("complete").toBool(true), false);
    const QJsonArray missing
        = run.json().value("devices").toArray().at(0).toObject().value("missing").toArray();
    QCOMPARE(missing, (QJsonArray{QJsonObject{{"from", 101}, {"to", 150}}}));
    QCOMPARE_CODE(thirdAlone, 3);
}

void tst_BundleSummary::aCampaignIsNotMixedWithAnother()
{
    TestBundle foreign{m_otherEvents};
    foreign.campaign = QStringLiteral("le-chan-2026");
    const QString file = bundle("foreign.zip", foreign, m_otherKey);

    const HocvuRun run = summary({m_all, file});

    QCOMPARE_CODE(run, 2);
    QVERIFY_ONE_LINE(run, file);
    QVERIFY(run.err.contains("le-chan-2026"));
    QCOMPARE(run.out, QByteArray());
}

void tst_BundleSummary::aHistoryToldInTwoWaysIsRefused()
{
    QList<Event> retold = m_events.mid(0, 50);
    QByteArray prev = firstPrev();
    for (Event &event : retold) {
        event.moment.wall += Millis(1);
        event.prev = prev;
        event.hash = prev = eventHash(event);
    }
    const QString file = bundle("retold.zip", {retold, 2}, m_key);

    const HocvuRun run = summary({m_all, file});

    QCOMPARE_CODE(run, 1);
    QVERIFY_ONE_LINE(run, file);
    QVERIFY2(run.err.contains("event 1 of device"), run.err.constData());
}

void tst_BundleSummary::oneDeviceWithTwoKeysIsRefused()
{
    const QString file = bundle("twin.zip", {m_events.mid(0, 10)}, m_otherKey);

    const HocvuRun run = summary({m_all, file});

    QCOMPARE_CODE(run, 1);
    QVERIFY_ONE_LINE(run, file);
    QVERIFY(run.err.contains(m_otherKey.publicKey().keyId().toLatin1()));
}

void tst_BundleSummary::aDamagedBundleStopsEverything()
{
    const QString file = written(path("damaged.zip"), content(m_all).chopped(1));

    const HocvuRun run = summary({m_all, file, "--json"});

    QCOMPARE_CODE(run, 1);
    QVERIFY_ONE_LINE(run, file);
    QVERIFY(!run.json().contains("people"));
}

void tst_BundleSummary::anEmptyBundleIsFine()
{
    const QString file = bundle("empty.zip", TestBundle{}, m_key);

    const HocvuRun run = summary({file});

    QCOMPARE_CODE(run, 0);
    QVERIFY2(run.out.contains("0 attempts"), run.out.constData());
}

void tst_BundleSummary::namesCannotDriveTheTerminal()
{
    FakeClock clock;
    MemoryJournal journal(clock, QUuid::createUuid());
    const auto person = [](const QString &name) {
        return NewEvent{kind::kPersonRegistered,
                        QUuid::createUuid(),
                        {{"name", name},
                         {"birthYear", 1990},
                         {"unit", "Trạm\x1b[31m Y tế"},
                         {"code", ""},
                         {"provisional", true},
                         {"by", "learner"}}};
    };
    journal.append({person(QStringLiteral("A"))});
    const QString file = bundle("escape.zip", {journal.events()}, m_key);

    const HocvuRun run = summary({file});

    QCOMPARE_CODE(run, 0);
    QVERIFY(!run.out.contains('\x1b'));
    QVERIFY2(run.out.contains("Trạm"), run.out.constData());
}

QTEST_GUILESS_MAIN(tst_BundleSummary)
#include "tst_bundle_summary.moc"
