// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/flow/exam_presenter.h"

#include "core/exam/marking.h"
#include "core/journal/kinds.h"

#include <algorithm>

namespace hocvu {

Result<void> markAndCertify(const Context &context, const Person &person,
                            const AttemptRecord &attempt)
{
    const Campaign &campaign = context.room.campaign;
    const auto marks = markPaper(context.room.bank, attempt.paper, attempt.choices);
    if (!marks)
        return tl::unexpected(marks.error());
    if (!attempt.correct) {
        const auto marked
            = context.records.append({{kind::kExamMarked,
                                       attempt.id,
                                       {{QStringLiteral("correct"), marks->correct},
                                        {QStringLiteral("total"), marks->total},
                                        {QStringLiteral("bank"), context.room.bank.hash()}}}});
        if (!marked)
            return tl::unexpected(marked.error());
    }
    const auto issued = context.records.certificates();
    if (!issued)
        return tl::unexpected(issued.error());
    const bool has = std::any_of(issued->begin(), issued->end(), [&](const CertificateRecord &one) {
        return one.attempt == attempt.id;
    });
    if (has || marks->correct < campaign.passMark)
        return {};
    AttemptRecord marked = attempt;
    marked.correct = marks->correct;
    marked.total = marks->total;
    const QString number = context.certificates.nextNumber(int(issued->size()));
    const auto qr = context.certificates.makeQr(person, marked, number);
    if (!qr)
        return tl::unexpected(qr.error());
    const auto stored = context.records.append(
        {{kind::kCertificateIssued,
          person.id,
          {{QStringLiteral("attempt"), attempt.id.toString(QUuid::WithoutBraces)},
           {QStringLiteral("number"), number},
           {QStringLiteral("qr"), *qr}}}});
    if (!stored)
        return tl::unexpected(stored.error());
    return {};
}

} // namespace hocvu
