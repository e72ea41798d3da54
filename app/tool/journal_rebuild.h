// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tool/console.h"

namespace hocvu {

/// What `hocvu journal rebuild` was asked.
struct JournalRebuildOptions
{
    QString mirrorFolder;
    QString into; ///< The new database; must not be there.
    QString damaged; ///< A damaged journal to read as well; empty for none.
};

/// Makes a fresh journal from its copies and says what is in it. Incomplete when events are known
/// to be missing, when it cannot be known, or when the copies say different things.
ExitCode rebuildJournalFrom(const JournalRebuildOptions &options, Console &console);

} // namespace hocvu
