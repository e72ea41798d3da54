// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/course/course.h"
#include "core/journal/ledger.h"
#include "core/standing/standing.h"

#include <QHash>

namespace hocvu {

/// What finishing one lesson takes.
struct LessonNeed
{
    int seconds = 0;
    int checkpoints = 0;
};

/// By lesson number, as the kit has it.
QHash<int, LessonNeed> needsOf(const Course &course);

/// The same guessed from what people did, where no kit is at hand: a lesson is as long as the
/// furthest second that anybody reached, and has as many checkpoints as anybody passed.
QHash<int, LessonNeed> guessedNeeds(const Ledger &ledger);

/// What a room, or several, have done so far.
struct Summary
{
    int people = 0;
    int started = 0; ///< Watched something.
    int lessons = 0; ///< In the course.
    int finishedLessons = 0; ///< Of all people together.
    int finishedCourse = 0; ///< People with every lesson.
    int attempts = 0;
    int submitted = 0;
    int marked = 0;
    int sat = 0; ///< People with a marked attempt.
    Score points; ///< Right answers in the best attempts of those.
    int questions = 0; ///< In a paper; 0 when nobody has one.
    int certificates = 0;
    int waivers = 0;
    int interruptions = 0;
    int incidents = 0;
    QList<VoidedQuestion> voided;
    QList<Participation> units;
    QList<Standing> ranking;

    /// Mean of the best attempts; zero when there is none.
    double mean() const { return sat == 0 ? 0 : points.questions() / sat; }
};

/// Counts what \a ledger knows.
Summary summarise(const Ledger &ledger, const QHash<int, LessonNeed> &needs);

} // namespace hocvu
