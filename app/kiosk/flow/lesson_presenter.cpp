// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/flow/lesson_presenter.h"

#include "kiosk/flow/course_presenter.h"

#include "core/journal/kinds.h"

#include <algorithm>

namespace hocvu {

namespace {

constexpr int kSecondsPerEvent = 15; ///< The journal gets a stretch; every second is in the pulse.

} // namespace

LessonPresenter::LessonPresenter(const Context &context, Visit &visit, QObject *parent)
    : QObject(parent)
    , m_context(context)
    , m_visit(visit)
{
}

void LessonPresenter::open()
{
    m_lesson = m_context.room.course.find(m_visit.lesson());
    m_isBroken = false;
    m_isAskingStillThere = false;
    if (std::exchange(m_settingsOf, m_visit.person().id) != m_visit.person().id)
        m_settings = {};
    if (!m_lesson || hasOpenExam(m_context, m_visit.person().id).value_or(false)) {
        backToCourse();
        return;
    }
    const auto records = m_context.records.lessons(m_visit.person().id);
    if (!records) {
        report(records.error());
        return;
    }
    const LessonRecord record = records->value(m_lesson->number);
    m_coverage = Coverage(m_lesson->seconds());
    for (const Seconds &range : record.watched)
        m_coverage.add(range);
    m_checkpointsDone = record.checkpointsDone;
    m_meter = WatchMeter();
    m_pending.reset();
    m_openCheckpoint = -1;
    m_isAnswering = false;
    m_wasDone = isDone();

    Millis start = m_visit.lessonStart();
    if (start < Millis(0))
        start
            = std::chrono::seconds(record.lastSecond < m_lesson->seconds() ? record.lastSecond : 0);
    m_position = std::min(start, seekLimit());
    touched();
    const auto sound = m_context.media.check(*m_lesson);
    m_isBroken = !sound;
    emit showLesson(*m_lesson, m_position);
    emit showProgress(m_coverage, m_wasDone);
    if (m_isBroken)
        note(sound.error());
}

/// Said to the learner, and once to the journal for the minutes of the room.
void LessonPresenter::note(const Error &problem)
{
    emit showProblem(problem);
    if (m_noted.contains(m_lesson->number))
        return;
    m_noted.insert(m_lesson->number);
    m_context.records.keep(
        {{kind::kIncidentReported,
          m_context.records.device(),
          {{QStringLiteral("type"), QString(incident::kLessonBroken)},
           {QStringLiteral("text"),
            QStringLiteral("lesson %1: %2").arg(m_lesson->number).arg(codeName(problem.code))},
           {QStringLiteral("by"), QStringLiteral("kiosk")}}}},
        m_context.clock.now(), [](const Result<QList<Event>> &) {});
}

Transcript LessonPresenter::transcript(const QString &language,
                                       const QList<SpokenSentence> &cues) const
{
    return m_lesson->transcript.isEmpty() ? Transcript::fromCues(cues)
                                          : Transcript::of(*m_lesson, language);
}

void LessonPresenter::leave()
{
    write();
    m_meter.end();
}

bool LessonPresenter::isDone() const
{
    return m_coverage.isComplete() && m_checkpointsDone.size() >= m_lesson->checkpoints.size();
}

void LessonPresenter::playing(Millis position)
{
    m_position = position;
    touched();
    m_meter.begin(position, m_context.clock.now());
}

void LessonPresenter::moved(Millis position, double rate)
{
    if (m_openCheckpoint >= 0)
        return;
    m_position = position;
    m_rate = rate;
    m_meter.moved(position, rate, m_context.clock.now());
    noteProgress();
    // What stands at the very end is asked by ended(), when the last second was counted too.
    const int checkpoint = openCheckpointBefore(std::min(position, m_lesson->duration - Millis(1)));
    if (checkpoint >= 0)
        stopAt(checkpoint);
    else
        askIfQuiet();
}

void LessonPresenter::askIfQuiet()
{
    if (m_isAskingStillThere || m_context.clock.now().boot - m_lastSign < kQuiet)
        return;
    m_isAskingStillThere = true;
    emit pauseRequested();
    write();
    emit askStillThere();
}

void LessonPresenter::stillThere()
{
    touched();
    if (std::exchange(m_isAskingStillThere, false))
        emit playRequested();
}

void LessonPresenter::stopAt(int checkpoint)
{
    const Checkpoint &question = m_lesson->checkpoints.at(checkpoint);
    m_openCheckpoint = checkpoint;
    m_position = question.at;
    emit pauseRequested();
    if (!isAtTheEnd(question))
        emit seekRequested(question.at); // where it stops was overshot
    write();
    emit askCheckpoint(question);
}

void LessonPresenter::paused()
{
    write();
}

void LessonPresenter::ended()
{
    m_meter.finish(m_lesson->duration, m_rate, m_context.clock.now());
    noteProgress();
    write();
    m_meter.end();
    m_position = m_lesson->duration;
    const int checkpoint = openCheckpointBefore(m_position);
    if (m_openCheckpoint < 0 && checkpoint >= 0)
        stopAt(checkpoint);
}

void LessonPresenter::failed(const Error &error)
{
    write();
    m_meter.end();
    m_isBroken = true;
    note(error);
}

Millis LessonPresenter::seekLimit() const
{
    if (m_coverage.isComplete())
        return m_lesson->duration;
    return std::min<Millis>(std::chrono::seconds(m_coverage.frontier()), m_lesson->duration);
}

Millis LessonPresenter::reach(Millis position) const
{
    const Millis wanted = std::clamp(position, Millis(0), m_lesson->duration);
    return m_coverage.has(int(wanted.count() / 1000)) ? wanted : std::min(wanted, seekLimit());
}

void LessonPresenter::seek(Millis position)
{
    // Whoever leaves an open question by the time line watches on from there.
    const bool leavesQuestion = m_openCheckpoint >= 0;
    const bool isThere = mayGoTo(std::min(position, m_lesson->duration));
    goTo(position);
    if (!isThere)
        emit notWatchedYet();
    if (leavesQuestion)
        emit playRequested();
}

void LessonPresenter::goTo(Millis position)
{
    write();
    m_openCheckpoint = -1;
    m_isAnswering = false;
    m_position = reach(position);
    emit seekRequested(m_position);
}

void LessonPresenter::step(Millis position, Millis by)
{
    if (by > Millis(0) && reach(position + by) <= position) {
        if (position < m_lesson->duration)
            emit notWatchedYet();
        return;
    }
    seek(position + by);
}

void LessonPresenter::seekToMissing()
{
    const QList<Seconds> missing = m_coverage.missing();
    if (isOnlyAnswerMissing()) {
        stopAt(openCheckpointBefore(m_lesson->duration));
        return;
    }
    goTo(missing.isEmpty() ? Millis(0) : Millis(std::chrono::seconds(missing.front().from)));
    emit playRequested();
}

void LessonPresenter::answer(int option)
{
    if (m_openCheckpoint < 0 || m_isAnswering)
        return;
    m_isAnswering = true;
    const bool right = option == m_lesson->checkpoints.at(m_openCheckpoint).key;
    const NewEvent answered{kind::kCheckpointAnswered,
                            m_visit.person().id,
                            {{QStringLiteral("lesson"), m_lesson->number},
                             {QStringLiteral("checkpoint"), m_openCheckpoint},
                             {QStringLiteral("choice"), option},
                             {QStringLiteral("right"), right}}};
    m_context.records.keep({answered}, m_context.clock.now(),
                           [this, option, right, lesson = m_lesson,
                            number = m_openCheckpoint](const Result<QList<Event>> &kept) {
                               if (lesson == m_lesson && number == m_openCheckpoint)
                                   answerKept(kept, option, right);
                           });
}

void LessonPresenter::answerKept(const Result<QList<Event>> &kept, int option, bool right)
{
    m_isAnswering = false;
    if (!kept) {
        report(kept.error());
        return;
    }
    if (right)
        m_checkpointsDone.insert(m_openCheckpoint);
    emit showAnswer(right, m_lesson->checkpoints.at(m_openCheckpoint), option);
    noteProgress();
}

void LessonPresenter::watchAgain()
{
    if (m_openCheckpoint < 0)
        return;
    const Millis scene = m_lesson->checkpoints.at(m_openCheckpoint).rewind;
    goTo(scene);
    emit playRequested();
}

void LessonPresenter::goOn()
{
    if (m_openCheckpoint < 0)
        return;
    if (!m_checkpointsDone.contains(m_openCheckpoint)) {
        emit askCheckpoint(m_lesson->checkpoints.at(m_openCheckpoint));
        return;
    }
    m_openCheckpoint = -1;
    // Two questions may stand in one place.
    if (const int next = openCheckpointBefore(m_position); next >= 0)
        stopAt(next);
    else if (m_position < m_lesson->duration)
        emit playRequested();
}

/// Leaves the lesson; \a go once all that was watched is in storage, where others read it.
void LessonPresenter::leaveTo(std::function<void()> go)
{
    leave();
    m_context.records.clearPulse(
        QStringLiteral("lesson"),
        [this, lesson = m_lesson, go = std::move(go)](const Result<void> &) {
            if (lesson == m_lesson)
                go();
        });
}

void LessonPresenter::nextLesson()
{
    leaveTo([this] { goToNext(m_lesson->number); });
}

void LessonPresenter::goToNext(int number)
{
    const auto rows = lessonRows(m_context, m_visit.person().id);
    if (!rows) {
        report(rows.error());
        return;
    }
    const auto open = [](const LessonRow &row) { return !row.done && !row.isBroken; };
    auto next = std::find_if(rows->begin(), rows->end(), [&](const LessonRow &row) {
        return open(row) && row.number > number;
    });
    if (next == rows->end())
        next = std::find_if(rows->begin(), rows->end(), [&](const LessonRow &row) {
            return open(row) && row.number != number; // which may be broken and not known so
        });
    if (next == rows->end())
        m_visit.goTo(Place::Course);
    else
        m_visit.goToLesson(next->number);
}

void LessonPresenter::backToCourse()
{
    leaveTo([this] { m_visit.goTo(Place::Course); });
}

void LessonPresenter::noteProgress()
{
    if (const auto fresh = m_meter.take()) {
        m_coverage.add(*fresh);
        if (m_pending && m_pending->to == fresh->from) {
            m_pending->to = fresh->to;
        } else {
            write();
            m_pending = fresh;
        }
        if (m_pending->to - m_pending->from >= kSecondsPerEvent)
            write();
        else
            pulse();
        emit showProgress(m_coverage, isDone());
    }
    if (!m_wasDone && isDone()) {
        m_wasDone = true;
        write();
        emit showProgress(m_coverage, true); // the last answer watches nothing
        emit completed();
    }
}

void LessonPresenter::write()
{
    if (!m_pending)
        return;
    QList<NewEvent> events = std::exchange(m_unwritten, {});
    events.append({kind::kLessonWatched,
                   m_visit.person().id,
                   {{QStringLiteral("lesson"), m_lesson->number},
                    {QStringLiteral("from"), m_pending->from},
                    {QStringLiteral("to"), m_pending->to}}});
    m_pending.reset();
    m_context.records.keep(events, m_context.clock.now(),
                           [this, events](const Result<QList<Event>> &kept) {
                               if (kept)
                                   return;
                               m_unwritten += events; // goes with the next stretch
                               report(kept.error());
                           });
    m_context.records.clearPulse(QStringLiteral("lesson"), [](const Result<void> &) {});
}

void LessonPresenter::pulse()
{
    m_context.records.setPulse({QStringLiteral("lesson"),
                                m_visit.person().id,
                                m_context.clock.now(),
                                {{QStringLiteral("lesson"), m_lesson->number},
                                 {QStringLiteral("from"), m_pending->from},
                                 {QStringLiteral("to"), m_pending->to}}},
                               [this](const Result<void> &beaten) {
                                   if (!beaten)
                                       report(beaten.error());
                               });
}

int LessonPresenter::openCheckpointBefore(Millis position) const
{
    for (int i = 0; i < m_lesson->checkpoints.size(); ++i) {
        if (m_lesson->checkpoints.at(i).at <= position && !m_checkpointsDone.contains(i))
            return i;
    }
    return -1;
}

void LessonPresenter::report(const Error &error)
{
    emit showProblem(error);
}

} // namespace hocvu
