// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exam/exam_session.h"
#include "kiosk/flow/visit.h"

#include <QTimer>

namespace hocvu {

/// One question as it is shown.
struct QuestionView
{
    int index = 0; ///< 0 is the first.
    int count = 0;
    QString stem;
    QStringList options; ///< In the order shown.
    int choice = -1; ///< As shown; -1 for none.
    bool flagged = false;
};

/// One cell of the overview.
struct OverviewCell
{
    bool answered = false;
    bool flagged = false;
};

/// One sitting of the exam, from the rules page to the submission.
///
/// Every click is in the journal and read back before it is shown as saved. Time comes from the
/// session's account; at zero it submits itself.
class ExamPresenter : public QObject
{
    Q_OBJECT

public:
    enum class Saved { Nothing, Waiting, Saved, Failed };

    ExamPresenter(const Context &context, Visit &visit, QObject *parent = nullptr);

    /// Opens the page: shows the rules, or the running sitting when there is one.
    void open();
    /// Draws the paper (unless one is drawn) and starts the clock.
    void begin();
    void choose(int shownOption);
    void setFlagged(bool on);
    void goTo(int index);
    void next() { goTo(m_index + 1); }
    void previous() { goTo(m_index - 1); }
    /// Hands the paper in.
    void submit();
    void backToCourse() { m_visit.goTo(Place::Course); }
    int answeredCount() const { return m_session ? m_session->answeredCount() : 0; }
    const Campaign &campaign() const { return m_context.room.campaign; }
    bool isRunning() const;

    /// Settles time that passed and ends the sitting when it is over; a timer calls it four times
    /// a second while the paper is on the screen.
    void tick();

signals:
    void showRules(int questions, int minutes, int attemptNumber, int attemptsAllowed);
    void showQuestion(const hocvu::QuestionView &question);
    void showOverview(const QList<hocvu::OverviewCell> &cells, int current);
    void showTimeLeft(hocvu::Millis left);
    void showSaved(hocvu::ExamPresenter::Saved state);
    /// The answer could not be stored; the page keeps the old one.
    void showProblem(const hocvu::Error &error);
    /// The PC slept or hung: so much time is given back.
    void showInterruption(hocvu::Millis gap, hocvu::Millis credited);
    /// The sitting is over and marked.
    void ended(bool byTime);

private:
    Result<void> draw();
    Result<void> resume(const AttemptRecord &attempt);
    void show();
    void finish(const QString &by);
    bool store(const QList<NewEvent> &events);
    int shownIndex(int option) const;

    Context m_context;
    Visit &m_visit;
    std::optional<AttemptRecord> m_attempt;
    std::optional<ExamSession> m_session;
    int m_index = 0;
    Millis m_lastPulse{-1};
    QTimer m_timer;
};

/// Marks a submitted attempt and issues its certificate when the campaign says so.
Result<void> markAndCertify(const Context &context, const Person &person,
                            const AttemptRecord &attempt);

} // namespace hocvu
