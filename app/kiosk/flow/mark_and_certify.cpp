// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/flow/mark_and_certify.h"

#include "core/exam/marking.h"
#include "core/journal/kinds.h"
#include "kiosk/flow/course_presenter.h"

#include <algorithm>

namespace hocvu {

namespace {

/// The certificate of a marked attempt; nothing when it has one or did not pass.
Result<std::optional<NewEvent>> certificateOf(const Context &context, const Person &person,
                                              const AttemptRecord &marked)
{
    const auto issued = context.records.certificates();
    if (!issued)
        return tl::unexpected(issued.error());
    const bool has = std::any_of(issued->begin(), issued->end(), [&](const CertificateRecord &one) {
        return one.attempt == marked.id;
    });
    if (has || *marked.correct < context.room.campaign.passMark)
        return std::optional<NewEvent>();
    const auto allLessons = hasAllLessons(context, person.id);
    if (!allLessons)
        return tl::unexpected(allLessons.error());
    const QString number = context.certificates.nextNumber(int(issued->size()));
    const auto qr = context.certificates.makeQr(person, marked, number, *allLessons);
    if (!qr)
        return tl::unexpected(qr.error());
    return NewEvent{kind::kCertificateIssued,
                    person.id,
                    {{QStringLiteral("attempt"), marked.id.toString(QUuid::WithoutBraces)},
                     {QStringLiteral("number"), number},
                     {QStringLiteral("qr"), *qr}}};
}

} // namespace

Result<QList<NewEvent>> marksAndCertificate(const Context &context, const Person &person,
                                            const AttemptRecord &attempt)
{
    const auto marks = markPaper(context.room.bank, attempt.paper, attempt.choices);
    if (!marks)
        return tl::unexpected(marks.error());
    QList<NewEvent> events;
    if (!attempt.correct)
        events.append({kind::kExamMarked,
                       attempt.id,
                       {{QStringLiteral("correct"), marks->correct},
                        {QStringLiteral("total"), marks->total},
                        {QStringLiteral("bank"), context.room.bank.hash()}}});
    AttemptRecord marked = attempt;
    marked.correct = marks->correct;
    marked.total = marks->total;
    const auto certificate = certificateOf(context, person, marked);
    if (!certificate)
        return tl::unexpected(certificate.error());
    if (*certificate)
        events.append(**certificate);
    return events;
}

void markAndCertify(const Context &context, const Person &person, const AttemptRecord &attempt,
                    Records::Done done)
{
    const auto events = marksAndCertificate(context, person, attempt);
    if (!events) {
        done(tl::unexpected(events.error()));
    } else if (events->isEmpty()) {
        done({});
    } else {
        context.records.keep(*events, context.clock.now(),
                             [done = std::move(done)](const Result<QList<Event>> &kept) {
                                 done(kept ? Result<void>() : tl::unexpected(kept.error()));
                             });
    }
}

} // namespace hocvu
