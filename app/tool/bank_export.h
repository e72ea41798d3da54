// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tool/console.h"

namespace hocvu {

/// Questions to be printed, as PDF; needs a QGuiApplication.
inline constexpr QLatin1String kPaperFormat("paper");

/// What `hocvu bank export` was asked.
struct BankExportOptions
{
    QString folder; ///< A bank folder, with its other/ and pictures/.
    QString format; ///< A name of exportFormatNames(), or kPaperFormat.
    QString out;
    QString title; ///< Of a paper; empty: a usual one.
};

/// Writes a question bank in another program's format. Incomplete when the format does not hold all
/// of it; says what.
ExitCode exportBank(const BankExportOptions &options, Console &console);

} // namespace hocvu
