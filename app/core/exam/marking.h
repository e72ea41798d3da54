// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/bank/answer_keys.h"
#include "core/exam/paper.h"
#include "core/exam/score.h"

namespace hocvu {

/// The result of one paper.
struct Marks
{
    Score correct;
    int answered = 0;
    int total = 0;
    /// What each question earns by its key alone, in hundredths, in the order of the paper.
    QList<int> shares;
    QList<int> voided; ///< Places on the paper that count as right whatever their share.

    /// What the question at \a place counts.
    int worth(qsizetype place) const
    {
        return voided.contains(place) ? Score::kOne : shares.at(place);
    }
};

/// The sum of \a shares, those at \a voided as whole ones; not below zero.
Score scoreOf(const QList<int> &shares, const QList<int> &voided = {});

/// Each question is worth one, whatever its kind and whatever points its source gave it: nothing
/// for a wrong answer, and of a question whose format marks in part its part, which may be below
/// zero where the format takes off marks; the whole paper is never below zero. \a answers as
/// responseText() writes them. NotFound: a question of the paper has no key.
///
/// A voided question counts as right for everybody whose paper has it, answered or not. It was our
/// mistake, and nobody may lose by it: taken off the paper it would cost those who had it right,
/// with another key those who had learnt the old one; and papers of 29 and of 30 questions could
/// not be ranked together. So the total stays, marks only ever rise, and it does not matter when
/// the question was voided. \a voided are places on the paper, see AttemptRecord::voided.
Result<Marks> markPaper(const AnswerKeys &keys, const Paper &paper, const QStringList &answers,
                        const QList<int> &voided = {});

} // namespace hocvu
