// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What each kind of event does to the ledger.
#include "core/journal/event_body.h"
#include "core/journal/exam_bodies.h"
#include "core/journal/kinds.h"
#include "core/journal/ledger.h"

#include <QJsonArray>

#include <algorithm>

namespace hocvu {

namespace {

tl::unexpected<Error> saidTwice(const Event &event, const QString &what)
{
    return fail(
        ErrorCode::Damaged,
        QStringLiteral("event %1 (%2): %3 is there already").arg(event.seq).arg(event.kind, what));
}

QString plain(const QUuid &id)
{
    return id.toString(QUuid::WithoutBraces);
}

} // namespace

const QHash<QString, Ledger::Fold> &Ledger::folds()
{
    static const QHash<QString, Fold> table{
        {kind::kPersonRegistered, &Ledger::foldRegistered},
        {kind::kLessonWatched, &Ledger::foldWatched},
        {kind::kCheckpointAnswered, &Ledger::foldCheckpoint},
        {kind::kWaiverGranted, &Ledger::foldWaiver},
        {kind::kExamDrawn, &Ledger::foldDrawn},
        {kind::kExamStarted, &Ledger::foldStarted},
        {kind::kExamAnswered, &Ledger::foldAnswered},
        {kind::kExamFlagged, &Ledger::foldFlagged},
        {kind::kExamInterrupted, &Ledger::foldInterrupted},
        {kind::kExamResumed, &Ledger::foldResumed},
        {kind::kExamCredited, &Ledger::foldCredited},
        {kind::kExamSubmitted, &Ledger::foldSubmitted},
        {kind::kExamMarked, &Ledger::foldMarked},
        {kind::kCertificateIssued, &Ledger::foldCertificate},
        {kind::kIncidentReported, &Ledger::foldIncident},
        {kind::kBundleExported, &Ledger::foldBundle},
        {kind::kQuestionVoided, &Ledger::foldVoided},
    };
    return table;
}

Result<void> Ledger::apply(const Event &event)
{
    const Fold fold = folds().value(event.kind, nullptr);
    if (fold) {
        if (const auto folded = (this->*fold)(event); !folded)
            return folded;
    }
    ++m_eventCount;
    m_latest = std::max(m_latest, event.moment.wall);
    return {};
}

Result<void> Ledger::foldRegistered(const Event &event)
{
    EventBody body(event);
    const Person person{event.subject,
                        body.text(QLatin1String("name")),
                        body.number(QLatin1String("birthYear")),
                        body.text(QLatin1String("unit")),
                        body.text(QLatin1String("code")),
                        body.flag(QLatin1String("provisional")),
                        QString()};
    return body.checked().map([&] { m_people.insert(event.subject, person); });
}

Ledger::Lesson &Ledger::lessonOf(const QUuid &person, int number)
{
    return m_lessons[person][number];
}

Result<void> Ledger::foldWatched(const Event &event)
{
    const EventBody body(event);
    const Seconds watched{body.number(QLatin1String("from")), body.number(QLatin1String("to"))};
    Lesson &lesson = lessonOf(event.subject, body.number(QLatin1String("lesson")));
    lesson.coverage.add(watched);
    lesson.lastSecond = watched.to;
    return {};
}

Result<void> Ledger::foldCheckpoint(const Event &event)
{
    const EventBody body(event);
    if (!body.flag(QLatin1String("right")))
        return {};
    lessonOf(event.subject, body.number(QLatin1String("lesson")))
        .checkpointsDone.insert(body.number(QLatin1String("checkpoint")));
    return {};
}

Result<void> Ledger::foldWaiver(const Event &event)
{
    EventBody body(event);
    const WaiverRecord waiver{event.subject, body.text(QLatin1String("what")),
                              body.text(QLatin1String("reason")), body.text(QLatin1String("by"))};
    return body.checked().map([&] { m_waivers[event.subject].insert(waiver.what, waiver); });
}

AttemptRecord *Ledger::drawnAttempt(const QUuid &id)
{
    const auto found = m_attempts.find(id);
    return found == m_attempts.end() || !found->drawn ? nullptr : &found->record;
}

Result<void> Ledger::foldDrawn(const Event &event)
{
    if (drawnAttempt(event.subject))
        return saidTwice(event, QStringLiteral("attempt ") + plain(event.subject));
    EventBody body(event);
    QStringList codes;
    const QJsonArray paperCodes = event.body.value(QLatin1String("paper")).toArray();
    for (const QJsonValue &code : paperCodes)
        codes.append(code.toString());
    auto paper = Paper::fromCodes(codes);
    if (!paper)
        return tl::unexpected(paper.error());
    AttemptRecord record;
    record.id = event.subject;
    record.person = body.uuid(QLatin1String("person"));
    record.number = body.number(QLatin1String("number"));
    record.seed = QByteArray::fromHex(body.text(QLatin1String("seed")).toLatin1());
    record.bankHash = body.text(QLatin1String("bank"));
    record.allowed = body.millis(QLatin1String("allowed"));
    record.paper = *std::move(paper);
    record.total = static_cast<int>(record.paper.items.size());
    return body.checked().map([&] {
        Attempt &attempt = m_attempts[event.subject];
        attempt.drawn = true;
        attempt.record = record;
        attempt.facts = drawFactsOf(event);
        m_attemptsOf[record.person].append(record.id);
    });
}

Result<void> Ledger::foldStarted(const Event &event)
{
    if (AttemptRecord *attempt = drawnAttempt(event.subject)) {
        attempt->state = AttemptRecord::State::Running;
        attempt->startedAt = event.moment.wall;
    }
    return {};
}

Result<void> Ledger::foldAnswered(const Event &event)
{
    const int question = EventBody(event).number(QLatin1String("question"));
    m_attempts[event.subject].answers[question].given = answerIn(event);
    return {};
}

Result<void> Ledger::foldFlagged(const Event &event)
{
    const EventBody body(event);
    m_attempts[event.subject].answers[body.number(QLatin1String("question"))].flagged
        = body.flag(QLatin1String("on"));
    return {};
}

Result<void> Ledger::foldInterrupted(const Event &event)
{
    EventBody body(event);
    const InterruptionRecord gap{
        body.text(QLatin1String("cause")), body.millis(QLatin1String("from")),
        body.millis(QLatin1String("to")), body.millis(QLatin1String("gap")),
        body.millis(QLatin1String("credited"))};
    if (const auto checked = body.checked(); !checked)
        return checked;
    m_attempts[event.subject].interruptions.append(gap);
    if (AttemptRecord *attempt = drawnAttempt(event.subject)) {
        attempt->state = AttemptRecord::State::Interrupted;
        attempt->spent = body.millis(QLatin1String("spent"));
        attempt->credited += gap.credited;
    }
    return {};
}

Result<void> Ledger::foldResumed(const Event &event)
{
    if (AttemptRecord *attempt = drawnAttempt(event.subject)) {
        attempt->state = AttemptRecord::State::Running;
        attempt->spent = EventBody(event).millis(QLatin1String("spent"));
    }
    return {};
}

Result<void> Ledger::foldCredited(const Event &event)
{
    if (AttemptRecord *attempt = drawnAttempt(event.subject))
        attempt->extra += EventBody(event).millis(QLatin1String("extra"));
    return {};
}

Result<void> Ledger::foldSubmitted(const Event &event)
{
    EventBody body(event);
    const QString by = body.text(QLatin1String("by"));
    if (const auto checked = body.checked(); !checked)
        return checked;
    if (AttemptRecord *attempt = drawnAttempt(event.subject)) {
        attempt->state = AttemptRecord::State::Submitted;
        attempt->spent = body.millis(QLatin1String("spent"));
        attempt->submittedAt = event.moment.wall;
        attempt->submittedBy = by;
    }
    return {};
}

Result<void> Ledger::foldMarked(const Event &event)
{
    if (AttemptRecord *attempt = drawnAttempt(event.subject)) {
        attempt->correct = attempt->written = writtenScore(event);
        attempt->total = EventBody(event).number(QLatin1String("total"));
    }
    return {};
}

Result<void> Ledger::foldCertificate(const Event &event)
{
    EventBody body(event);
    const CertificateRecord certificate{body.text(QLatin1String("number")), event.subject,
                                        body.uuid(QLatin1String("attempt")),
                                        body.text(QLatin1String("qr")), event.moment.wall};
    if (const auto checked = body.checked(); !checked)
        return checked;
    if (m_certificates.contains(certificate.number))
        return saidTwice(event, QStringLiteral("certificate ") + certificate.number);
    m_certificates.insert(certificate.number, certificate);
    return {};
}

Result<void> Ledger::foldIncident(const Event &event)
{
    EventBody body(event);
    const IncidentRecord incident{event.device,
                                  event.seq,
                                  event.subject,
                                  body.text(QLatin1String("type")),
                                  body.text(QLatin1String("text")),
                                  body.text(QLatin1String("by"))};
    return body.checked().map([&] { m_incidents.append(incident); });
}

Result<void> Ledger::foldBundle(const Event &event)
{
    const EventBody body(event);
    const int counter = body.number(QLatin1String("counter"));
    auto &bundles = m_bundles[event.device];
    if (bundles.contains(counter))
        return saidTwice(event, QStringLiteral("bundle %1").arg(counter));
    bundles.insert(counter, body.integer(QLatin1String("lastSeq")));
    return {};
}

Result<void> Ledger::foldVoided(const Event &event)
{
    EventBody body(event);
    VoidedQuestion voided{body.text(QLatin1String("bank")),
                          body.text(QLatin1String("question")),
                          {},
                          body.text(QLatin1String("reason")),
                          body.text(QLatin1String("by"))};
    if (const auto checked = body.checked(); !checked)
        return checked;
    const auto key = readVoidedKey(event.body.value(QLatin1String("key")));
    if (!key)
        return fail(
            key.error().code,
            QStringLiteral("event %1 (%2): %3").arg(event.seq).arg(event.kind, key.error().detail));
    voided.key = *key;
    auto &ofBank = m_voided[voided.bank];
    if (!ofBank.contains(voided.question)) // voiding twice is voiding once
        ofBank.insert(voided.question, voided);
    return {};
}

} // namespace hocvu
