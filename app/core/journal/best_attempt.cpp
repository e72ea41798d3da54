// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/best_attempt.h"

#include <algorithm>

namespace hocvu {

const AttemptRecord *bestOf(const QList<AttemptRecord> &attempts)
{
    QList<MarkedAttempt> marked;
    for (const AttemptRecord &one : attempts) {
        if (one.correct)
            marked.append({one.person, one.id, one.number, *one.correct, one.total, one.spent,
                           one.submittedAt});
    }
    if (marked.isEmpty())
        return nullptr;
    const QList<Standing> ranked = rankPeople(marked);
    const QUuid best = ranked.front().best.attempt;
    return &*std::find_if(attempts.begin(), attempts.end(),
                          [&best](const AttemptRecord &one) { return one.id == best; });
}

} // namespace hocvu
