// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/bank/lint.h"

namespace hocvu {

/// What a learner reads of \a question.
QStringList shownTexts(const Question &question);

/// The part of lintBank() that needs no other question than \a sourced.
QList<Finding> lintQuestion(const SourcedQuestion &sourced, const LintRules &rules);

} // namespace hocvu
