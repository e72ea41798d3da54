// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/course/transcript.h"
#include "core/course/watch_meter.h"
#include "kiosk/flow/lesson_settings.h"
#include "kiosk/flow/visit.h"

#include <chrono>

namespace hocvu {

/// One lesson being watched. The page plays; the presenter counts, remembers and decides.
///
/// The first time nobody skips beyond what was watched; afterwards everybody goes where they
/// like. What was watched survives a power cut to within one second.
///
/// A video or a PC at fault blocks this lesson only: nextLesson() goes on to one that can be shown.
class LessonPresenter : public QObject
{
    Q_OBJECT

public:
    /// A video that played so long without a key, a touch or a question asks whether anybody is
    /// there. Longer than three lessons of the course: whoever sits and listens is left in peace,
    /// and only another's long video that asks nothing ever comes to it. Until it is answered the
    /// video waits, so that what counts as watched was watched; nothing is taken away.
    static constexpr std::chrono::minutes kQuiet{20};

    LessonPresenter(const Context &context, Visit &visit, QObject *parent = nullptr);

    /// Opens the visit's lesson and says everything once. The video is checked before the first
    /// play; then isBroken() and showProblem() say what is wrong with it, and it must not be
    /// played.
    void open();
    /// Leaves the lesson; what is pending is written.
    void leave();

    const Lesson &lesson() const { return *m_lesson; }
    Moment now() const { return m_context.clock.now(); }
    /// How the present learner likes to watch.
    LessonSettings &settings() { return m_settings; }
    /// Whether the lesson cannot be watched on this PC.
    bool isBroken() const { return m_isBroken; }
    /// What the voice says; of \a cues, the captions, where the lesson brings no transcript.
    Transcript transcript(const QString &language, const QList<SpokenSentence> &cues) const;
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
    /// Whether the learner may jump to \a position: its second was watched, or is the next one.
    bool mayGoTo(Millis position) const { return position - reach(position) < kSecond; }
    /// The learner wants to go to \a position: seekRequested() says where it goes, and
    /// notWatchedYet() that it was not there.
    void seek(Millis position);
    /// The same \a by so much from \a position, where the video plays; stays where there is no way
    /// on.
    void step(Millis position, Millis by);
    /// Somebody pressed or touched something.
    void touched() { m_lastSign = now().boot; }
    /// The answer to askStillThere().
    void stillThere();
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
    /// What was wanted lies beyond what was watched.
    void notWatchedYet();
    /// The video was stopped; stillThere() lets it go on.
    void askStillThere();
    void showProblem(const hocvu::Error &error);
    /// All watched and answered; once per opening, when it becomes so.
    void completed();

private:
    static constexpr Millis kSecond{1000};

    Millis reach(Millis position) const;
    void goTo(Millis position);
    void note(const Error &problem);
    void askIfQuiet();
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
    bool m_isBroken = false;
    bool m_isAskingStillThere = false;
    Millis m_lastSign{}; ///< By the boot clock.
    QSet<int> m_noted; ///< Broken lessons that stand in the journal.
    LessonSettings m_settings;
    QUuid m_settingsOf;
};

} // namespace hocvu
