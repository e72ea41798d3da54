// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exam/marking.h"

namespace hocvu {

Score scoreOf(const QList<int> &shares, const QList<int> &voided)
{
    int sum = 0;
    for (qsizetype i = 0; i < shares.size(); ++i)
        sum += voided.contains(i) ? Score::kOne : shares.at(i);
    return Score::ofMarks(sum);
}

Result<Marks> markPaper(const AnswerKeys &keys, const Paper &paper, const QStringList &answers,
                        const QList<int> &voided)
{
    Marks marks;
    marks.total = static_cast<int>(paper.items.size());
    marks.voided = voided;
    for (qsizetype i = 0; i < paper.items.size(); ++i) {
        const AnswerKey *key = keys.find(paper.items.at(i).questionId);
        if (!key)
            return fail(ErrorCode::NotFound,
                        QStringLiteral("there is no key of question '%1'")
                            .arg(paper.items.at(i).questionId));
        const QString answer = answers.value(i);
        marks.shares.append(shareOf(*key, answer));
        marks.answered += answer.isEmpty() ? 0 : 1;
    }
    marks.correct = scoreOf(marks.shares, voided);
    return marks;
}

} // namespace hocvu
