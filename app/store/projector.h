// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/course/coverage.h"
#include "core/journal/event.h"
#include "store/database.h"

namespace hocvu {

/// Writes what an event means into the projection tables.
///
/// Deterministic: the same events in the same order give the same rows, so that a replay rebuilds
/// them to the same bytes. Called inside the transaction that stores the event.
class Projector
{
public:
    explicit Projector(Database &db);
    /// \a device is the row id of the event's device.
    Result<void> apply(const Event &event, qint64 device);

private:
    Result<void> applyToLesson(const Event &event);
    Result<void> applyToAttempt(const Event &event);
    Result<void> applyOther(const Event &event, qint64 device);
    Result<void> write(const QString &statement, const Database::Values &values);

    Database &m_db;
};

/// "0-45,60-70", as the lesson table keeps what was watched.
QString rangesToText(const QList<Seconds> &ranges);
QList<Seconds> rangesFromText(const QString &text);

} // namespace hocvu
