// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tool/console.h"

namespace hocvu {

/// What `hocvu bank import` was asked.
struct BankImportOptions
{
    QStringList files;
    QString format; ///< A name of itemFormatNames(); empty: recognised.
    QString encoding; ///< A name of encodingName(); empty: recognised.
    QString into; ///< A bank folder; empty: only show.
    int topic = 0; ///< 0: as the files say.
    QString level; ///< Empty: as the files say.
    bool practice = false;
};

/// Shows what foreign question files were understood as, what was reduced and what was left; with
/// a folder, adds the questions to it as bank source, all or nothing. Incomplete when anything was
/// reduced or left, or no exam can ask it yet.
ExitCode importBank(const BankImportOptions &options, Console &console);

} // namespace hocvu
