// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/bank/lint.h"

namespace hocvu {

/// The part of lintBank() that counts: whether the bank holds what it should, and whether keys and
/// practice pool give nothing away.
QList<Finding> lintBalance(const QList<SourcedQuestion> &questions, const LintRules &rules);

} // namespace hocvu
