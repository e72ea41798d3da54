// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exam/marking.h"

namespace hocvu {

Result<Marks> markPaper(const AnswerKeys &keys, const Paper &paper, const QList<int> &choices,
                        const QList<int> &voided)
{
    Marks marks;
    marks.total = int(paper.items.size());
    for (qsizetype i = 0; i < paper.items.size(); ++i) {
        const AnswerKey *key = keys.find(paper.items.at(i).questionId);
        if (!key)
            return fail(ErrorCode::NotFound,
                        QStringLiteral("there is no key of question '%1'")
                            .arg(paper.items.at(i).questionId));
        const int choice = choices.value(i, -1);
        const bool byKey = choice == key->option;
        const bool right = byKey || voided.contains(i);
        marks.right.append(right);
        marks.byKey += byKey ? 1 : 0;
        marks.correct += right ? 1 : 0;
        marks.answered += choice >= 0 ? 1 : 0;
    }
    return marks;
}

} // namespace hocvu
