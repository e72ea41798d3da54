// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Whatever happens to the PC's clocks at whatever moment of a sitting: the time left is what the
// rule says, gaps are on record with their bounds, and no deadline is fooled by turning back.
//
// The rule: within one boot only boot time with the paper on the screen counts; a gap is credited
// whole up to the campaign's cap, and what goes beyond is charged. Across boots a gap is what the
// wall clock says, never less than nothing.
#include "core/journal/kinds.h"
#include "faults/support/exam_seat.h"
#include "faults/support/faults.h"
#include "kiosk/flow/course_presenter.h"
#include "kiosk/flow/resume_presenter.h"
#include "support/result_matchers.h"

#include <ctime>

using namespace hocvu;
using namespace std::chrono_literals;

namespace {

constexpr Millis kAllowed = 30min;
constexpr Millis kCap = 30min;
constexpr Millis kDay = 24h;
constexpr Millis kYear = 365 * kDay;
constexpr Millis kTo1970 = Millis::min(); ///< A jump to where a PC starts whose battery is dead.

enum class When { BeforeStart, FirstQuestion, Middle, LastSecond, AfterInterruption, AfterSubmit };

/// What happens to the PC.
struct Change
{
    enum class How { Jump, Suspend, Crash, Reboot, Zone };

    How how = How::Jump;
    Millis off{}; ///< For how long the paper is away.
    Millis jump{}; ///< By how much the wall clock is set.
    QByteArray zone;
};

/// No PC's clock goes back beyond 1970.
Millis jumpFrom(const Moment &now, Millis jump)
{
    return std::max(jump, Millis(12h) - now.wall);
}

/// A sitting and what must be true of its time.
class Timed
{
public:
    explicit Timed(TestRoom &room)
        : m_room(room)
    {
        wipe(room);
        letIn(room);
        m_seat.emplace(room);
    }
    void bring(When stage)
    {
        if (stage == When::BeforeStart)
            return;
        begin();
        sit(stage == When::Middle ? 15min : stage == When::LastSecond ? 29min + 59s : Millis(5s));
        if (stage == When::AfterInterruption) {
            apply({Change::How::Reboot, 10min, {}, {}});
            sit(5s);
        }
        if (stage == When::AfterSubmit)
            m_seat->presenter.submit();
    }
    void begin() { m_seat->presenter.begin(); }
    void sit(Millis time)
    {
        const Millis before = m_room.clock.now().boot;
        m_seat->sit(time);
        m_onScreen += m_room.clock.now().boot - before;
    }
    void apply(const Change &change)
    {
        const bool open = m_seat->presenter.isRunning();
        const Moment from = m_room.clock.now();
        const Millis jump = jumpFrom(from, change.jump);
        switch (change.how) {
        case Change::How::Zone:
            qputenv("TZ", change.zone);
            ::tzset();
            sit(250ms);
            return;
        case Change::How::Jump:
            m_room.clock.jumpWall(jump);
            sit(250ms);
            return;
        case Change::How::Suspend:
            m_room.clock.advance(change.off);
            note(open, "suspend", from, change.off);
            m_seat->presenter.tick();
            return;
        case Change::How::Crash:
            m_room.clock.advance(change.off);
            note(open, "crash", from, change.off);
            comeBack();
            return;
        case Change::How::Reboot:
            m_room.clock.reboot(change.off, QByteArray::number(++m_boots).rightJustified(32, '0'));
            m_room.clock.jumpWall(jump);
            note(open, "power", from, change.off + jump);
            comeBack();
            return;
        }
    }
    ExamSeat &seat() { return *m_seat; }
    Millis mustBeLeft() const { return std::max(kAllowed - m_onScreen - m_charged, Millis(0)); }
    /// The interruptions on record are those that were, each with its cause and its bounds.
    Result<void> gapsAreOnRecord()
    {
        const auto ledger = readLedger(m_room);
        if (!ledger)
            return tl::unexpected(ledger.error());
        auto known = ledger->interruptions(lastAttempt(m_room).id);
        // A clock that was set is noted as well, as a gap of nothing.
        known.removeIf([](const auto &one) { return one.cause == QLatin1String("clock"); });
        if (known == m_gaps)
            return {};
        return fail(ErrorCode::Damaged,
                    QStringLiteral("%1 interruptions on record, not the %2")
                        .arg(known.size())
                        .arg(m_gaps.size()));
    }

private:
    void note(bool open, const char *cause, const Moment &from, Millis measured)
    {
        if (!open)
            return;
        const Millis gap = std::max(measured, Millis(0));
        const Millis credit = std::min(gap, kCap - m_credited);
        m_credited += credit;
        m_charged += gap - credit;
        m_gaps.append({QLatin1String(cause), from.wall, m_room.clock.now().wall, gap, credit});
    }
    /// The kiosk starts again and the learner goes on.
    void comeBack()
    {
        const bool wasRunning = m_seat->presenter.isRunning();
        m_seat.reset();
        m_room.reopen();
        const auto outage = recover(m_room.context());
        if (!outage || outage->has_value() != wasRunning)
            qFatal("a sitting was not found again, or one that was not there");
        m_seat.emplace(m_room);
        if (wasRunning)
            m_seat->comeBack();
    }

    TestRoom &m_room;
    std::optional<ExamSeat> m_seat;
    Millis m_onScreen{};
    Millis m_charged{};
    Millis m_credited{};
    QList<InterruptionRecord> m_gaps;
    int m_boots = 0;
};

TestRoom &theRoom()
{
    static TestRoom room;
    return room;
}

ExamReadiness::State readiness(TestRoom &room)
{
    const auto known = examReadiness(room.context(), room.visit.person().id);
    return known ? known->state : ExamReadiness::State::NotYet;
}

bool isWithinASecond(Millis a, Millis b)
{
    return std::chrono::abs(a - b) <= 1s;
}

QList<std::pair<QByteArray, Change>> changes()
{
    using How = Change::How;
    return {{"an hour forward", {How::Jump, {}, 1h, {}}},
            {"an hour back", {How::Jump, {}, -1h, {}}},
            {"a day forward", {How::Jump, {}, kDay, {}}},
            {"a day back", {How::Jump, {}, -kDay, {}}},
            {"a year forward", {How::Jump, {}, kYear, {}}},
            {"a year back", {How::Jump, {}, -kYear, {}}},
            {"to 1970", {How::Jump, {}, kTo1970, {}}},
            {"suspended for a moment", {How::Suspend, 6s, {}, {}}},
            {"suspended", {How::Suspend, 10min, {}, {}}},
            {"suspended beyond the cap", {How::Suspend, 45min, {}, {}}},
            {"crashed for a second", {How::Crash, 1s, {}, {}}},
            {"crashed", {How::Crash, 4min, {}, {}}},
            {"rebooted", {How::Reboot, 10min, {}, {}}},
            {"rebooted beyond the cap", {How::Reboot, 50min, {}, {}}},
            {"rebooted, an hour back", {How::Reboot, 10min, -1h, {}}},
            {"rebooted, a year back", {How::Reboot, 10min, -kYear, {}}},
            {"rebooted, in 1970", {How::Reboot, 10min, kTo1970, {}}},
            {"rebooted, a year forward", {How::Reboot, 10min, kYear, {}}},
            {"to Vietnam", {How::Zone, {}, {}, "Asia/Ho_Chi_Minh"}},
            {"to New York", {How::Zone, {}, {}, "America/New_York"}}};
}

} // namespace

class tst_Clock : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { useQuickFolders(); }
    void cleanup()
    {
        qputenv("TZ", "UTC");
        ::tzset();
    }
    void timeLeftIsWhatTheRuleSays_data();
    void timeLeftIsWhatTheRuleSays();
    void twoChangesInOneSitting();
    void aSupervisorGivesBackWhatWentBeyondTheCap();
    void turningBackOpensNothingThatWasClosed_data();
    void turningBackOpensNothingThatWasClosed();
    void theTimeZoneMovesNoDeadline();
    void aSittingBegunInTimeGoesOnBeyondTheClose();
    void cleanupTestCase() { faults::report("clock_sittings", m_sittings); }

private:
    int m_sittings = 0;
};

void tst_Clock::timeLeftIsWhatTheRuleSays_data()
{
    QTest::addColumn<int>("stage");
    QTest::addColumn<int>("change");
    static constexpr std::array kStages{"before the start",      "first question",
                                        "in the middle",         "in the last second",
                                        "after an interruption", "after handing in"};
    for (size_t stage = 0; stage < kStages.size(); ++stage) {
        for (int change = 0; change < changes().size(); ++change)
            QTest::addRow("%s, %s", kStages.at(stage), changes().at(change).first.constData())
                << int(stage) << change;
    }
}

void tst_Clock::timeLeftIsWhatTheRuleSays()
{
    QFETCH(int, stage);
    QFETCH(int, change);
    TestRoom &room = theRoom();
    Timed sitting(room);
    sitting.bring(When(stage));
    ++m_sittings;
    const AttemptRecord before = lastAttempt(room);

    sitting.apply(changes().at(change).second);

    if (When(stage) == When::AfterSubmit) {
        const AttemptRecord after = lastAttempt(room);
        QCOMPARE(after.spent, before.spent);
        QCOMPARE(after.submittedAt, before.submittedAt);
        QVERIFY(!sitting.seat().presenter.isRunning());
        return;
    }
    if (When(stage) == When::BeforeStart) {
        // A clock that says the contest is over or has not begun: nobody may begin.
        const bool mayBegin = readiness(room) == ExamReadiness::State::Open;
        sitting.begin();
        QCOMPARE(sitting.seat().presenter.isRunning(), mayBegin);
        if (!mayBegin)
            return;
    }
    QVERIFY_RESULT(sitting.gapsAreOnRecord());
    QVERIFY2(isWithinASecond(sitting.seat().left, sitting.mustBeLeft()),
             qPrintable(QStringLiteral("%1 ms left, must be %2")
                            .arg(sitting.seat().left.count())
                            .arg(sitting.mustBeLeft().count())));
    // And so it stays to the end.
    const Millis left = sitting.mustBeLeft();
    const Millis begun = room.clock.now().boot;
    sitting.sit(2 * kAllowed);
    QVERIFY(sitting.seat().ended && sitting.seat().byTime);
    QVERIFY(isWithinASecond(room.clock.now().boot - begun, left));
    QVERIFY(isWithinASecond(lastAttempt(room).spent, kAllowed));
    QVERIFY_RESULT(checkStore(*room.db));
}

void tst_Clock::twoChangesInOneSitting()
{
    TestRoom &room = theRoom();
    for (const auto &[first, one] : changes()) {
        for (const auto &[second, two] : changes()) {
            Timed sitting(room);
            ++m_sittings;
            sitting.begin();
            sitting.sit(7s);
            sitting.apply(one);
            sitting.sit(11s);
            sitting.apply(two);

            const QString name = QString::fromLatin1(first + ", then " + second);
            const auto noted = sitting.gapsAreOnRecord();
            QVERIFY2(noted, qPrintable(name + (noted ? QString() : noted.error().detail)));
            QVERIFY2(isWithinASecond(sitting.seat().left, sitting.mustBeLeft()), qPrintable(name));
        }
    }
}

void tst_Clock::aSupervisorGivesBackWhatWentBeyondTheCap()
{
    TestRoom &room = theRoom();
    Timed sitting(room);
    sitting.begin();
    sitting.sit(60s);
    room.clock.reboot(40min, QByteArray(32, '2'));
    room.reopen();
    const auto outage = recover(room.context());
    QVERIFY_RESULT(outage);
    QCOMPARE((*outage)->left, kAllowed - 1min - 10min);
    QVERIFY_RESULT(
        room.records->append({{kind::kExamCredited,
                               (*outage)->attempt,
                               {{QStringLiteral("extra"), qint64(Millis(10min).count())},
                                {QStringLiteral("reason"), QStringLiteral("mất điện cả phường")},
                                {QStringLiteral("by"), QStringLiteral("supervisor")}}}}));

    ExamSeat seat(room);
    seat.comeBack();

    QCOMPARE(seat.left, kAllowed - 1min);
}

void tst_Clock::turningBackOpensNothingThatWasClosed_data()
{
    QTest::addColumn<qint64>("back");
    QTest::addColumn<bool>("reboot");
    for (const bool reboot : {false, true}) {
        const char *how = reboot ? "by a reboot" : "while it runs";
        QTest::addRow("an hour, %s", how) << qint64(Millis(-1h).count()) << reboot;
        QTest::addRow("a day, %s", how) << qint64(-kDay.count()) << reboot;
        QTest::addRow("a year, %s", how) << qint64(-kYear.count()) << reboot;
        QTest::addRow("to 1970, %s", how) << qint64(kTo1970.count()) << reboot;
    }
}

void tst_Clock::turningBackOpensNothingThatWasClosed()
{
    QFETCH(qint64, back);
    QFETCH(bool, reboot);
    TestRoom &room = theRoom();
    wipe(room);
    letIn(room);
    const Millis close(room.room.campaign.examCloses.toMSecsSinceEpoch());
    room.clock.jumpWall(close - room.clock.now().wall);
    QCOMPARE(readiness(room), ExamReadiness::State::Open);
    room.clock.advance(1h);
    QCOMPARE(readiness(room), ExamReadiness::State::Closed);
    room.watchLesson(room.visit.person().id, 1); // something happens after the close
    const Millis seen = room.clock.now().wall;

    if (reboot)
        room.clock.reboot(1min, QByteArray(32, '2'));
    room.clock.jumpWall(jumpFrom(room.clock.now(), Millis(back)));
    room.reopen();

    QCOMPARE(*room.records->latestTime(), seen);
    QCOMPARE(readiness(room), ExamReadiness::State::Closed);
    ExamSeat seat(room);
    seat.presenter.begin();
    QVERIFY(!seat.presenter.isRunning());
    room.watchLesson(room.visit.person().id, 2); // what is written now changes nothing
    QCOMPARE(*room.records->latestTime(), seen);
    QCOMPARE(readiness(room), ExamReadiness::State::Closed);
}

void tst_Clock::theTimeZoneMovesNoDeadline()
{
    TestRoom &room = theRoom();
    const Millis close(room.room.campaign.examCloses.toMSecsSinceEpoch());
    for (const char *zone : {"UTC", "Asia/Ho_Chi_Minh", "America/New_York", "Pacific/Kiritimati"}) {
        wipe(room);
        letIn(room);
        qputenv("TZ", zone);
        ::tzset();
        room.clock.jumpWall(close - room.clock.now().wall);
        QCOMPARE(readiness(room), ExamReadiness::State::Open);
        room.clock.advance(1min);
        QCOMPARE(readiness(room), ExamReadiness::State::Closed);
    }
}

void tst_Clock::aSittingBegunInTimeGoesOnBeyondTheClose()
{
    TestRoom &room = theRoom();
    Timed sitting(room);
    const Millis close(room.room.campaign.examCloses.toMSecsSinceEpoch());
    room.clock.jumpWall(close - 1min - room.clock.now().wall);
    sitting.begin();
    sitting.sit(10min);

    sitting.apply({Change::How::Reboot, 5min, {}, {}});

    QVERIFY(sitting.seat().presenter.isRunning());
    QCOMPARE(sitting.seat().left, sitting.mustBeLeft());
    QCOMPARE(sitting.seat().left, Millis(20min));
}

QTEST_GUILESS_MAIN(tst_Clock)
#include "tst_clock.moc"
