// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tool/console.h"

namespace hocvu {

/// Opens the kit in \a folder as a kiosk does and then reads every video too. One line on standard
/// error for each lesson that is not whole.
ExitCode checkPack(const QString &folder, Console &console);

} // namespace hocvu
