// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tool/console.h"

namespace hocvu {

/// Computes the tables of a journal anew and says whether they were right. The journal is checked
/// first; a damaged one is left as it is. Bad when the tables were wrong; they are right then.
/// Refused while a kiosk runs on the same data folder.
ExitCode replayJournalOf(const QString &path, Console &console);

} // namespace hocvu
