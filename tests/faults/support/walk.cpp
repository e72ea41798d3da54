// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "faults/support/walk.h"

#include "core/journal/kinds.h"
#include "faults/support/carry_over.h"
#include "faults/support/exam_seat.h"
#include "faults/support/faulty_vfs.h"
#include "kiosk/flow/desk_presenter.h"
#include "kiosk/flow/resume_presenter.h"

#include "support/choices.h"

#include <QDir>

#include <algorithm>

using namespace hocvu;
using namespace std::chrono_literals;

namespace {

/// The two PCs of the room, on a disk that can be full.
struct Computers
{
    FaultyVfs disk{QDir::tempPath()};
    TestRoom first;
    TestRoom second;
};

Computers &computers()
{
    static Computers both;
    return both;
}

/// The kit of a walk-through: its questions, all of which are asked.
Room roomOf(const Walkthrough &walk, Room room)
{
    QList<Question> questions;
    Blueprint blueprint;
    for (int i = 0; i < walk.keys.size(); ++i) {
        Question question;
        question.topic = i % kTopics + 1;
        question.id
            = QStringLiteral("%1.%2").arg(question.topic).arg(i + 1, 2, 10, QLatin1Char('0'));
        question.stem = QStringLiteral("Câu %1?").arg(i + 1);
        for (const char *option : {"A", "B", "C", "D"})
            question.options.append(QStringLiteral("Phương án %1").arg(QLatin1String(option)));
        question.key = walk.keys.at(i);
        question.lesson = question.topic;
        questions.append(question);
        ++blueprint.topics.at(size_t(i % kTopics));
        ++blueprint.levels.front();
    }
    room.bank = *Bank::fromQuestions(questions);
    room.campaign.blueprint = blueprint;
    room.campaign.examTime = std::chrono::minutes(walk.minutes.value_or(30));
    room.campaign.creditCap = std::chrono::minutes(walk.cap.value_or(30));
    room.campaign.attempts = walk.attempts.value_or(2);
    room.campaign.passMark = walk.passMark.value_or(0);
    return room;
}

/// Walks through one table.
class Walk
{
public:
    explicit Walk(const Walkthrough &walk)
        : m_walk(walk)
        , m_room(&computers().first)
    {
        computers().disk.spaceReturns();
        computers().first.room = roomOf(walk, computers().first.room);
        wipe(*m_room);
        letIn(*m_room);
        m_seat.emplace(*m_room);
    }

    /// What is not as the table says: "LINE: what"; empty when all is.
    QString walk()
    {
        for (const WalkthroughRow &step : m_walk.steps) {
            const QString found = take(step);
            if (!found.isEmpty())
                return QStringLiteral("%1: %2").arg(step.line).arg(found);
        }
        m_seat.reset();
        computers().disk.spaceReturns();
        if (const auto sound = checkStore(*m_room->db); !sound)
            return sound.error().detail;
        for (const WalkthroughRow &row : m_walk.expected) {
            const QString found = differs(row);
            if (!found.isEmpty())
                return QStringLiteral("%1: %2").arg(row.line).arg(found);
        }
        return {};
    }

private:
    QString take(const WalkthroughRow &step)
    {
        passUntil(step.time);
        const QList<int> questions = step.questions.isEmpty() ? QList<int>{0} : step.questions;
        for (const int question : questions) {
            m_seat->forgetShown();
            if (question > 0)
                act(step, question);
            else
                act(step);
            for (const QString &shows : step.shows) {
                if (!isShown(shows, question, step.value))
                    return QStringLiteral("'%1' does not show '%2' (%3 left)")
                        .arg(step.what, shows, durationText(m_seat->left));
            }
        }
        return {};
    }
    void passUntil(Millis time)
    {
        const bool isLong = time - m_passed > std::chrono::minutes(5);
        const Millis each(isLong ? 4000 : 1000);
        while (m_passed < time) {
            const Millis step = std::min(each, time - m_passed);
            m_room->clock.advance(step);
            m_passed += step;
            m_seat->presenter.tick();
        }
    }
    void act(const WalkthroughRow &step, int question)
    {
        if (step.what == QLatin1String("void")) {
            voidQuestion(question, step.value);
            return;
        }
        const int index = indexOf(question);
        if (index < 0)
            return; // no paper yet
        if (step.what == QLatin1String("answer"))
            m_seat->choose(index, *readOption(step.value));
        else if (step.what == QLatin1String("go to"))
            m_seat->presenter.goTo(index);
        else
            m_seat->flag(index, step.what == QLatin1String("flag"));
    }
    void act(const WalkthroughRow &step)
    {
        const Millis away = readDuration(step.value).value_or(Millis(0));
        ExamPresenter &presenter = m_seat->presenter;
        if (step.what == QLatin1String("start"))
            presenter.begin();
        else if (step.what == QLatin1String("hand in"))
            presenter.submit();
        else if (step.what == QLatin1String("clock"))
            setClock(step.value);
        else if (step.what == QLatin1String("more time"))
            giveTime(step.value);
        else if (step.what == QLatin1String("disk full"))
            computers().disk.failNth(1, FaultyVfs::Trouble::Full,
                                     FaultyVfs::Lasting::UntilSpaceReturns);
        else if (step.what == QLatin1String("disk free"))
            computers().disk.spaceReturns();
        else if (step.what == QLatin1String("power cut"))
            m_room->clock.reboot(away, QByteArray::number(++m_boots).rightJustified(32, '0'));
        else
            m_room->clock.advance(away);
        m_passed += away;
        if (step.what == QLatin1String("sleep"))
            presenter.tick();
        else if (step.what == QLatin1String("other PC"))
            moveOver();
        else if (step.what == QLatin1String("crash") || step.what == QLatin1String("power cut"))
            comeBack({});
    }
    void setClock(const QString &value)
    {
        const Millis now = m_room->clock.now().wall;
        const int sign = value.startsWith(QLatin1Char('-')) ? -1 : 1;
        if (value == QLatin1String("to 1970"))
            m_room->clock.jumpWall(Millis(12h) - now);
        else if (value.endsWith(QLatin1String("days")))
            m_room->clock.jumpWall(sign * 24h
                                   * value.mid(1).section(QLatin1Char(' '), 0, 0).toInt());
        else
            m_room->clock.jumpWall(sign * readDuration(value.mid(1)).value_or(Millis(0)));
        m_seat->presenter.tick();
    }
    /// The supervisor restarts the kiosk and adds time; the learner goes on.
    void giveTime(const QString &value)
    {
        const Millis extra = readDuration(value.section(QLatin1Char(' '), 0, 0)).value_or(0ms);
        comeBack({{kind::kExamCredited,
                   lastAttempt(*m_room).id,
                   {{QStringLiteral("extra"), qint64(extra.count())},
                    {QStringLiteral("reason"), value.section(QLatin1Char(' '), 1)},
                    {QStringLiteral("by"), QStringLiteral("supervisor")}}}});
    }
    /// The supervisor restarts the kiosk and voids a question at the desk; the learner goes on.
    void voidQuestion(int question, const QString &reason)
    {
        restart([this, question, &reason] {
            const QString end = QStringLiteral(".%1").arg(question, 2, 10, QLatin1Char('0'));
            const QList<Question> &all = m_room->room.bank.questions();
            const auto found = std::find_if(all.begin(), all.end(), [&end](const Question &one) {
                return one.id.endsWith(end);
            });
            DeskPresenter desk(m_room->context(), m_room->visit);
            desk.enterPin(QStringLiteral("246810"));
            desk.voidQuestion(found->id, reason);
        });
    }
    void comeBack(const QList<NewEvent> &meanwhile)
    {
        restart([this, &meanwhile] {
            if (!meanwhile.isEmpty() && !m_room->records->append(meanwhile))
                qFatal("the supervisor's entry was not kept");
        });
    }
    template <typename Meanwhile>
    void restart(Meanwhile meanwhile)
    {
        m_seat.reset();
        m_room->reopen();
        const auto outage = recover(m_room->context());
        meanwhile();
        m_seat.emplace(*m_room);
        if (outage && *outage)
            m_seat->comeBack();
    }
    /// What happened on this PC is carried to the other one, and the learner goes on there.
    void moveOver()
    {
        TestRoom &from = *m_room;
        TestRoom &to = computers().second;
        to.room = from.room;
        // A replay takes devices by their ids: what began elsewhere must come first.
        do {
            wipe(to);
        } while (to.records->device().toRfc4122() < from.records->device().toRfc4122());
        to.clock = from.clock;
        to.clock.reboot(0s, QByteArray::number(++m_boots).rightJustified(32, '0'));
        m_seat.reset();
        if (const auto carried = carryOver(from, to); !carried)
            qFatal("%s", qPrintable(carried.error().detail));
        to.visit.signIn(from.visit.person());
        m_room = &to;
        m_seat.emplace(to);
        m_seat->comeBack();
    }

    /// Where on the paper \a question stands; -1 without a paper.
    int indexOf(int question) const
    {
        const QString id = QStringLiteral(".%1").arg(question, 2, 10, QLatin1Char('0'));
        const Paper paper = lastAttempt(*m_room).paper;
        for (int i = 0; i < paper.items.size(); ++i) {
            if (paper.items.at(i).questionId.endsWith(id))
                return i;
        }
        return -1;
    }
    bool isShown(const QString &shows, int question, const QString &value)
    {
        const bool running = m_seat->presenter.isRunning();
        const bool saved = m_seat->savedSaid.endsWith(ExamPresenter::Saved::Saved)
            && m_seat->question.index == indexOf(question)
            && m_seat->shownChoice() == readOption(value);
        if (shows == QLatin1String("saved"))
            return saved;
        if (shows == QLatin1String("refused"))
            return !running || !saved;
        if (shows == QLatin1String("running"))
            return running;
        if (shows == QLatin1String("ended"))
            return !running;
        if (shows == QLatin1String("problem"))
            return m_seat->problem.has_value();
        const Millis left = readDuration(shows.section(QLatin1Char(' '), 1)).value_or(-1h);
        return running && std::chrono::abs(m_seat->left - left) <= 1s;
    }

    QString differs(const WalkthroughRow &row)
    {
        const auto attempts = m_room->records->attempts(m_room->visit.person().id);
        const auto certificates = m_room->records->certificates();
        if (!attempts || !certificates)
            return QStringLiteral("storage cannot be read");
        if (row.what == QLatin1String("attempts"))
            return same(row, QString::number(attempts->size()));
        if (row.what == QLatin1String("certificates"))
            return same(row, QString::number(certificates->size()));
        if (row.what == QLatin1String("best"))
            return same(row, best());
        if (row.what == QLatin1String("attempt")) {
            m_about = row.value.toInt();
            m_outage = 0;
            return {};
        }
        const int number = m_about > 0 ? m_about : int(attempts->size());
        if (number < 1 || number > attempts->size())
            return row.what == QLatin1String("state") ? same(row, QStringLiteral("not begun"))
                                                      : QStringLiteral("there is no attempt");
        return differs(row, attempts->at(number - 1));
    }
    static QString answersDiffer(const WalkthroughRow &row, const AttemptRecord &attempt)
    {
        for (const int question : row.questions) {
            const int index = indexIn(attempt.paper, question);
            const int choice = choicesOf(attempt).at(index);
            const QString is = row.what == QLatin1String("flag")
                ? attempt.flags.at(index) ? QStringLiteral("yes") : QStringLiteral("no")
                : choice < 0 ? QStringLiteral("none")
                             : QString(QChar(u'A' + choice));
            if (is != row.value)
                return QStringLiteral("question %1: ").arg(question) + same(row, is);
        }
        return {};
    }
    QString differs(const WalkthroughRow &row, const AttemptRecord &attempt)
    {
        if (!row.questions.isEmpty())
            return answersDiffer(row, attempt);
        if (row.what == QLatin1String("state"))
            return same(row,
                        attempt.state == AttemptRecord::State::Submitted
                            ? QStringLiteral("handed in by ") + attempt.submittedBy
                            : QStringLiteral("open"));
        if (row.what == QLatin1String("answered"))
            return same(row,
                        QString::number(choicesOf(attempt).size() - choicesOf(attempt).count(-1)));
        if (row.what == QLatin1String("right"))
            return same(row,
                        attempt.correct ? attempt.correct->text() : QStringLiteral("not marked"));
        if (row.what == QLatin1String("voided"))
            return same(row, QString::number(attempt.voided.size()));
        if (row.what == QLatin1String("used"))
            return same(row, durationText(attempt.spent));
        if (row.what == QLatin1String("credited"))
            return same(row, durationText(attempt.credited));
        if (row.what == QLatin1String("extra"))
            return same(row, durationText(attempt.extra));
        return outagesDiffer(row, attempt.id);
    }
    QString outagesDiffer(const WalkthroughRow &row, const QUuid &attempt)
    {
        QStringList outages;
        for (TestRoom *room : {&computers().first, m_room}) {
            const auto ledger = readLedger(*room);
            if (!ledger)
                return ledger.error().detail;
            const auto noted = ledger->interruptions(attempt);
            for (const InterruptionRecord &one : noted) {
                const QString cause = one.cause == QLatin1String("suspend")
                    ? QStringLiteral("sleep")
                    : one.cause == QLatin1String("power") ? QStringLiteral("power cut")
                                                          : one.cause;
                if (cause != QLatin1String("clock")) // no gap
                    outages.append(cause + QLatin1Char(' ') + durationText(one.gap));
            }
            if (m_room == &computers().first)
                break;
        }
        return same(row,
                    row.what == QLatin1String("outages") ? QString::number(outages.size())
                                                         : outages.value(m_outage++));
    }
    QString best() const
    {
        const auto rows = attemptRows(m_room->context(), m_room->visit.person().id);
        for (const AttemptRow &row : rows.value_or(QList<AttemptRow>())) {
            if (row.isBest)
                return QString::number(row.number);
        }
        return {};
    }
    static int indexIn(const Paper &paper, int question)
    {
        const QString id = QStringLiteral(".%1").arg(question, 2, 10, QLatin1Char('0'));
        const auto found
            = std::find_if(paper.items.begin(), paper.items.end(),
                           [&id](const PaperItem &one) { return one.questionId.endsWith(id); });
        return int(found - paper.items.begin());
    }
    static QString same(const WalkthroughRow &row, const QString &is)
    {
        return is == row.value
            ? QString()
            : QStringLiteral("%1 is %2, the table expects %3").arg(row.what, is, row.value);
    }

    const Walkthrough &m_walk;
    TestRoom *m_room;
    std::optional<ExamSeat> m_seat;
    Millis m_passed{};
    int m_boots = 0;
    int m_about = 0; ///< The attempt that rows are about; 0: the last one.
    int m_outage = 0;
};

} // namespace

QString walkThrough(const Walkthrough &walk)
{
    return Walk(walk).walk();
}
