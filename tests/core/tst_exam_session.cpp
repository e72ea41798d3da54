// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exam/exam_session.h"
#include "support/fake_clock.h"
#include "support/result_matchers.h"

using namespace hocvu;
using namespace std::chrono_literals;

namespace {

ExamSession makeSession(Millis allowed = 60s, Millis creditCap = 30min)
{
    return ExamSession(3, TimeAccount(allowed, creditCap));
}

} // namespace

class tst_ExamSession : public QObject
{
    Q_OBJECT

private slots:
    void countsOnlyTimeOnTheScreen();
    void ignoresAJumpingWallClock();
    void creditsASuspendWhole();
    void creditsNoMoreThanTheCap();
    void gapAcrossABootIsWallTime();
    void gapIsNeverNegative();
    void restoresFromStorage();
    void extendsBySupervisor();
    void refusesChoicesBeforeTheStart();
    void refusesChoicesOnceTimeIsUp();
    void takesAChoiceInTheLastMillisecond();
    void refusesWhatIsNotThere();
    void keepsTheLastAnswer();
    void submittingIsFinal();
};

void tst_ExamSession::countsOnlyTimeOnTheScreen()
{
    FakeClock clock;
    TimeAccount account(60s, 30min);
    account.start(clock.now());
    clock.advance(3s);
    account.stop(clock.now());
    clock.advance(1h);
    QCOMPARE(account.spent(clock.now()), Millis(3s));

    account.start(clock.now());
    clock.advance(2s);

    QCOMPARE(account.spent(clock.now()), Millis(5s));
    QCOMPARE(account.remaining(clock.now()), Millis(55s));
}

void tst_ExamSession::ignoresAJumpingWallClock()
{
    FakeClock clock;
    TimeAccount account(60s, 30min);
    account.start(clock.now());

    for (const Millis jump : {Millis(24h), Millis(-48h), Millis(365 * 24h), -clock.now().wall}) {
        clock.jumpWall(jump);
        clock.advance(1s);
        QVERIFY(!account.tick(clock.now()));
    }

    QCOMPARE(account.spent(clock.now()), Millis(4s));
}

void tst_ExamSession::creditsASuspendWhole()
{
    FakeClock clock;
    TimeAccount account(60s, 30min);
    account.start(clock.now());
    clock.advance(2s);
    QVERIFY(!account.tick(clock.now()));
    clock.advance(10min);

    const auto gap = account.tick(clock.now());

    QVERIFY(gap);
    QCOMPARE(gap->length, Millis(10min));
    QCOMPARE(account.credited(), Millis(10min));
    QCOMPARE(account.spent(clock.now()), Millis(2s));
}

void tst_ExamSession::creditsNoMoreThanTheCap()
{
    FakeClock clock;
    TimeAccount account(10min, 3min);
    account.start(clock.now());
    clock.advance(2min);
    QVERIFY(account.tick(clock.now()));
    clock.advance(2min);

    QVERIFY(account.tick(clock.now()));

    QCOMPARE(account.credited(), Millis(3min));
    QCOMPARE(account.spent(clock.now()), Millis(1min));
}

void tst_ExamSession::gapAcrossABootIsWallTime()
{
    FakeClock clock;
    const Moment before = clock.now();
    clock.reboot(7min, QByteArray(32, '2'));

    QCOMPARE(TimeAccount::gapBetween(before, clock.now()).length, Millis(7min));
}

void tst_ExamSession::gapIsNeverNegative()
{
    FakeClock clock;
    const Moment before = clock.now();
    clock.reboot(-24h, QByteArray(32, '2')); // the clock's battery is empty

    QCOMPARE(TimeAccount::gapBetween(before, clock.now()).length, Millis(0));
}

void tst_ExamSession::restoresFromStorage()
{
    FakeClock clock;
    TimeAccount account(60s, 30min);
    account.restore(40s, 5min, 10s);

    QCOMPARE(account.remaining(clock.now()), Millis(30s));
    QCOMPARE(account.credited(), Millis(5min));
    QVERIFY(!account.isRunning());
}

void tst_ExamSession::extendsBySupervisor()
{
    FakeClock clock;
    TimeAccount account(60s, 30min);
    account.start(clock.now());
    clock.advance(60s);
    QCOMPARE(account.remaining(clock.now()), Millis(0));

    account.extend(5min);

    QCOMPARE(account.remaining(clock.now()), Millis(5min));
}

void tst_ExamSession::refusesChoicesBeforeTheStart()
{
    FakeClock clock;

    QCOMPARE_ERROR(makeSession().mayAnswer(0, clock.now()), ErrorCode::NotAllowed);
}

void tst_ExamSession::refusesChoicesOnceTimeIsUp()
{
    FakeClock clock;
    ExamSession session = makeSession();
    session.begin(clock.now());
    clock.advance(60s);

    QCOMPARE_ERROR(session.mayAnswer(0, clock.now()), ErrorCode::NotAllowed);
    QVERIFY(session.isOver(clock.now()));
}

void tst_ExamSession::takesAChoiceInTheLastMillisecond()
{
    FakeClock clock;
    ExamSession session = makeSession();
    session.begin(clock.now());
    clock.advance(59'999ms);

    QVERIFY_RESULT(session.mayAnswer(0, clock.now()));
}

void tst_ExamSession::refusesWhatIsNotThere()
{
    FakeClock clock;
    ExamSession session = makeSession();
    session.begin(clock.now());

    QVERIFY_RESULT(session.mayAnswer(2, clock.now()));
    for (const int question : {-1, 3})
        QCOMPARE_ERROR(session.mayAnswer(question, clock.now()), ErrorCode::NotAllowed);
}

void tst_ExamSession::keepsTheLastAnswer()
{
    ExamSession session = makeSession();
    session.answer(0, QStringLiteral("2"));
    session.answer(0, QStringLiteral("3"));
    session.answer(2, QStringLiteral("0"));
    session.answer(2, QString());
    session.setFlagged(1, true);

    QCOMPARE(session.answers(), (QStringList{QStringLiteral("3"), QString(), QString()}));
    QVERIFY(session.isFlagged(1));
}

void tst_ExamSession::submittingIsFinal()
{
    FakeClock clock;
    ExamSession session = makeSession();
    session.begin(clock.now());
    clock.advance(5s);
    session.submit(clock.now());
    clock.advance(5s);
    session.begin(clock.now());

    QCOMPARE(session.state(), ExamSession::State::Submitted);
    QCOMPARE(session.account().spent(clock.now()), Millis(5s));
    QCOMPARE_ERROR(session.mayAnswer(0, clock.now()), ErrorCode::NotAllowed);
}

QTEST_GUILESS_MAIN(tst_ExamSession)
#include "tst_exam_session.moc"
