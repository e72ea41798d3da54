// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tool/console.h"

namespace hocvu {

/// What `hocvu bank lint` was asked.
struct BankLintOptions
{
    QString folder; ///< *.yaml files, see exchange/bank_source.h.
    QString lawsFile; ///< Empty: laws.txt in the folder or beside it, if there is one.
};

/// Says what is wrong with a question bank, one line a finding. Bad when there are errors; warnings
/// alone are good.
ExitCode lintBankFolder(const BankLintOptions &options, Console &console);

} // namespace hocvu
