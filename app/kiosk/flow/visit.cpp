// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/flow/visit.h"

namespace hocvu {

void Visit::signIn(const Person &person)
{
    m_person = person;
    emit personChanged();
    goTo(Place::Course);
}

void Visit::signOut()
{
    m_person.reset();
    m_lesson = 0;
    emit personChanged();
    goTo(Place::Idle);
}

void Visit::goTo(Place place)
{
    m_place = place;
    if (place != Place::Exam)
        m_approved = {};
    emit placeChanged(place);
}

void Visit::goToExam(const QUuid &attempt, bool isReleased)
{
    m_approved = attempt;
    m_isReleased = isReleased;
    goTo(Place::Exam);
}

void Visit::goToSessionCode(Place then)
{
    m_afterCode = then;
    goTo(Place::SessionCode);
}

void Visit::goToLesson(int number, Millis at)
{
    m_lesson = number;
    m_lessonStart = at;
    goTo(Place::Lesson);
}

} // namespace hocvu
