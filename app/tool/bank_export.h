// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tool/console.h"

namespace hocvu {

/// What `hocvu bank export` was asked.
struct BankExportOptions
{
    QString folder; ///< A bank folder, with its other/ and pictures/.
    QString format; ///< A name of exportFormatNames().
    QString out;
};

/// Writes a question bank in another program's format. Incomplete when the format does not hold all
/// of it; says what.
ExitCode exportBank(const BankExportOptions &options, Console &console);

} // namespace hocvu
