// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/event.h"
#include "core/journal/records.h"

#include <QJsonObject>
#include <QList>
#include <QStringList>

namespace hocvu {

/// One thing that happened in an attempt.
struct TimelineEntry
{
    QUuid device;
    qint64 seq = 0;
    Millis at{}; ///< Wall clock.
    Millis since{}; ///< Since the start: boot time within one boot, else wall time.
    Millis used{}; ///< Exam time used by then.
    QString what; ///< The kind without "exam.".
    QString text; ///< English, for people.
    QJsonObject facts; ///< The event's body.
};

/// Where the time of an attempt went. All of it adds up:
/// used = onScreen + counted; away = credited + counted; left = allowed + extra - used, or over.
struct TimeTotals
{
    Millis allowed{};
    Millis extra{}; ///< Granted by the supervisor.
    Millis onScreen{};
    Millis away{}; ///< Interruptions, whole.
    Millis credited{}; ///< Of them, what was not counted.
    Millis counted{}; ///< Of them, what was.
    Millis waiting{}; ///< Between an interruption and the paper being asked for again.
    Millis used{};
    Millis left{};
    Millis over{}; ///< Used beyond what was allowed, at most a tick.
    Millis elapsed{}; ///< From the start until it was submitted, else to the last event.
};

/// Everything that is recorded of one attempt.
struct Timeline
{
    AttemptRecord attempt;
    Person person;
    QList<TimelineEntry> entries;
    TimeTotals totals;
    QStringList findings; ///< English: what does not add up.
    /// The journal was put together again while the paper was not handed in yet, and something of
    /// it was missing then.
    bool mayLackClicks = false;

    bool isOver() const { return attempt.state == AttemptRecord::State::Submitted; }
};

/// The timeline of \a attempt from \a events, which may hold anything else as well, in the order in
/// which they are folded. With \a anonymous nothing that names a person is in it: no name, no unit,
/// no free text, no certificate number.
Timeline timelineOf(const AttemptRecord &attempt, const Person &person, const QList<Event> &events,
                    bool anonymous);

/// "12:40.125": exact, so that sums add up; minutes may exceed 59.
QString exactTime(Millis time);

} // namespace hocvu
