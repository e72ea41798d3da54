// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QString>

namespace hocvu {

/// The journal that \a path means: itself, or journal.sqlite in it when it is a folder.
QString journalFile(const QString &path);

/// To be asked before SQLite opens the journal \a file and takes a damaged log for its end.
/// Damaged: something confirmed is gone. A log that a running kiosk is writing to is looked at
/// again.
Result<void> checkLogOf(const QString &file);

/// Whether the journal \a file lies in a kiosk's data folder, which a running kiosk holds.
bool isInDataFolder(const QString &file);

} // namespace hocvu
