// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Anything happens in any order, and a plain model says what must be true after each step: the
// answers, the flags, the time, the attempts. What fails is shrunk to a case that one can read.
#include "core/exam/marking.h"
#include "core/journal/kinds.h"
#include "faults/support/exam_seat.h"
#include "faults/support/faults.h"
#include "faults/support/sitting_model.h"
#include "kiosk/flow/resume_presenter.h"
#include "support/choices.h"
#include "support/result_matchers.h"

#include <QSqlQuery>

#include <functional>

using namespace hocvu;
using namespace std::chrono_literals;
using Kind = SittingStep::Kind;

namespace {

constexpr int kQuestions = 30;

TestRoom &theRoom()
{
    static TestRoom *room = [] {
        static TestRoom one;
        // However far clocks are set here, the exam stays open; deadlines are tst_clock's.
        one.room.campaign.examOpens = QDateTime::fromMSecsSinceEpoch(0);
        one.room.campaign.examCloses = one.room.campaign.examCloses.addYears(10);
        return &one;
    }();
    return *room;
}

/// What a test may do behind the model's back after a step.
using Meddle = std::function<void(TestRoom &, const SittingStep &)>;

/// One run of a list of steps through the real presenter and the real storage.
class Run
{
public:
    explicit Run(TestRoom &room)
        : m_room(room)
        , m_model(kQuestions, 1800, 1800, 2)
    {
        wipe(room);
        letIn(room);
        m_seat.emplace(room);
    }

    /// The first thing that is not as the model says; empty when all is well.
    QString play(const QList<SittingStep> &steps, const Meddle &meddle)
    {
        for (int i = 0; i < steps.size(); ++i) {
            m_model.apply(steps.at(i));
            act(steps.at(i));
            if (meddle)
                meddle(m_room, steps.at(i));
            if (const QString found = difference(); !found.isEmpty())
                return QStringLiteral("after step %1: %2").arg(i + 1).arg(found);
        }
        const auto sound = checkStore(*m_room.db);
        return sound ? QString() : sound.error().detail;
    }
    const SittingModel &model() const { return m_model; }

private:
    void act(const SittingStep &step)
    {
        ExamPresenter &presenter = m_seat->presenter;
        const Millis time = std::chrono::seconds(step.number);
        switch (step.kind) {
        case Kind::Start:
            presenter.begin();
            break;
        case Kind::Choose:
            if (presenter.isRunning())
                m_seat->choose(step.number, step.option);
            break;
        case Kind::Flag:
            m_seat->flag(step.number, step.option == 1);
            break;
        case Kind::GoTo:
            presenter.goTo(step.number);
            break;
        case Kind::Wait:
            wait(time);
            break;
        case Kind::Suspend:
            m_room.clock.advance(time);
            presenter.tick();
            break;
        case Kind::Crash:
            m_room.clock.advance(time);
            comeBack(0);
            break;
        case Kind::Reboot:
            m_room.clock.reboot(time, QByteArray::number(++m_boots).rightJustified(32, '0'));
            comeBack(0);
            break;
        case Kind::SetClock:
            m_room.clock.jumpWall(time);
            m_seat->sit(1s);
            break;
        case Kind::Credit:
            m_room.clock.advance(1s);
            comeBack(step.number);
            break;
        case Kind::Submit:
            presenter.submit();
            break;
        }
    }
    void wait(Millis time)
    {
        const Millis each = time > 60s ? 4s : 1s; // a slow PC ticks as well
        for (Millis passed{}; passed < time && m_seat->presenter.isRunning(); passed += each) {
            m_room.clock.advance(std::min(each, time - passed));
            m_seat->presenter.tick();
        }
    }
    void comeBack(int extraSeconds)
    {
        m_seat.reset();
        m_room.reopen();
        const auto outage = recover(m_room.context());
        m_seat.emplace(m_room);
        if (!outage || !*outage)
            return;
        if (extraSeconds > 0)
            static_cast<void>(
                m_room.records->append({{kind::kExamCredited,
                                         (*outage)->attempt,
                                         {{QStringLiteral("extra"), extraSeconds * 1000},
                                          {QStringLiteral("reason"), QStringLiteral("máy hỏng")},
                                          {QStringLiteral("by"), QStringLiteral("supervisor")}}}}));
        m_seat->comeBack();
    }

    QString difference()
    {
        const auto attempts = m_room.records->attempts(m_room.visit.person().id);
        if (!attempts)
            return attempts.error().detail;
        if (attempts->size() != m_model.attempts().size())
            return QStringLiteral("%1 attempts kept, must be %2")
                .arg(attempts->size())
                .arg(m_model.attempts().size());
        if (m_seat->presenter.isRunning() != m_model.isRunning())
            return QStringLiteral("the exam %1")
                .arg(m_model.isRunning() ? QStringLiteral("must be running")
                                         : QStringLiteral("must be over"));
        if (m_model.isRunning()
            && m_seat->left != Millis(std::chrono::seconds(m_model.secondsLeft())))
            return QStringLiteral("%1 ms left, must be %2 s")
                .arg(m_seat->left.count())
                .arg(m_model.secondsLeft());
        if (m_model.isRunning()) {
            if (const auto shown = m_seat->showsWhatIsKept(); !shown)
                return shown.error().detail;
        }
        for (int i = 0; i < attempts->size(); ++i) {
            const QString found = difference(attempts->at(i), m_model.attempts().at(i));
            if (!found.isEmpty())
                return QStringLiteral("attempt %1: %2").arg(i + 1).arg(found);
        }
        return {};
    }
    QString difference(const AttemptRecord &kept, const SittingModel::Attempt &must)
    {
        const auto number = [](const char *what, qint64 is, qint64 mustBe) {
            return is == mustBe ? QString()
                                : QStringLiteral("%1 is %2, must be %3")
                                      .arg(QLatin1String(what))
                                      .arg(is)
                                      .arg(mustBe);
        };
        for (int i = 0; i < kQuestions; ++i) {
            if (choicesOf(kept).at(i) != must.answers.at(i))
                return QStringLiteral("the answer to question %1 is %2, must be %3")
                    .arg(i + 1)
                    .arg(choicesOf(kept).at(i) + 1)
                    .arg(must.answers.at(i) + 1);
            if (kept.flags.at(i) != must.flags.at(i))
                return QStringLiteral("the flag of question %1 is not as set").arg(i + 1);
        }
        QString found = number("credited", kept.credited.count(), 1000 * must.credited);
        if (found.isEmpty())
            found = number("extra", kept.extra.count(), 1000 * must.extra);
        if (!found.isEmpty() || must.state == SittingModel::State::Running)
            return found.isEmpty() && kept.state != AttemptRecord::State::Running
                ? QStringLiteral("not kept as running")
                : found;
        return endDifference(kept, must);
    }
    QString endDifference(const AttemptRecord &kept, const SittingModel::Attempt &must)
    {
        if (kept.state != AttemptRecord::State::Submitted)
            return QStringLiteral("not kept as handed in");
        if ((kept.submittedBy == QLatin1String("time")) != must.byTime)
            return QStringLiteral("handed in by '%1'").arg(kept.submittedBy);
        if (kept.spent != Millis(std::chrono::seconds(must.used)))
            return QStringLiteral("%1 ms used, must be %2 s")
                .arg(kept.spent.count())
                .arg(must.used);
        const auto marks
            = markPaper(m_room.room.bank.answerKeys(), kept.paper, answersFor(must.answers));
        if (!marks || kept.correct != marks->correct)
            return QStringLiteral("not marked as it must be");
        const auto ledger = readLedger(m_room);
        if (!ledger)
            return ledger.error().detail;
        QStringList causes;
        const auto outages = ledger->interruptions(kept.id);
        for (const InterruptionRecord &one : outages)
            causes.append(one.cause);
        causes.removeAll(QStringLiteral("clock")); // a clock that was set: no gap
        return causes == must.outages
            ? QString()
            : QStringLiteral("on record %1, must be %2")
                  .arg(causes.join(QLatin1Char(' ')), must.outages.join(QLatin1Char(' ')));
    }

    TestRoom &m_room;
    SittingModel m_model;
    std::optional<ExamSeat> m_seat;
    int m_boots = 0;
};

QString playAnew(const QList<SittingStep> &steps, const Meddle &meddle = {})
{
    return Run(theRoom()).play(steps, meddle);
}

/// The fewest of \a steps that still fail: takes out halves, quarters … single steps.
template <typename Fails>
QList<SittingStep> shrink(QList<SittingStep> steps, Fails fails)
{
    for (qsizetype chunk = steps.size() / 2; chunk > 0;) {
        bool less = false;
        for (qsizetype at = 0; at < steps.size();) {
            QList<SittingStep> fewer = steps;
            fewer.remove(at, std::min(chunk, steps.size() - at));
            if (fails(fewer)) {
                steps = fewer;
                less = true;
            } else {
                at += chunk;
            }
        }
        if (!less || chunk > 1)
            chunk /= 2;
    }
    return steps;
}

void print(const QList<SittingStep> &steps, const QString &found, qsizetype of)
{
    std::printf("the case, shrunk from %lld steps to %lld:\n", static_cast<long long>(of),
                static_cast<long long>(steps.size()));
    for (int i = 0; i < steps.size(); ++i)
        std::printf("  %d %s\n", i + 1, qPrintable(steps.at(i).text()));
    std::printf("  -> %s\n", qPrintable(found));
}

} // namespace

class tst_RandomSittings : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { useQuickFolders(); }
    void sittingsAreWhatTheModelSays();
    void aLostAnswerIsFoundAndShrunk();
    void aChargedOutageIsFoundAndShrunk();
};

void tst_RandomSittings::sittingsAreWhatTheModelSays()
{
    const int sittings = faults::count(100);
    qint64 played = 0;
    qint64 attempts = 0;
    qint64 byTime = 0;
    qint64 outages = 0;
    for (quint64 seed = faults::seed(); seed < faults::seed() + quint64(sittings); ++seed) {
        std::mt19937_64 random(seed);
        const auto steps = randomSteps(random, kQuestions);
        Run run(theRoom());
        if (run.play(steps, {}).isEmpty()) {
            played += steps.size();
            for (const SittingModel::Attempt &attempt : run.model().attempts()) {
                ++attempts;
                byTime += attempt.byTime ? 1 : 0;
                outages += attempt.outages.size();
            }
            continue;
        }
        const auto few
            = shrink(steps, [](const auto &fewer) { return !playAnew(fewer).isEmpty(); });
        print(few, playAnew(few), steps.size());
        std::printf("repeat: HOCVU_FAULTS_SEED=%llu HOCVU_FAULTS_COUNT=1\n",
                    static_cast<unsigned long long>(seed));
        QFAIL("a sitting is not what the model says");
    }
    faults::report("random_sittings", sittings);
    faults::report("random_steps", played);
    faults::report("random_attempts", attempts);
    faults::report("random_ended_by_time", byTime);
    faults::report("random_outages", outages);
}

void tst_RandomSittings::aLostAnswerIsFoundAndShrunk()
{
    // The first answer to question 7 or beyond is taken out of the table after it was confirmed.
    const auto playMeddled = [](const QList<SittingStep> &steps) {
        bool done = false;
        return playAnew(steps, [&done](TestRoom &, const SittingStep &step) {
            if (done || step.kind != Kind::Choose || step.number < 6)
                return;
            QSqlQuery query(QSqlDatabase::database(QSqlDatabase::connectionNames().constLast()));
            done = query.exec(
                QStringLiteral("DELETE FROM answer WHERE question = %1").arg(step.number));
        });
    };
    std::mt19937_64 random(faults::seed());
    const auto steps = randomSteps(random, kQuestions);
    QVERIFY(!playMeddled(steps).isEmpty());

    const auto few
        = shrink(steps, [&](const auto &fewer) { return !playMeddled(fewer).isEmpty(); });

    print(few, playMeddled(few), steps.size());
    QCOMPARE(few.size(), 2);
    QCOMPARE(few.at(0).kind, Kind::Start);
    QCOMPARE(few.at(1).kind, Kind::Choose);
    QVERIFY(playAnew(few).isEmpty()); // without the meddling all is well
}

void tst_RandomSittings::aChargedOutageIsFoundAndShrunk()
{
    // The second outage is not credited.
    const auto playMeddled = [](const QList<SittingStep> &steps) {
        int outages = 0;
        return playAnew(steps, [&outages](TestRoom &, const SittingStep &step) {
            if (step.kind != Kind::Reboot || ++outages != 2)
                return;
            QSqlQuery query(QSqlDatabase::database(QSqlDatabase::connectionNames().constLast()));
            query.exec(QStringLiteral("UPDATE attempt SET credited = credited - %1")
                           .arg(step.number * 1000));
        });
    };
    const QList<SittingStep> steps{
        {Kind::Start, 0, 0},   {Kind::Choose, 3, 1}, {Kind::Reboot, 45, 0}, {Kind::Wait, 13, 0},
        {Kind::Reboot, 45, 0}, {Kind::Flag, 3, 1},   {Kind::Submit, 0, 0}};

    const auto few
        = shrink(steps, [&](const auto &fewer) { return !playMeddled(fewer).isEmpty(); });

    print(few, playMeddled(few), steps.size());
    QCOMPARE(few.size(), 3);
}

QTEST_GUILESS_MAIN(tst_RandomSittings)
#include "tst_random_sittings.moc"
