// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tool/console.h"
#include "tool/recorded_events.h"

namespace hocvu {

/// What `hocvu attempt timeline` was asked.
struct AttemptTimelineOptions
{
    RecordSource source;
    QString attempt; ///< Its UUID or how that begins; or else
    QString person; ///< a name, as one types it.
    bool anonymous = false;
};

/// Prints everything that is recorded of one attempt, or of every attempt of one person, in the
/// order in which it happened, and where the time went. Bad when the times do not add up,
/// Incomplete when an attempt is not submitted.
ExitCode showTimeline(const AttemptTimelineOptions &options, Console &console);

} // namespace hocvu
