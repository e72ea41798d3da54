// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/records.h"
#include "kiosk/flow/room.h"
#include "kiosk/flow/services.h"

#include <QObject>

#include <optional>

namespace hocvu {

/// What every presenter works with. Loans: the composition root owns all of it.
struct Context
{
    const Room &room;
    Records &records;
    const Clock &clock;
    const Secrets &secrets;
    ExamRoom &exam;
    Certificates &certificates;
    Exporter &exporter;
    Media &media;
    const SecondCopy &copy;
};

/// Where the kiosk is. One value a page.
enum class Place {
    Idle,
    SignIn,
    Course,
    Lesson,
    Practice,
    Exam,
    Result,
    Certificate,
    Desk,
    Resume,
    SessionCode,
};

/// The present learner and where the kiosk is: every presenter asks here and says here where to
/// go next.
class Visit : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    bool isSignedIn() const { return m_person.has_value(); }
    /// Only while somebody is signed in.
    const Person &person() const { return *m_person; }
    void signIn(const Person &person);
    /// Forgets the learner and goes to the idle page.
    void signOut();

    Place place() const { return m_place; }
    void goTo(Place place);
    int lesson() const { return m_lesson; }
    void goToLesson(int number, Millis at = Millis(-1));
    /// Goes to the exam to take up \a attempt, which may be taken up: see ResumePresenter.
    /// \a isReleased: the supervisor stood by and said so.
    void goToExam(const QUuid &attempt, bool isReleased = false);
    /// Goes to where the exam's questions are opened, and \a then on.
    void goToSessionCode(Place then);
    Place afterCode() const { return m_afterCode; }
    bool isReleased() const { return m_isReleased; }
    /// The interrupted attempt that may be taken up; null for none.
    QUuid approvedAttempt() const { return m_approved; }
    /// Where a lesson is to begin when somebody comes from a wrong answer; negative: where the
    /// learner left off.
    Millis lessonStart() const { return m_lessonStart; }

signals:
    /// Also when the place is the same: the page shall show fresh things.
    void placeChanged(hocvu::Place place);
    void personChanged();
    /// Something must be said that no page of its own says.
    void trouble(const hocvu::Error &error);

private:
    std::optional<Person> m_person;
    Place m_place = Place::Idle;
    int m_lesson = 0;
    Millis m_lessonStart{-1};
    QUuid m_approved;
    bool m_isReleased = false;
    Place m_afterCode = Place::Idle;
};

} // namespace hocvu
