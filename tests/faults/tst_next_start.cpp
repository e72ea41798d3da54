// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The moments between two things that belong together: what the next start makes of them.
#include "faults/support/exam_seat.h"
#include "faults/support/faulty_vfs.h"
#include "kiosk/flow/resume_presenter.h"
#include "support/result_matchers.h"

#include <QDir>

using namespace hocvu;
using namespace std::chrono_literals;

namespace {

/// A room on a disk that fails. The disk is the first to come and the last to go.
struct FailingRoom
{
    FaultyVfs disk{QDir::tempPath()};
    TestRoom room;
};

FailingRoom &failingRoom()
{
    static FailingRoom one;
    return one;
}

QList<InterruptionRecord> interruptions(TestRoom &room)
{
    const auto ledger = readLedger(room);
    return ledger ? ledger->interruptions(lastAttempt(room).id) : QList<InterruptionRecord>();
}

/// The kiosk starts again after \a off.
Result<std::optional<Outage>> startAgain(TestRoom &room, Millis off)
{
    room.clock.reboot(off, QByteArray(32, '2'));
    room.reopen();
    return recover(room.context());
}

/// Lets all operations of \a act fail from the \a nth on and space return after it; whether any
/// failed.
template <typename Act>
bool failFrom(FaultyVfs &disk, int nth, Act act)
{
    disk.failNth(nth, FaultyVfs::Trouble::Full, FaultyVfs::Lasting::UntilSpaceReturns);
    act();
    disk.spaceReturns();
    return disk.failures() > 0;
}

} // namespace

class tst_NextStart : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { useQuickFolders(); }
    void whatWasHandedInIsMarkedAndCertified();
    void oneGapIsCreditedOnce();
    void aGapThatCouldNotBeKeptIsKeptLater();
    void aCutRightAfterTheStartIsOnRecord();
    void withoutASignOfLifeTheEventsTellTheTime();
    void anInterruptedExamIsShownAgainAtTheNextStart();
};

void tst_NextStart::whatWasHandedInIsMarkedAndCertified()
{
    auto &[disk, room] = failingRoom();
    bool failed = true;
    for (int nth = 1; failed; ++nth) {
        wipe(room);
        letIn(room);
        {
            ExamSeat seat(room);
            seat.presenter.begin();
            seat.choose(0, 1);
            failed = failFrom(disk, nth, [&seat] { seat.presenter.submit(); });
        }
        if (lastAttempt(room).state != AttemptRecord::State::Submitted)
            continue;

        QVERIFY_RESULT(startAgain(room, 5min));

        QVERIFY2(lastAttempt(room).correct,
                 qPrintable(QStringLiteral("not marked: operation %1").arg(nth)));
        QCOMPARE(room.records->certificates()->size(), 1);
        QVERIFY_RESULT(startAgain(room, 5min));
        QCOMPARE(room.records->certificates()->size(), 1);
    }
}

void tst_NextStart::oneGapIsCreditedOnce()
{
    auto &[disk, room] = failingRoom();
    bool failed = true;
    for (int nth = 1; failed; ++nth) {
        wipe(room);
        letIn(room);
        {
            ExamSeat seat(room);
            seat.presenter.begin();
            seat.sit(60s);
            room.clock.advance(10min);
            // The suspend is kept; the power goes before the sign of life is.
            failed = failFrom(disk, nth, [&seat] { seat.presenter.tick(); });
        }

        QVERIFY_RESULT(startAgain(room, 5min));

        const QByteArray where = "operation " + QByteArray::number(nth);
        QVERIFY2(lastAttempt(room).credited == 15min, where.constData());
        QVERIFY2(lastAttempt(room).spent == 60s, where.constData());
    }
}

void tst_NextStart::aGapThatCouldNotBeKeptIsKeptLater()
{
    auto &[disk, room] = failingRoom();
    wipe(room);
    letIn(room);
    ExamSeat seat(room);
    seat.presenter.begin();
    seat.sit(60s);
    const Millis from = room.clock.now().wall;
    room.clock.advance(10min);
    QVERIFY(failFrom(disk, 1, [&seat] { seat.presenter.tick(); }));
    QVERIFY(seat.problem);

    seat.sit(60s);

    QCOMPARE(seat.left, Millis(28min));
    QCOMPARE(interruptions(room).size(), 1);
    QCOMPARE(interruptions(room).front().from, from);
    QCOMPARE(interruptions(room).front().gap, Millis(10min));
    QCOMPARE(lastAttempt(room).credited, Millis(10min));
}

void tst_NextStart::aCutRightAfterTheStartIsOnRecord()
{
    auto &[disk, room] = failingRoom();
    bool failed = true;
    for (int nth = 1; failed; ++nth) {
        wipe(room);
        letIn(room);
        {
            ExamSeat seat(room);
            failed = failFrom(disk, nth, [&seat] { seat.presenter.begin(); });
        }
        if (lastAttempt(room).state != AttemptRecord::State::Running)
            continue;

        const auto outage = startAgain(room, 5min);

        QVERIFY_RESULT(outage);
        QVERIFY2(*outage, qPrintable(QStringLiteral("not found: operation %1").arg(nth)));
        QCOMPARE((*outage)->left, Millis(30min));
        QCOMPARE(interruptions(room).size(), 1);
        QCOMPARE(interruptions(room).front().gap, Millis(5min));
    }
}

// As after a healing from the second copy, which holds events alone.
void tst_NextStart::withoutASignOfLifeTheEventsTellTheTime()
{
    auto &[disk, room] = failingRoom();
    wipe(room);
    letIn(room);
    Moment last;
    {
        ExamSeat seat(room);
        seat.presenter.begin();
        seat.sit(60s);
        seat.choose(0, 1);
        seat.sit(61s);
        seat.choose(1, 2);
        last = room.clock.now();
        seat.sit(20s);
    }
    room.records->clearPulse(QStringLiteral("exam"), [](const Result<void> &) {});

    const auto outage = startAgain(room, 5min);

    QVERIFY_RESULT(outage);
    QVERIFY(*outage);
    QCOMPARE((*outage)->answered, 2);
    QCOMPARE((*outage)->left, Millis(30min - 121s));
    QCOMPARE(interruptions(room).size(), 1);
    QCOMPARE(interruptions(room).front().from, last.wall);
    QCOMPARE(interruptions(room).front().gap, Millis(5min + 20s));
}

void tst_NextStart::anInterruptedExamIsShownAgainAtTheNextStart()
{
    auto &[disk, room] = failingRoom();
    wipe(room);
    letIn(room);
    {
        ExamSeat seat(room);
        seat.presenter.begin();
        seat.choose(0, 1);
        seat.sit(60s);
    }
    const auto first = startAgain(room, 5min);
    QVERIFY_RESULT(first);
    QVERIFY(*first);

    const auto second = startAgain(room, 5min);

    QVERIFY_RESULT(second);
    QVERIFY(*second); // the power failed again before anybody had gone on
    QCOMPARE((*second)->attempt, (*first)->attempt);
    QCOMPARE((*second)->left, (*first)->left);
    QCOMPARE(interruptions(room).size(), 1);
    const auto nextDay = startAgain(room, 20h);
    QVERIFY_RESULT(nextDay);
    QVERIFY(!*nextDay);
}

QTEST_GUILESS_MAIN(tst_NextStart)
#include "tst_next_start.moc"
