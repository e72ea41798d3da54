// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/bank/bank.h"
#include "core/exam/paper.h"

namespace hocvu {

/// The result of one paper.
struct Marks
{
    int correct = 0;
    int answered = 0;
    int total = 0;
    QList<bool> right; ///< One a question, in the order of the paper.
};

/// One point a right answer, nothing off for a wrong one. \a choices count as in the bank, -1 for
/// none. NotFound: the bank lacks a question of the paper.
Result<Marks> markPaper(const Bank &bank, const Paper &paper, const QList<int> &choices);

} // namespace hocvu
