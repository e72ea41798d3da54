// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exam/marking.h"

namespace hocvu {

Result<Marks> markPaper(const Bank &bank, const Paper &paper, const QList<int> &choices,
                        const QList<int> &voided)
{
    Marks marks;
    marks.total = int(paper.items.size());
    for (qsizetype i = 0; i < paper.items.size(); ++i) {
        const Question *question = bank.find(paper.items.at(i).questionId);
        if (!question)
            return fail(
                ErrorCode::NotFound,
                QStringLiteral("the bank has no question '%1'").arg(paper.items.at(i).questionId));
        const int choice = choices.value(i, -1);
        const bool byKey = choice == question->key;
        const bool right = byKey || voided.contains(i);
        marks.right.append(right);
        marks.byKey += byKey ? 1 : 0;
        marks.correct += right ? 1 : 0;
        marks.answered += choice >= 0 ? 1 : 0;
    }
    return marks;
}

} // namespace hocvu
