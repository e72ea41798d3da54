// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace hocvu {

/// The journal that \a path means: itself, or journal.sqlite in it when it is a folder.
QString journalFile(const QString &path);

/// Whether the journal \a file lies in a kiosk's data folder, which a running kiosk holds.
bool isInDataFolder(const QString &file);

} // namespace hocvu
