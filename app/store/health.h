// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QString>

#include <stop_token>

namespace hocvu {

/// What a look at a journal found.
struct Health
{
    enum class State {
        Good,
        BadPages, ///< SQLite finds its own file damaged, or it is no database. Heal (heal.h).
        BadChain, ///< An event is missing, changed, or does not follow the one before. Heal.
        BadTables, ///< The journal is right, the tables computed from it are not: replayJournal().
        Cancelled, ///< Nothing can be said.
    };
    State state = State::Good;
    qint64 events = 0; ///< Found good before anything bad.
    QString finding; ///< English, the first one; empty when good.
};

/// Looks at every page and every event of the journal \a path and computes its tables anew, in
/// memory, to compare them. Pages come first, then the chains, then the tables; it stops at the
/// first that is bad.
///
/// Changes nothing, opens a read-only connection of its own and sees one moment of the file: for a
/// background thread while a kiosk writes. \a stop is looked at between events; SQLite's own look
/// at the pages (a second or so in a large room) is not cut short.
///
/// NotFound, Unreadable, TooNew, NotUnderstood (an older schema), AlreadyInUse: nothing was
/// checked.
Result<Health> checkHealth(const QString &path, const std::stop_token &stop = {});

} // namespace hocvu
