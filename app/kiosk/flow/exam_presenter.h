// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exam/clock_watch.h"
#include "core/exam/draw_room.h"
#include "core/exam/exam_session.h"
#include "kiosk/flow/click_log.h"
#include "kiosk/flow/shown_question.h"
#include "kiosk/flow/visit.h"

#include <QTimer>

namespace hocvu {

/// One question as it is shown, and what was answered to it.
struct QuestionView
{
    int index = 0; ///< 0 is the first.
    int count = 0;
    ShownQuestion question;
    ItemResponse response; ///< In numbers as shown.
    bool flagged = false;
};

/// One cell of the overview.
struct OverviewCell
{
    bool answered = false;
    bool flagged = false;
    bool unsaved = false; ///< The disk refused it; it is tried again.
};

/// One sitting of the exam, from the rules page to the submission.
///
/// Every click is in the journal and read back before it is shown as saved; what the disk refused
/// is shown as not saved and tried again every second. Time comes from the session's account; at
/// zero the paper submits itself, as soon as every click made before is safe.
class ExamPresenter : public QObject
{
    Q_OBJECT

public:
    using Saved = ClickLog::State;

    ExamPresenter(const Context &context, Visit &visit, QObject *parent = nullptr);

    /// Opens the page: shows the rules, or the running sitting when there is one. An interrupted
    /// sitting goes by the page that says what happened.
    void open();
    /// Draws the paper (unless one is drawn) and starts the clock.
    void begin();
    /// An option was pressed, see withPress().
    void choose(int shownOption);
    /// A left of a matching was given \a right; -1 takes it back.
    void match(int shownLeft, int right);
    /// What is typed, at every key: it is kept when no key was pressed for a moment, and before
    /// anything else happens.
    void type(const QString &text);
    /// Keeps what was typed and is not kept yet.
    void keepTyped();
    void setFlagged(bool on);
    void goTo(int index);
    void next() { goTo(m_index + 1); }
    void previous() { goTo(m_index - 1); }
    /// Hands the paper in.
    void submit();
    void backToCourse() { m_visit.goTo(Place::Course); }
    /// Questions of which all that they ask for is answered.
    int answeredCount() const;
    int flaggedCount() const { return m_session ? m_session->flaggedCount() : 0; }
    /// Questions that storage refused so far; the paper is handed in when there are none.
    int unsavedCount() const { return m_clicks ? m_clicks->failedCount() : 0; }
    const Campaign &campaign() const { return m_context.room.campaign; }
    /// Whether the bank has official questions that are not of the usual kind.
    bool asksInEveryWay() const;
    bool isRunning() const;
    /// Handed in, but the disk has not confirmed it yet.
    bool isHandingIn() const { return isRunning() && m_end; }
    /// Handed in for good, though it could not be marked yet.
    bool isHandedIn() const
    {
        return m_session && m_session->state() == ExamSession::State::Submitted;
    }

    /// Settles time that passed and ends the sitting when it is over; a timer calls it four times
    /// a second while the paper is on the screen.
    void tick();

signals:
    void showRules(int questions, int minutes, int attemptNumber, int attemptsAllowed);
    void showQuestion(const hocvu::QuestionView &question);
    void showOverview(const QList<hocvu::OverviewCell> &cells, int current);
    void showTimeLeft(hocvu::Millis left);
    void showSaved(hocvu::ExamPresenter::Saved state);
    /// The paper was handed in and waits for the disk.
    void showHandingIn();
    /// Something could not be stored or read.
    void showProblem(const hocvu::Error &error);
    /// What the disk refused is stored now, all of it.
    void problemSolved();
    /// The second copy was lost while the paper is on the screen, or is there again.
    void showSecondCopy(bool isThere);
    /// The PC slept or hung: so much time is given back.
    void showInterruption(hocvu::Millis gap, hocvu::Millis credited);
    /// The sitting is over and marked.
    void ended(bool byTime);

private:
    /// Events of the present moment; \a then is called when they are safe. Without it, they are
    /// tried again until they are.
    void store(const QList<NewEvent> &events, std::function<void(const QList<Event> &)> then = {});
    Result<QList<NewEvent>> drawing();
    Result<QList<NewEvent>> drawn(const QList<AttemptRecord> &earlier);
    void run(const AttemptRecord &attempt, qint64 seq);
    void resume(const AttemptRecord &attempt);
    void settle(const Gap &gap, Millis credited, const Moment &now);
    void noteInterruption(const InterruptionRecord &what, const Moment &now);
    void beat(const Moment &now);
    void show();
    void showMarks(int question);
    void finish(const QString &by, const Moment &at);
    void handIn();
    void handedIn();
    const Question *questionAt(int index) const;
    bool isAnsweredAt(int index) const;
    /// Takes \a shown for the answer to the present question.
    void answer(const ItemResponse &shown, const Moment &at);
    /// Says that the disk refused something of the sitting; it is tried again.
    void refused(const Error &error);
    void lookForTheEndOfTrouble();

    /// What was typed last and is not kept yet.
    struct Typed
    {
        QString text;
        Moment at;
    };
    /// Handing in: by whom, when, and whether it is being written.
    struct End
    {
        QString by;
        Moment at;
        bool isSent = false;
        bool wasRefused = false; ///< By the disk, at least once.
    };

    Context m_context;
    Visit &m_visit;
    std::optional<RoomDraw> m_draw; ///< Once the questions are open.
    std::optional<AttemptRecord> m_attempt;
    std::optional<ExamSession> m_session;
    std::unique_ptr<ClickLog> m_clicks;
    QList<NewEvent> m_unwritten; ///< Interruptions that the disk refused.
    std::optional<Error> m_refusal; ///< The disk's, while not everything is stored since.
    ClockWatch m_clockWatch;
    std::optional<Typed> m_typed;
    std::optional<End> m_end;
    bool m_copyWasThere = true;
    bool m_isOpening = false; ///< The start or the resumption is being written.
    int m_index = 0;
    Millis m_lastPulse{-1};
    Millis m_lastRetry{};
    QTimer m_timer;
};

} // namespace hocvu
