// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/flow/mark_and_certify.h"

#include "core/exam/marking.h"
#include "core/journal/exam_bodies.h"
#include "core/journal/kinds.h"
#include "kiosk/flow/course_presenter.h"

#include <algorithm>

namespace hocvu {

namespace {

bool isDue(const Context &context, const AttemptRecord &marked,
           const QList<CertificateRecord> &issued)
{
    return *marked.correct >= context.room.campaign.passMark
        && std::none_of(issued.begin(), issued.end(), [&marked](const CertificateRecord &one) {
               return one.attempt == marked.id;
           });
}

/// The certificate of a marked attempt, as the one after \a issued.
Result<NewEvent> certificateOf(const Context &context, const Person &person,
                               const AttemptRecord &marked, int issued)
{
    const auto allLessons = hasAllLessons(context, person.id);
    if (!allLessons)
        return tl::unexpected(allLessons.error());
    const QString number = context.certificates.nextNumber(issued);
    const auto qr = context.certificates.makeQr(person, marked, number, *allLessons,
                                                context.clock.now().wall);
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
    const auto marks = context.exam.answerKeys().and_then([&attempt](const AnswerKeys &keys) {
        return markPaper(keys, attempt.paper, attempt.answers, attempt.voided);
    });
    const auto issued = context.records.certificates();
    if (!marks || !issued)
        return tl::unexpected(!marks ? marks.error() : issued.error());
    QList<NewEvent> events;
    if (!attempt.correct)
        events.append(
            {kind::kExamMarked, attempt.id, markedBody(marks->shares, context.room.bank.hash())});
    AttemptRecord marked = attempt;
    marked.correct = marks->correct;
    marked.total = marks->total;
    if (!isDue(context, marked, *issued))
        return events;
    const auto certificate = certificateOf(context, person, marked, int(issued->size()));
    if (!certificate)
        return tl::unexpected(certificate.error());
    events.append(*certificate);
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

Result<QList<NewEvent>> missingCertificates(const Context &context,
                                            const QList<AttemptRecord> &attempts)
{
    const auto issued = context.records.certificates();
    if (!issued)
        return tl::unexpected(issued.error());
    QList<NewEvent> events;
    for (const AttemptRecord &attempt : attempts) {
        if (!attempt.correct || !isDue(context, attempt, *issued))
            continue;
        const auto certificate = certificateOf(context, personOf(context, attempt.person), attempt,
                                               int(issued->size() + events.size()));
        if (!certificate)
            return tl::unexpected(certificate.error());
        events.append(*certificate);
    }
    return events;
}

Person personOf(const Context &context, const QUuid &id)
{
    QList<Person> people = context.room.roster;
    people.append(context.records.people().value_or(QList<Person>()));
    const auto found = std::find_if(people.begin(), people.end(),
                                    [&id](const Person &one) { return one.id == id; });
    return found == people.end() ? Person{id, {}, 0, {}, {}, true, {}} : *found;
}

} // namespace hocvu
