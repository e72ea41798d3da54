// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A sitting begun on one PC and ended on another is one sitting, whichever PC is looked at first.
#include "faults/support/carry_over.h"
#include "faults/support/exam_seat.h"
#include "kiosk/flow/resume_presenter.h"
#include "support/result_matchers.h"
#include "tool/merged_events.h"

using namespace hocvu;
using namespace std::chrono_literals;

class tst_MovedSitting : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { useQuickFolders(); }
    void aReplayGivesTheSameTables_data();
    void aReplayGivesTheSameTables();
    void bundlesMeanTheSameInAnyOrder_data() { aReplayGivesTheSameTables_data(); }
    void bundlesMeanTheSameInAnyOrder();

private:
    void moveAndHandIn(bool otherFirst);
    TestRoom m_first;
    TestRoom m_second;
};

/// Ten minutes on the first PC, then handed in on the second, whose id comes first or not.
void tst_MovedSitting::moveAndHandIn(bool otherFirst)
{
    wipe(m_first);
    letIn(m_first);
    {
        ExamSeat seat(m_first);
        seat.presenter.begin();
        seat.choose(0, 1);
        seat.sit(10min);
    }
    m_first.clock.reboot(1min, QByteArray(32, '2'));
    m_first.reopen();
    QVERIFY_RESULT(recover(m_first.context()));
    m_second.room = m_first.room;
    do {
        wipe(m_second);
    } while ((m_second.records->device().toRfc4122() < m_first.records->device().toRfc4122())
             != otherFirst);
    m_second.clock = m_first.clock;
    QVERIFY_RESULT(carryOver(m_first, m_second));
    m_second.visit.signIn(m_first.visit.person());
    ExamSeat seat(m_second);
    seat.comeBack();
    QCOMPARE(seat.left, Millis(20min));
    seat.choose(1, 2);
    seat.presenter.submit();
    QVERIFY(lastAttempt(m_second).correct);
}

void tst_MovedSitting::aReplayGivesTheSameTables_data()
{
    QTest::addColumn<bool>("otherFirst");
    QTest::newRow("the first PC's id comes first") << false;
    QTest::newRow("the second PC's id comes first") << true;
}

void tst_MovedSitting::aReplayGivesTheSameTables()
{
    QFETCH(bool, otherFirst);
    moveAndHandIn(otherFirst);

    QVERIFY_RESULT(checkStore(*m_second.db));
}

void tst_MovedSitting::bundlesMeanTheSameInAnyOrder()
{
    QFETCH(bool, otherFirst);
    moveAndHandIn(true);
    QList<QByteArray> lines = *m_first.records->eventLines(1);
    const QList<QByteArray> second = *m_second.records->eventLines(1);
    lines = otherFirst ? second + lines : lines + second;
    QList<Event> events;
    for (const QByteArray &line : std::as_const(lines))
        events.append(*readEventLine(line));
    MergedEvents merged;
    QVERIFY_RESULT(merged.add(events));
    const auto ledger = merged.fold();
    QVERIFY_RESULT(ledger);

    const auto attempts = ledger->allAttempts();

    QCOMPARE(attempts.size(), 1);
    QCOMPARE(attempts.front().state, AttemptRecord::State::Submitted);
    QCOMPARE(attempts.front().correct, lastAttempt(m_second).correct);
    QCOMPARE(attempts.front().spent, Millis(10min));
}

QTEST_GUILESS_MAIN(tst_MovedSitting)
#include "tool/merged_events.h"
#include "tst_moved_sitting.moc"
