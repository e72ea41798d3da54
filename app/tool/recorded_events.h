// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tool/merged_events.h"

namespace hocvu {

/// Where a command reads attempts from: a journal or a data folder, or else a bundle.
struct RecordSource
{
    QString journal;
    QString bundle;

    /// The file that is read.
    QString file() const;
};

/// Everything that \a source holds, checked on the way. The errors are those of readBundle() and
/// of the journal.
Result<MergedEvents> recordedEvents(const RecordSource &source);

} // namespace hocvu
