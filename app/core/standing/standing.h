// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/exam/score.h"
#include "core/people/person.h"

#include <QList>
#include <QString>

namespace hocvu {

/// One submitted and marked attempt, as ranking needs it.
struct MarkedAttempt
{
    QUuid person;
    QUuid attempt;
    int number = 1;
    Score correct;
    int total = 0;
    Millis spent{};
    Millis submittedAt{};
};

/// One line of the ranking: a person's best attempt.
struct Standing
{
    MarkedAttempt best;
    int rank = 0; ///< Equal ranks are real ties that the organisers decide.
    bool tied = false;
};

/// The best attempt of each person (more right answers, then shorter, then earlier), ranked by
/// the same rule. Order-free: the same attempts in any order give the same list.
QList<Standing> rankPeople(const QList<MarkedAttempt> &attempts);

/// How far a unit has come.
struct Participation
{
    QString unit;
    int people = 0;
    int started = 0; ///< Watched at least a second of a lesson, or more.
    int finishedLessons = 0;
    int finishedExam = 0;
    Score points; ///< Sum of the best attempts' right answers, for the mean.
};

/// What one person has done, for counting.
struct PersonProgress
{
    Person person;
    int lessonsDone = 0;
    int lessonsTotal = 0;
    bool started = false;
    bool examDone = false;
    Score bestCorrect;
};

/// One row a unit in Vietnamese order.
QList<Participation> countByUnit(const QList<PersonProgress> &people);

} // namespace hocvu
