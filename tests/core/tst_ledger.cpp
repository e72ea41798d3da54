// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/kinds.h"
#include "core/journal/ledger.h"
#include "support/choices.h"
#include "support/result_matchers.h"
#include "support/sitting.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QTest>

using namespace hocvu;

namespace {

const QUuid kDevice(QStringLiteral("d0d0d0d0-0000-4000-8000-00000000000d"));
const QUuid kOtherDevice(QStringLiteral("d0d0d0d0-0000-4000-8000-00000000000e"));
const QUuid kPerson(QStringLiteral("aaaaaaaa-0000-4000-8000-000000000001"));
const QUuid kAttempt(QStringLiteral("eeeeeeee-0000-4000-8000-000000000001"));

/// One event of kDevice, a second after the one before it.
Event happened(qint64 seq, const QString &kind, const QUuid &subject, const QJsonObject &body)
{
    return {kDevice, seq, {Millis(1'000'000 + seq * 1000), Millis(seq * 1000), "b"},
            kind,    1,   subject,
            body,    {},  {}};
}

QJsonObject drawnBody()
{
    return {{"person", kPerson.toString(QUuid::WithoutBraces)},
            {"number", 1},
            {"seed", QString(64, QLatin1Char('a'))},
            {"bank", "b4"},
            {"allowed", 1'800'000},
            {"paper", QJsonArray{"1.01:0123", "2.01:3210", "3.01:1032"}}};
}

/// The question second on the paper of drawnBody() is voided; option 3 was its key.
Event voided(qint64 seq, const char *bank = "b4", const char *reason = "luật đã thay đổi")
{
    return happened(seq, kind::kQuestionVoided, kDevice,
                    {{"question", "2.01"},
                     {"bank", bank},
                     {"key", 3},
                     {"reason", QString::fromUtf8(reason)},
                     {"by", "supervisor"}});
}

Event answeredWith(qint64 seq, int choice)
{
    return happened(seq, kind::kExamAnswered, kAttempt, {{"question", 1}, {"choice", choice}});
}

/// Folds \a events; the test has failed when one is refused.
Ledger folded(const QList<Event> &events)
{
    Ledger ledger;
    for (const Event &one : events) {
        const auto applied = ledger.apply(one);
        if (!applied)
            qFatal("%s", qPrintable(applied.error().detail));
    }
    return ledger;
}

} // namespace

class tst_Ledger : public QObject
{
    Q_OBJECT

private slots:
    void lastRegistrationOfAPersonStands();
    void secondsWatchedAreMerged();
    void aWrongCheckpointAnswerCountsForNothing();
    void anAttemptGoesFromDrawnToMarked();
    void anAttemptSaysHowItWasDrawn();
    void aVoidedQuestionCountsWheneverItWasVoided_data();
    void aVoidedQuestionCountsWheneverItWasVoided();
    void voidingTwiceIsVoidingOnce();
    void anotherBanksQuestionIsNotVoided();
    void theBestAttemptFollowsTheVoiding();
    void aBentVoidingIsRefused_data();
    void aBentVoidingIsRefused();
    void answersChangeUntilTheLastOne();
    void answersOutsideThePaperAreLeftOut();
    void interruptionsAreListedAndCredited();
    void waiversAndIncidentsAreKept();
    void latestTimeIsTheLatestEvenWhenTheClockWasTurnedBack();
    void anEventThatSaysAgainWhatCanBeSaidOnceIsRefused_data();
    void anEventThatSaysAgainWhatCanBeSaidOnceIsRefused();
    void anEventWithoutItsTextIsRefusedAndChangesNothing();
    void theOrderOfTheDevicesDoesNotMatter();
    void aMadeUpSittingAddsUp();
    void foldsFastEnough();
};

void tst_Ledger::lastRegistrationOfAPersonStands()
{
    const auto body = [](const QString &name) {
        return QJsonObject{{"name", name}, {"birthYear", 1990},   {"unit", "Trạm Y tế"},
                           {"code", ""},   {"provisional", true}, {"by", "learner"}};
    };

    const Ledger ledger = folded(
        {happened(1, kind::kPersonRegistered, kPerson, body(QStringLiteral("Nguyễn Văn An"))),
         happened(2, kind::kPersonRegistered, kPerson, body(QStringLiteral("Nguyễn Văn Ân")))});

    QCOMPARE(ledger.people().size(), 1);
    QCOMPARE(ledger.people().constFirst().name, QStringLiteral("Nguyễn Văn Ân"));
    QVERIFY(ledger.people().constFirst().provisional);
    QCOMPARE(ledger.eventCount(), 2);
}

void tst_Ledger::secondsWatchedAreMerged()
{
    const auto watched = [](qint64 seq, int from, int to) {
        return happened(seq, kind::kLessonWatched, kPerson,
                        {{"lesson", 3}, {"from", from}, {"to", to}});
    };

    const Ledger ledger = folded({watched(1, 0, 10), watched(2, 20, 30), watched(3, 5, 20)});

    const LessonRecord lesson = ledger.lessons(kPerson).value(3);
    QCOMPARE(lesson.watched, (QList<Seconds>{{0, 30}}));
    QCOMPARE(lesson.lastSecond, 20);
    QVERIFY(ledger.lessons(kAttempt).isEmpty());
}

void tst_Ledger::aWrongCheckpointAnswerCountsForNothing()
{
    const auto answered = [](qint64 seq, int checkpoint, bool right) {
        return happened(
            seq, kind::kCheckpointAnswered, kPerson,
            {{"lesson", 1}, {"checkpoint", checkpoint}, {"choice", 0}, {"right", right}});
    };

    const Ledger wrong = folded({answered(1, 0, false)});
    const Ledger mixed
        = folded({answered(1, 0, true), answered(2, 0, false), answered(3, 1, false)});

    QVERIFY(wrong.lessons(kPerson).isEmpty());
    QCOMPARE(mixed.lessons(kPerson).value(1).checkpointsDone, QSet<int>{0});
}

void tst_Ledger::anAttemptGoesFromDrawnToMarked()
{
    const Ledger ledger = folded(
        {happened(1, kind::kExamDrawn, kAttempt, drawnBody()),
         happened(2, kind::kExamStarted, kAttempt, {}),
         happened(3, kind::kExamCredited, kAttempt,
                  {{"extra", 60'000}, {"reason", "mất điện"}, {"by", "gs"}}),
         happened(4, kind::kExamSubmitted, kAttempt, {{"by", "learner"}, {"spent", 5000}}),
         happened(5, kind::kExamMarked, kAttempt, {{"correct", 2}, {"total", 3}, {"bank", "b4"}})});

    QCOMPARE(ledger.attempts(kPerson).size(), 1);
    const AttemptRecord attempt = ledger.attempts(kPerson).constFirst();
    QCOMPARE(attempt.state, AttemptRecord::State::Submitted);
    QCOMPARE(attempt.startedAt, Millis(1'002'000));
    QCOMPARE(attempt.submittedAt, Millis(1'004'000));
    QCOMPARE(attempt.extra, Millis(60'000));
    QCOMPARE(attempt.spent, Millis(5000));
    QCOMPARE(attempt.correct.value_or(-1), 2);
    QCOMPARE(attempt.seed, QByteArray(32, '\xaa'));
    QCOMPARE(choicesOf(attempt), (QList<int>{-1, -1, -1}));
}

void tst_Ledger::anAttemptSaysHowItWasDrawn()
{
    const DrawFacts facts{2, QStringLiteral("Phòng máy số 1"), QStringLiteral("3.5"), {kPerson}};
    Event event = happened(1, kind::kExamDrawn, kAttempt, drawnBody());
    const DrawFacts before = folded({event}).drawFacts(kAttempt);
    event.version = 2;
    addDrawFacts(facts, event.body);

    const Ledger ledger = folded({event});

    QCOMPARE(before, DrawFacts());
    QCOMPARE(before.method, 1);
    QCOMPARE(ledger.drawFacts(kAttempt), facts);
    QCOMPARE(ledger.drawFacts(kPerson), DrawFacts());
    QCOMPARE(newestVersion(kind::kExamDrawn), 2);
}

void tst_Ledger::aVoidedQuestionCountsWheneverItWasVoided_data()
{
    QTest::addColumn<int>("place");
    QTest::addColumn<int>("choice");
    QTest::addColumn<int>("correct");
    const char *const when[] = {"before the draw", "before the start", "during the exam",
                                "after handing in", "after marking"};
    for (int place = 0; place < 5; ++place) {
        QTest::addRow("%s, right", when[place]) << place << 3 << 2;
        QTest::addRow("%s, wrong", when[place]) << place << 0 << 3;
        QTest::addRow("%s, open", when[place]) << place << -1 << 3;
    }
}

void tst_Ledger::aVoidedQuestionCountsWheneverItWasVoided()
{
    QFETCH(int, place);
    QFETCH(int, choice);
    QFETCH(int, correct);
    QList<Event> events{
        happened(1, kind::kExamDrawn, kAttempt, drawnBody()),
        happened(2, kind::kExamStarted, kAttempt, {}), answeredWith(3, choice),
        happened(4, kind::kExamSubmitted, kAttempt, {{"by", "learner"}, {"spent", 5000}}),
        happened(5, kind::kExamMarked, kAttempt, {{"correct", 2}, {"total", 3}, {"bank", "b4"}})};
    events.insert(place, voided(6));

    const AttemptRecord attempt = folded(events).attempts(kPerson).constFirst();

    QCOMPARE(attempt.correct.value_or(-1), correct);
    QCOMPARE(attempt.total, 3);
    QCOMPARE(attempt.voided, QList<int>{1});
    QCOMPARE(choicesOf(attempt).at(1), choice);
}

void tst_Ledger::voidingTwiceIsVoidingOnce()
{
    const Ledger ledger = folded({happened(1, kind::kExamDrawn, kAttempt, drawnBody()), voided(2),
                                  voided(3, "b4", "lần nữa"), voided(4, "b5")});
    const Ledger marked = folded(
        {happened(1, kind::kExamDrawn, kAttempt, drawnBody()), voided(2),
         voided(3, "b4", "lần nữa"), voided(4, "b5"),
         happened(5, kind::kExamMarked, kAttempt, {{"correct", 1}, {"total", 3}, {"bank", "b4"}})});

    QCOMPARE(ledger.voidedQuestions().size(), 2);
    QCOMPARE(ledger.voidedQuestions().constFirst().reason, QStringLiteral("luật đã thay đổi"));
    QVERIFY(!ledger.attempts(kPerson).constFirst().correct);
    QCOMPARE(marked.attempts(kPerson).constFirst().correct.value_or(-1), 2);
}

void tst_Ledger::anotherBanksQuestionIsNotVoided()
{
    const Ledger ledger = folded(
        {happened(1, kind::kExamDrawn, kAttempt, drawnBody()), voided(2, "b5"),
         happened(3, kind::kExamMarked, kAttempt, {{"correct", 1}, {"total", 3}, {"bank", "b4"}})});

    const AttemptRecord attempt = ledger.attempts(kPerson).constFirst();
    QCOMPARE(attempt.correct.value_or(-1), 1);
    QVERIFY(attempt.voided.isEmpty());
}

void tst_Ledger::theBestAttemptFollowsTheVoiding()
{
    const QUuid second = QUuid::createUuid();
    QJsonObject other = drawnBody();
    other["number"] = 2;
    other["paper"] = QJsonArray{"1.01:0123", "4.01:3210", "5.01:1032"};
    const auto marked = [](qint64 seq, const QUuid &attempt, int correct) {
        return happened(seq, kind::kExamMarked, attempt,
                        {{"correct", correct}, {"total", 3}, {"bank", "b4"}});
    };
    QList<Event> events{happened(1, kind::kExamDrawn, kAttempt, drawnBody()),
                        marked(2, kAttempt, 1), happened(3, kind::kExamDrawn, second, other),
                        marked(4, second, 2)};
    const auto best = [](const Ledger &ledger) {
        QList<MarkedAttempt> list;
        for (const AttemptRecord &one : ledger.attempts(kPerson))
            list.append({one.person, one.id, one.number, *one.correct, one.total, {}, {}});
        return rankPeople(list).constFirst().best;
    };
    QCOMPARE(best(folded(events)).attempt, second);
    Event more = voided(6);
    more.body["question"] = "3.01";

    events.append({voided(5), more});

    QCOMPARE(best(folded(events)).attempt, kAttempt);
    QCOMPARE(best(folded(events)).correct, 3);
}

void tst_Ledger::aBentVoidingIsRefused_data()
{
    QTest::addColumn<QString>("member");
    QTest::addColumn<QJsonValue>("value");
    for (const char *member : {"question", "bank", "reason", "by"}) {
        QTest::addRow("no %s", member) << QString::fromLatin1(member) << QJsonValue();
        QTest::addRow("%s is a number", member) << QString::fromLatin1(member) << QJsonValue(1);
    }
    QTest::newRow("a fifth option") << QStringLiteral("key") << QJsonValue(4);
    QTest::newRow("no option") << QStringLiteral("key") << QJsonValue(-2);
}

void tst_Ledger::aBentVoidingIsRefused()
{
    QFETCH(QString, member);
    QFETCH(QJsonValue, value);
    Event event = voided(1);
    event.body[member] = value;
    Ledger ledger;

    QCOMPARE_ERROR(ledger.apply(event), ErrorCode::NotUnderstood);

    QVERIFY(ledger.voidedQuestions().isEmpty());
}

void tst_Ledger::answersChangeUntilTheLastOne()
{
    const auto answered = [](qint64 seq, int choice) {
        return happened(seq, kind::kExamAnswered, kAttempt, {{"question", 1}, {"choice", choice}});
    };
    const QList<Event> events{
        happened(1, kind::kExamDrawn, kAttempt, drawnBody()), answered(2, 3), answered(3, 0),
        happened(4, kind::kExamFlagged, kAttempt, {{"question", 2}, {"on", true}})};

    const Ledger once = folded(events);
    const Ledger takenBack = folded(events + QList<Event>{answered(5, -1)});

    QCOMPARE(choicesOf(once.allAttempts().constFirst()), (QList<int>{-1, 0, -1}));
    QCOMPARE(once.allAttempts().constFirst().flags, (QList<bool>{false, false, true}));
    QCOMPARE(choicesOf(takenBack.allAttempts().constFirst()), (QList<int>{-1, -1, -1}));
}

void tst_Ledger::answersOutsideThePaperAreLeftOut()
{
    const Ledger ledger
        = folded({happened(1, kind::kExamDrawn, kAttempt, drawnBody()),
                  happened(2, kind::kExamAnswered, kAttempt, {{"question", 3}, {"choice", 1}}),
                  happened(3, kind::kExamAnswered, kAttempt, {{"question", -1}, {"choice", 1}})});

    QCOMPARE(choicesOf(ledger.allAttempts().constFirst()), (QList<int>{-1, -1, -1}));
}

void tst_Ledger::interruptionsAreListedAndCredited()
{
    const auto interrupted = [](qint64 seq, int credited) {
        return happened(seq, kind::kExamInterrupted, kAttempt,
                        {{"cause", "power"},
                         {"spent", seq * 100},
                         {"from", 1},
                         {"to", 9},
                         {"gap", 8},
                         {"credited", credited}});
    };

    const Ledger ledger
        = folded({happened(1, kind::kExamDrawn, kAttempt, drawnBody()), interrupted(2, 5),
                  interrupted(3, 2), happened(4, kind::kExamResumed, kAttempt, {{"spent", 444}})});

    const AttemptRecord attempt = ledger.allAttempts().constFirst();
    QCOMPARE(attempt.credited, Millis(7));
    QCOMPARE(attempt.spent, Millis(444));
    QCOMPARE(attempt.state, AttemptRecord::State::Running);
    QCOMPARE(ledger.interruptions(kAttempt).size(), 2);
    QCOMPARE(ledger.interruptions(kAttempt).constLast(),
             (InterruptionRecord{"power", Millis(1), Millis(9), Millis(8), Millis(2)}));
}

void tst_Ledger::waiversAndIncidentsAreKept()
{
    const Ledger ledger
        = folded({happened(1, kind::kWaiverGranted, kPerson,
                           {{"what", "lessons"}, {"reason", "mang thai"}, {"by", "giám sát"}}),
                  happened(2, kind::kIncidentReported, kPerson,
                           {{"type", "phone"}, {"text", "dùng điện thoại"}, {"by", "giám sát"}})});

    QVERIFY(ledger.hasWaiver(kPerson, QStringLiteral("lessons")));
    QVERIFY(!ledger.hasWaiver(kPerson, QStringLiteral("exam")));
    QVERIFY(!ledger.hasWaiver(kAttempt, QStringLiteral("lessons")));
    QCOMPARE(ledger.waivers().constFirst().reason, QStringLiteral("mang thai"));
    QCOMPARE(
        ledger.incidents(),
        (QList<IncidentRecord>{{kDevice, 2, kPerson, "phone", QStringLiteral("dùng điện thoại"),
                                QStringLiteral("giám sát")}}));
}

void tst_Ledger::latestTimeIsTheLatestEvenWhenTheClockWasTurnedBack()
{
    Event early = happened(2, kind::kExamStarted, kAttempt, {});
    early.moment.wall = Millis(5);

    const Ledger ledger = folded({happened(1, kind::kExamDrawn, kAttempt, drawnBody()), early});

    QCOMPARE(ledger.latestTime(), Millis(1'001'000));
}

void tst_Ledger::anEventThatSaysAgainWhatCanBeSaidOnceIsRefused_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QJsonObject>("body");
    QTest::newRow("attempt drawn") << QString(kind::kExamDrawn) << drawnBody();
    QTest::newRow("certificate number")
        << QString(kind::kCertificateIssued)
        << QJsonObject{{"number", "BĐ-1"}, {"qr", "HV1:"}, {"attempt", ""}};
    QTest::newRow("bundle counter") << QString(kind::kBundleExported)
                                    << QJsonObject{{"counter", 1}, {"firstSeq", 1}, {"lastSeq", 9}};
}

void tst_Ledger::anEventThatSaysAgainWhatCanBeSaidOnceIsRefused()
{
    QFETCH(QString, kind);
    QFETCH(QJsonObject, body);
    Ledger ledger = folded({happened(1, kind, kAttempt, body)});

    QCOMPARE_ERROR(ledger.apply(happened(2, kind, kAttempt, body)), ErrorCode::Damaged);
    QCOMPARE(ledger.eventCount(), 1);
}

void tst_Ledger::anEventWithoutItsTextIsRefusedAndChangesNothing()
{
    Ledger ledger;

    QCOMPARE_ERROR(ledger.apply(happened(1, kind::kPersonRegistered, kPerson, {{"name", "A"}})),
                   ErrorCode::NotUnderstood);
    QVERIFY(ledger.people().isEmpty());
    QCOMPARE(ledger.eventCount(), 0);
    QCOMPARE(ledger.latestTime(), Millis(0));
}

void tst_Ledger::theOrderOfTheDevicesDoesNotMatter()
{
    const Bank bank = syntheticBank(200);
    SittingPlan plan;
    plan.people = 4;
    plan.certificates = false; // both rooms would number them from 1
    const QList<Event> first = playInMemory(plan, bank, kDevice);
    plan.seed = 2;
    const QList<Event> second = playInMemory(plan, bank, kOtherDevice);

    const Ledger oneWay = folded(first + second);
    const Ledger otherWay = folded(second + first);

    QCOMPARE(oneWay.people(), otherWay.people());
    QCOMPARE(oneWay.people().size(), 8);
    QCOMPARE(oneWay.allAttempts().size(), 8);
    for (qsizetype i = 0; i < 8; ++i) {
        QCOMPARE(oneWay.allAttempts().at(i).id, otherWay.allAttempts().at(i).id);
        QCOMPARE(choicesOf(oneWay.allAttempts().at(i)), choicesOf(otherWay.allAttempts().at(i)));
    }
}

void tst_Ledger::aMadeUpSittingAddsUp()
{
    const Bank bank = syntheticBank(200);
    SittingPlan plan;
    plan.people = 20;
    plan.attempts = 2;

    const Ledger ledger = folded(playInMemory(plan, bank, kDevice));

    QCOMPARE(ledger.people().size(), 20);
    QCOMPARE(ledger.allAttempts().size(), 40);
    QCOMPARE(ledger.certificates().size(), 20);
    for (const Person &person : ledger.people()) {
        const auto lessons = ledger.lessons(person.id);
        QCOMPARE(lessons.size(), plan.lessons);
        for (const LessonRecord &lesson : lessons) {
            QCOMPARE(lesson.watched, (QList<Seconds>{{0, plan.lessonSeconds}}));
            QCOMPARE(lesson.checkpointsDone, QSet<int>{0});
        }
        QCOMPARE(ledger.attempts(person.id).constLast().number, 2);
    }
}

void tst_Ledger::foldsFastEnough()
{
    const Bank bank = syntheticBank(200);
    SittingPlan plan;
    plan.people = 200;
    const QList<Event> events = playInMemory(plan, bank, kDevice);

    QElapsedTimer timer;
    timer.start();
    const Ledger ledger = folded(events);
    const double perSecond = double(events.size()) * 1e9 / double(timer.nsecsElapsed());

    QCOMPARE(ledger.eventCount(), events.size());
    qInfo("%lld events, %.0f a second", qint64(events.size()), perSecond);
    // The promise is 300,000. A tenth of it fails only when the fold has become quadratic, whatever
    // else the machine does meanwhile.
    QVERIFY(perSecond > 30'000);
}

QTEST_GUILESS_MAIN(tst_Ledger)
#include "tst_ledger.moc"
