// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/flow/visit.h"

namespace hocvu {

/// One line of "Khóa học của tôi".
struct LessonRow
{
    int number = 0;
    QString title;
    int seconds = 0;
    int percent = 0;
    QList<Seconds> missing; ///< What is not watched yet.
    int checkpointsLeft = 0;
    bool done = false;
    bool isBroken = false; ///< Its video cannot be shown on this PC, as far as is known.
    bool isNext = false; ///< Where to go on; never a broken one.
};

/// Whether the exam may be taken, and if not, why.
struct ExamReadiness
{
    enum class State { Open, InProgress, LessonsMissing, NotYet, Closed, AttemptsUsed, Sealed };
    State state = State::LessonsMissing;
    int lessonsLeft = 0;
    int attemptsUsed = 0;
    int attemptsAllowed = 0;
    QDateTime opens;
    QDateTime closes;
    Millis now{}; ///< What the kiosk goes by: the latest time it has ever seen, ms since 1970.
    QStringList
        missingWaivers; ///< What a supervisor would have to waive, see core/journal/kinds.h.
};

/// A result as the learner sees it.
struct AttemptRow
{
    QUuid id;
    int number = 0;
    Score correct;
    int total = 0;
    Millis spent{};
    int voided = 0; ///< Questions that count as right because they were voided.
    bool isBest = false;
};

/// The learner's own page: lessons, exam, results.
class CoursePresenter : public QObject
{
    Q_OBJECT

public:
    CoursePresenter(const Context &context, Visit &visit, QObject *parent = nullptr);

    QString personName() const { return m_visit.person().name; }
    QString personUnit() const { return m_visit.person().unit; }
    const Campaign &campaign() const { return m_context.room.campaign; }

    void refresh();
    void openLesson(int number) { m_visit.goToLesson(number); }
    /// Whether there are questions to practise with.
    bool hasPractice() const { return !m_context.room.practice.questions().isEmpty(); }
    void openPractice() { m_visit.goTo(Place::Practice); }
    void openExam() { m_visit.goTo(Place::Exam); }
    void openResult() { m_visit.goTo(Place::Result); }
    void openCertificate() { m_visit.goTo(Place::Certificate); }
    void signOut() { m_visit.signOut(); }

signals:
    void showLessons(const QList<hocvu::LessonRow> &rows);
    void showExam(const hocvu::ExamReadiness &readiness);
    void showResults(const QList<hocvu::AttemptRow> &rows, bool hasCertificate);

private:
    Context m_context;
    Visit &m_visit;
};

/// Whether \a person has really finished every lesson; a waiver does not count.
Result<bool> hasAllLessons(const Context &context, const QUuid &person);
/// The lessons of \a person with honest progress.
Result<QList<LessonRow>> lessonRows(const Context &context, const QUuid &person);
/// Whether a paper of \a person waits to be handed in; then its time stands still, and no lesson
/// may be looked up in it.
Result<bool> hasOpenExam(const Context &context, const QUuid &person);
Result<ExamReadiness> examReadiness(const Context &context, const QUuid &person);
/// Submitted and marked attempts; the best one is told by the campaign's rule.
Result<QList<AttemptRow>> attemptRows(const Context &context, const QUuid &person);

} // namespace hocvu
