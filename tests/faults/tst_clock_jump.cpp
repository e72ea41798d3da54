// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Somebody sets the PC's clock while a paper is on the screen: that costs no time and gives none,
// but it is on record, so that nobody wonders about the times of what came later.
#include "faults/support/exam_seat.h"
#include "support/result_matchers.h"

using namespace hocvu;
using namespace std::chrono_literals;

namespace {

QList<InterruptionRecord> interruptions(TestRoom &room)
{
    const auto ledger = readLedger(room);
    return ledger ? ledger->interruptions(lastAttempt(room).id) : QList<InterruptionRecord>();
}

bool isNear(Millis a, Millis b)
{
    return std::chrono::abs(a - b) <= 1s;
}

} // namespace

class tst_ClockJump : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { useQuickFolders(); }
    void aJumpIsOnRecordWithItsBounds_data();
    void aJumpIsOnRecordWithItsBounds();
    void twoSecondsAreNoJump();
    void aSuspendIsNoJump();
};

void tst_ClockJump::aJumpIsOnRecordWithItsBounds_data()
{
    QTest::addColumn<qint64>("jump");
    QTest::newRow("3 s forward") << qint64(3'000);
    QTest::newRow("3 s back") << qint64(-3'000);
    QTest::newRow("an hour forward") << qint64(3'600'000);
    QTest::newRow("a day back") << qint64(-86'400'000);
    QTest::newRow("a year forward") << qint64(31'536'000'000);
    QTest::newRow("to 1970") << qint64(-1'780'000'000'000);
}

void tst_ClockJump::aJumpIsOnRecordWithItsBounds()
{
    QFETCH(qint64, jump);
    TestRoom room;
    letIn(room);
    ExamSeat seat(room);
    seat.presenter.begin();
    seat.sit(10s);
    const Millis from = room.clock.now().wall;
    room.clock.jumpWall(Millis(jump));
    const Millis to = room.clock.now().wall;

    seat.sit(5s);

    const auto noted = interruptions(room);
    QCOMPARE(noted.size(), 1);
    QCOMPARE(noted.front().cause, QStringLiteral("clock"));
    QCOMPARE(noted.front().gap, Millis(0));
    QCOMPARE(noted.front().credited, Millis(0));
    QVERIFY(isNear(noted.front().from, from));
    QVERIFY(isNear(noted.front().to, to));
    QCOMPARE(seat.left, Millis(30min) - 15s);
    QCOMPARE(lastAttempt(room).state, AttemptRecord::State::Running);
    QCOMPARE(seat.interruptions, 0); // nothing for the learner to read
}

void tst_ClockJump::twoSecondsAreNoJump()
{
    TestRoom room;
    letIn(room);
    ExamSeat seat(room);
    seat.presenter.begin();
    for (const Millis jump : {Millis(2s), Millis(-2s), Millis(500ms)}) {
        seat.sit(10s);
        room.clock.jumpWall(jump);
    }
    seat.sit(10s);

    QVERIFY(interruptions(room).isEmpty());
}

void tst_ClockJump::aSuspendIsNoJump()
{
    TestRoom room;
    letIn(room);
    ExamSeat seat(room);
    seat.presenter.begin();
    seat.sit(10s);
    room.clock.advance(10min);
    seat.sit(10s);

    QCOMPARE(interruptions(room).size(), 1);
    QCOMPARE(interruptions(room).front().cause, QStringLiteral("suspend"));
}

QTEST_GUILESS_MAIN(tst_ClockJump)
#include "tst_clock_jump.moc"
