// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/bank/bank.h"
#include "core/exam/blueprint.h"
#include "core/exam/marking.h"
#include "core/journal/records.h"

#include <optional>

namespace hocvu {

/// One thing that the audit of an attempt has to say. \a detail is English.
struct AuditFinding
{
    enum class What {
        OtherBank, ///< Drawn from another bank than the one at hand: nothing could be compared.
        PaperDiffers, ///< Not the paper that bank, blueprint and seed give.
        MarksDiffer, ///< Not the marks that the answers earn.
        AnswerOutOfRange, ///< An answer that no question has.
        TimeExceeded, ///< More exam time used than was allowed.
        NotMarked, ///< Submitted, but no marks are given.
        NotSubmitted, ///< Still open: there is nothing to mark yet.
    };
    What what = What::NotSubmitted;
    QString detail;

    /// Whether it speaks against the attempt; the others only say that something is not there.
    bool isBad() const;
};

/// What an audit found in one attempt.
struct AttemptAudit
{
    enum class Verdict {
        Right, ///< The paper and the marks are what the rules give.
        Incomplete, ///< Nothing is wrong so far, but not everything could be compared.
        Wrong,
    };

    QUuid attempt;
    QUuid person;
    int number = 1;
    std::optional<Marks> marks; ///< Recomputed; not with another bank.
    QList<AuditFinding> findings;

    Verdict verdict() const;
};

/// How much later than allowed an attempt may be closed: the last tick, and a busy PC.
inline constexpr Millis kAuditGrace{10'000};

/// Draws the paper of \a attempt again from its seed, marks its answers again, voided questions as
/// right, and compares both with what the attempt says of itself. Infeasible: \a blueprint does not
/// fit \a bank.
Result<AttemptAudit> auditAttempt(const Bank &bank, const Blueprint &blueprint,
                                  const AttemptRecord &attempt);

/// The finding's name as commands print it, such as "paper-differs".
QString findingName(AuditFinding::What what);

} // namespace hocvu
