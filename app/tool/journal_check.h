// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tool/console.h"

namespace hocvu {

/// Checks every page and every event of a kiosk's journal and changes nothing; a kiosk may be
/// running. \a path is a data folder or the database in it.
ExitCode checkJournalOf(const QString &path, Console &console);

} // namespace hocvu
