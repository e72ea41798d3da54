// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/bank/answer_keys.h"
#include "core/exam/paper.h"

namespace hocvu {

/// The result of one paper.
struct Marks
{
    int correct = 0;
    int byKey = 0; ///< Of them by the bank's keys alone: what exam.marked says.
    int answered = 0;
    int total = 0;
    QList<bool> right; ///< One a question, in the order of the paper.
};

/// One point a right answer, nothing off for a wrong one. \a choices count as in the bank, -1 for
/// none. NotFound: a question of the paper has no key.
///
/// A voided question counts as right for everybody whose paper has it, answered or not. It was our
/// mistake, and nobody may lose by it: taken off the paper it would cost those who had it right,
/// with another key those who had learnt the old one; and papers of 29 and of 30 questions could
/// not be ranked together. So the total stays, marks only ever rise, and it does not matter when
/// the question was voided. \a voided are places on the paper, see AttemptRecord::voided.
Result<Marks> markPaper(const AnswerKeys &keys, const Paper &paper, const QList<int> &choices,
                        const QList<int> &voided = {});

} // namespace hocvu
