// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/course/coverage.h"
#include "core/journal/event.h"
#include "store/database.h"

#include <limits>
#include <map>

namespace hocvu {

/// Writes what an event means into the projection tables.
///
/// Deterministic: the same events in the same order give the same rows, so that a replay rebuilds
/// them to the same bytes. Called inside the transaction that stores the event.
class Projector
{
public:
    /// When a lesson's row is written: with each event, or by writeLessons(), which spares a replay
    /// from reading back and overwriting what it has just written.
    enum class Lessons { WrittenAtOnce, WrittenAtTheEnd };

    explicit Projector(Database &db, Lessons lessons = Lessons::WrittenAtOnce);
    /// \a device is the row id of the event's device.
    Result<void> apply(const Event &event, qint64 device);
    /// Writes what was held back.
    Result<void> writeLessons();

private:
    using LessonKey = std::pair<QUuid, qint64>; ///< Person and number.
    struct Lesson
    {
        Coverage coverage{std::numeric_limits<int>::max()}; ///< Its length is not known here.
        int lastSecond = 0;
    };

    Result<Lesson> readLesson(const LessonKey &key);
    Result<void> writeLesson(const LessonKey &key, const Lesson &lesson);
    Result<void> applyToLesson(const Event &event);
    Result<void> applyToAttempt(const Event &event);
    Result<void> applyOther(const Event &event, qint64 device);
    Result<void> write(const QString &statement, const Database::Values &values);

    Database &m_db;
    Lessons m_lessons;
    std::map<LessonKey, Lesson> m_heldBack;
};

/// "0-45,60-70", as the lesson table keeps what was watched.
QString rangesToText(const QList<Seconds> &ranges);
QList<Seconds> rangesFromText(const QString &text);

} // namespace hocvu
