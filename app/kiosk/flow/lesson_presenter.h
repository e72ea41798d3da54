// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/course/watch_meter.h"
#include "kiosk/flow/visit.h"

namespace hocvu {

/// One lesson being watched. The page plays; the presenter counts, remembers and decides.
///
/// The first time nobody skips beyond what was watched; afterwards everybody goes where they
/// like. What was watched survives a power cut to within one second.
class LessonPresenter : public QObject
{
    Q_OBJECT

public:
    LessonPresenter(const Context &context, Visit &visit, QObject *parent = nullptr);

    /// Opens the visit's lesson and says everything once. The video is checked before the first
    /// play; showProblem() says what is wrong with it.
    void open();
    /// Leaves the lesson; what is pending is written.
    void leave();

    const Lesson &lesson() const { return *m_lesson; }
    QUuid learner() const { return m_visit.person().id; }
    bool isLastLesson() const { return m_lesson->number == lessonCount(); }
    int lessonCount() const { return int(m_context.room.course.lessons.size()); }
    QString videoPath() const { return m_context.media.videoPath(*m_lesson); }
    QString captionsPath(const QString &language) const
    {
        return m_context.media.captionsPath(*m_lesson, language);
    }
    QString posterPath() const { return m_context.media.posterPath(*m_lesson); }
    const Coverage &coverage() const { return m_coverage; }
    bool isDone() const;

    // What the player reports.
    void playing(Millis position);
    void moved(Millis position, double rate);
    void paused();
    void ended();
    void failed(const Error &error);

    /// How far the learner may jump: the first second not watched, or the end when all was.
    Millis seekLimit() const;
    /// The learner wants to go to \a position: seekRequested() says where it goes.
    void seek(Millis position);
    /// To the next stretch that is still missing; when all was watched, to the open question.
    void seekToMissing();
    /// Whether all was watched, but not every question answered rightly.
    bool isOnlyAnswerMissing() const { return m_coverage.isComplete() && !isDone(); }
    /// Whether the lesson was over when \a checkpoint is asked.
    bool isAtTheEnd(const Checkpoint &checkpoint) const
    {
        return checkpoint.at >= m_lesson->duration;
    }
    /// An answer to the open checkpoint.
    void answer(int option);
    /// After a wrong answer: watch the scene again, or go on when it was right.
    void watchAgain();
    void goOn();
    void nextLesson();
    void backToCourse();

signals:
    void showLesson(const hocvu::Lesson &lesson, hocvu::Millis startAt);
    void showProgress(const hocvu::Coverage &coverage, bool done);
    /// The player must stop: the checkpoint is asked (again).
    void askCheckpoint(const hocvu::Checkpoint &checkpoint);
    void showAnswer(bool right, const hocvu::Checkpoint &checkpoint, int option);
    void seekRequested(hocvu::Millis position);
    void playRequested();
    void pauseRequested();
    void showProblem(const hocvu::Error &error);
    /// All watched and answered; once per opening, when it becomes so.
    void completed();

private:
    void write();
    void pulse();
    void stopAt(int checkpoint);
    int openCheckpointBefore(Millis position) const;
    void noteProgress();
    void leaveTo(std::function<void()> go);
    void goToNext(int number);
    void answerKept(const Result<QList<Event>> &kept, int option, bool right);
    void report(const Error &error);

    Context m_context;
    Visit &m_visit;
    const Lesson *m_lesson = nullptr;
    Coverage m_coverage;
    QSet<int> m_checkpointsDone;
    WatchMeter m_meter;
    std::optional<Seconds> m_pending; ///< Watched, in the pulse but not in the journal yet.
    QList<NewEvent> m_unwritten; ///< What the disk refused; goes with the next stretch.
    Millis m_position{};
    double m_rate = 1;
    int m_openCheckpoint = -1;
    bool m_isAnswering = false; ///< An answer is being written.
    bool m_wasDone = false;
};

} // namespace hocvu
