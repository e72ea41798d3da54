// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tool/console.h"

namespace hocvu {

/// What `hocvu pack check` was asked.
struct PackCheckOptions
{
    QString folder;
    QString code; ///< The session code; empty: sealed questions are not looked at.
};

/// Opens the kit as a kiosk does and then reads every video too. One line on standard error for
/// each lesson that is not whole.
ExitCode checkPack(const PackCheckOptions &options, Console &console);

} // namespace hocvu
