// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tool/console.h"

namespace hocvu {

/// Writes the form in which questions are written in a spreadsheet to \a path: CSV when it ends in
/// .csv, else a workbook with drop-downs.
ExitCode writeBankTemplate(const QString &path, Console &console);

} // namespace hocvu
