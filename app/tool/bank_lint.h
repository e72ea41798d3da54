// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tool/console.h"

namespace hocvu {

/// What `hocvu bank lint` was asked.
struct BankLintOptions
{
    QString folder; ///< *.yaml files, see exchange/bank_source.h.
    // Empty: the file of that name in the folder or beside it, if there is one.
    QString lawsFile; ///< laws.txt
    QString countsFile; ///< counts.txt, see core/bank/bank_counts.h.
    QString wordsFile; ///< words.txt: what may be spelled otherwise than the dictionary has it.
    QString dictionary = QStringLiteral("/usr/share/hunspell/vi_VN"); ///< Without its suffix.
};

/// Says what is wrong with a question bank, one line a finding. Bad when there are errors; warnings
/// alone are good.
ExitCode lintBankFolder(const BankLintOptions &options, Console &console);

} // namespace hocvu
