// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/flow/resume_presenter.h"

#include "core/exam/clock_watch.h"
#include "core/exam/time_account.h"
#include "core/journal/kinds.h"
#include "core/text/fold.h"
#include "kiosk/flow/exam_events.h"
#include "kiosk/flow/mark_and_certify.h"
#include "kiosk/flow/shown_question.h"

#include <algorithm>

namespace hocvu {

namespace {

constexpr std::chrono::hours kShownAgain{12}; ///< Not the day after: somebody went home.

Result<void> recoverLesson(const Context &context, const Pulse &pulse)
{
    const auto stored = context.records.append({{kind::kLessonWatched, pulse.subject, pulse.body}});
    return stored ? Result<void>() : tl::unexpected(stored.error());
}

Result<std::optional<AttemptRecord>> findAttempt(const Context &context, const QUuid &id)
{
    const auto attempts = context.records.allAttempts();
    if (!attempts)
        return tl::unexpected(attempts.error());
    const auto found = std::find_if(attempts->begin(), attempts->end(),
                                    [&id](const AttemptRecord &one) { return one.id == id; });
    return found == attempts->end() ? std::nullopt : std::optional(*found);
}

/// What stands between the learner of an interrupted attempt and going on.
Result<Outage> outageOf(const Context &context, const AttemptRecord &attempt)
{
    const auto interruptions = context.records.interruptions(attempt.id);
    if (!interruptions)
        return tl::unexpected(interruptions.error());
    const auto mayLack = context.records.mayLackClicks(attempt.id);
    if (!mayLack)
        return tl::unexpected(mayLack.error());
    Outage outage;
    outage.attempt = attempt.id;
    outage.mayLackClicks = *mayLack;
    outage.person = personOf(context, attempt.person);
    outage.questions = int(attempt.answers.size());
    for (int i = 0; i < outage.questions; ++i) {
        const QString &answer = attempt.answers.at(i);
        const Question *question = context.room.bank.find(attempt.paper.items.at(i).questionId);
        outage.answered += (question ? isAnswered(*question, answer) : !answer.isEmpty()) ? 1 : 0;
    }
    outage.left = std::max(attempt.allowed + attempt.extra - attempt.spent, Millis(0));
    Millis lost{};
    for (const InterruptionRecord &one : *interruptions) {
        if (one.cause == QLatin1String("clock"))
            continue;
        outage.gap = one.gap;
        outage.credited = one.credited;
        lost += one.gap - one.credited;
    }
    outage.lost = std::max(lost - attempt.extra, Millis(0));
    outage.needsRelease = context.room.campaign.releaseAfterOutage || outage.left == Millis(0);
    return outage;
}

/// The exam time used by the sign of life \a pulse. It is no event and proves nothing of itself: it
/// counts as far as the last event and the clock bear it out.
Millis spentBy(const Context &context, const AttemptRecord &attempt, const Pulse &pulse)
{
    constexpr Millis kTick{2000};
    const auto spentIn = [](const Pulse &one) {
        return Millis(one.body.value(QLatin1String("spent")).toInteger());
    };
    const auto life = context.records.lastLife(attempt.id).value_or(std::nullopt);
    if (!life)
        return std::max(spentIn(pulse), attempt.spent);
    const Millis least = spentIn(*life);
    const bool sameBoot = life->moment.bootId == pulse.moment.bootId;
    const Millis since = sameBoot ? pulse.moment.boot - life->moment.boot : Millis(0);
    return std::clamp(spentIn(pulse), least, least + std::max(since, Millis(0)) + kTick);
}

/// The events of an outage that the sign of life \a pulse was the last before.
QList<NewEvent> eventsOf(const Context &context, const AttemptRecord &attempt, const Pulse &pulse)
{
    TimeAccount account(attempt.allowed, context.room.campaign.creditCap);
    account.restore(spentBy(context, attempt, pulse), attempt.credited, attempt.extra);
    const Moment now = context.clock.now();
    const Gap gap = TimeAccount::gapBetween(pulse.moment, now);
    const Millis before = account.credited();
    const Millis spent = account.spent(now) + account.settle(gap);
    QList<NewEvent> events;
    if (const auto jump = ClockWatch::between(pulse.moment, now))
        events.append(examInterrupted(
            attempt.id, {QStringLiteral("clock"), jump->expected, jump->found, {}, {}}, spent));
    const bool sameBoot = pulse.moment.bootId == now.bootId;
    events.append(
        examInterrupted(attempt.id,
                        {sameBoot ? QStringLiteral("crash") : QStringLiteral("power"),
                         gap.from.wall, gap.to.wall, gap.length, account.credited() - before},
                        spent));
    return events;
}

Result<std::optional<Outage>> recoverExam(const Context &context, const Pulse &pulse)
{
    const auto attempt = findAttempt(context, pulse.subject);
    if (!attempt)
        return tl::unexpected(attempt.error());
    if (!*attempt || (*attempt)->state != AttemptRecord::State::Running)
        return std::optional<Outage>();
    const auto stored = context.records.append(eventsOf(context, **attempt, pulse));
    if (!stored)
        return tl::unexpected(stored.error());
    const auto settled = findAttempt(context, pulse.subject);
    if (!settled || !*settled)
        return tl::unexpected(settled ? Error{ErrorCode::NotFound, {}} : settled.error());
    return outageOf(context, **settled).map([](const Outage &outage) {
        return std::optional(outage);
    });
}

/// Attempts that no pulse tells about. One that the journal leaves on the screen comes out of a
/// healing: its events are all there is. One that was interrupted lately was perhaps not seen yet:
/// power that fails once often fails twice.
Result<std::optional<Outage>> recoverOpen(const Context &context)
{
    const auto attempts = context.records.openAttempts();
    if (!attempts)
        return tl::unexpected(attempts.error());
    std::optional<Outage> latest;
    Millis latestEnd = context.clock.now().wall - kShownAgain;
    for (const AttemptRecord &attempt : *attempts) {
        if (attempt.state == AttemptRecord::State::Running) {
            const auto life = context.records.lastLife(attempt.id);
            if (!life)
                return tl::unexpected(life.error());
            return *life ? recoverExam(context, **life) : std::optional<Outage>();
        }
        const auto interruptions = context.records.interruptions(attempt.id);
        if (!interruptions)
            return tl::unexpected(interruptions.error());
        if (interruptions->isEmpty() || interruptions->back().to <= latestEnd)
            continue;
        latestEnd = interruptions->back().to;
        const auto outage = outageOf(context, attempt);
        if (!outage)
            return tl::unexpected(outage.error());
        latest = *outage;
    }
    return latest;
}

/// Papers that were handed in, but not marked when the power went.
Result<void> markTheRest(const Context &context)
{
    if (context.exam.isSealed())
        return {}; // as soon as it is opened
    const auto attempts = context.records.unmarkedAttempts();
    if (!attempts)
        return tl::unexpected(attempts.error());
    for (const AttemptRecord &attempt : *attempts) {
        if (attempt.bankHash != context.room.bank.hash())
            continue;
        const auto events
            = marksAndCertificate(context, personOf(context, attempt.person), attempt);
        if (!events)
            return tl::unexpected(events.error());
        if (const auto kept = context.records.append(*events); !kept)
            return tl::unexpected(kept.error());
    }
    return {};
}

/// Who passes by a voided question has the certificate from the moment of voiding. A journal that
/// was put together from copies may have been cut off between the two.
Result<void> certifyTheRaised(const Context &context)
{
    const auto voided = context.records.voidedQuestions();
    if (!voided || voided->isEmpty())
        return voided ? Result<void>() : tl::unexpected(voided.error());
    const auto attempts = context.records.allAttempts();
    if (!attempts)
        return tl::unexpected(attempts.error());
    QList<AttemptRecord> raised;
    std::copy_if(attempts->begin(), attempts->end(), std::back_inserter(raised),
                 [&context](const AttemptRecord &one) {
                     return !one.voided.isEmpty() && one.bankHash == context.room.bank.hash();
                 });
    const auto events = missingCertificates(context, raised);
    if (!events || events->isEmpty())
        return events ? Result<void>() : tl::unexpected(events.error());
    const auto kept = context.records.append(*events);
    return kept ? Result<void>() : tl::unexpected(kept.error());
}

} // namespace

Result<std::optional<Outage>> recover(const Context &context)
{
    const auto pulses = context.records.pulses();
    if (!pulses)
        return tl::unexpected(pulses.error());
    std::optional<Outage> outage;
    for (const Pulse &pulse : *pulses) {
        if (pulse.what == QLatin1String("lesson")) {
            if (const auto done = recoverLesson(context, pulse); !done)
                return tl::unexpected(done.error());
        } else {
            const auto found = recoverExam(context, pulse);
            if (!found)
                return tl::unexpected(found.error());
            outage = *found;
        }
        context.records.clearPulse(pulse.what, [](const Result<void> &) {});
    }
    if (!outage) {
        const auto open = recoverOpen(context);
        if (!open)
            return tl::unexpected(open.error());
        outage = *open;
    }
    if (const auto finished = finishMarking(context); !finished)
        return tl::unexpected(finished.error());
    return outage;
}

Result<void> finishMarking(const Context &context)
{
    const auto marked = markTheRest(context);
    return marked ? certifyTheRaised(context) : marked;
}

Result<QList<Outage>> openSittings(const Context &context)
{
    const auto attempts = context.records.openAttempts();
    if (!attempts)
        return tl::unexpected(attempts.error());
    QList<Outage> sittings;
    for (const AttemptRecord &attempt : *attempts) {
        const auto sitting = outageOf(context, attempt);
        if (!sitting)
            return tl::unexpected(sitting.error());
        sittings.append(*sitting);
    }
    return sittings;
}

ResumePresenter::ResumePresenter(const Context &context, Visit &visit, QObject *parent)
    : QObject(parent)
    , m_context(context)
    , m_visit(visit)
{
}

void ResumePresenter::open(const Outage &outage)
{
    m_outage = outage;
    m_isSupervised = false;
    m_visit.goTo(Place::Resume);
}

void ResumePresenter::refresh()
{
    if (m_outage && !m_visit.isSignedIn()) {
        emit showOutage(*m_outage);
        return;
    }
    m_outage.reset();
    m_isSupervised = false;
    const auto attempts = m_context.records.attempts(m_visit.person().id);
    if (!attempts || attempts->isEmpty()) {
        emit showProblem(attempts ? Error{ErrorCode::NotFound, {}} : attempts.error());
        return;
    }
    const auto outage = outageOf(m_context, attempts->back());
    if (!outage) {
        emit showProblem(outage.error());
        return;
    }
    m_outage = *outage;
    emit showOutage(*m_outage);
}

void ResumePresenter::goOn()
{
    if (!m_outage)
        return;
    if (m_context.exam.isSealed()) {
        m_visit.goToSessionCode(Place::Resume);
        return;
    }
    if (m_outage->needsRelease && !m_isSupervised)
        emit askPin();
    else
        approve();
}

void ResumePresenter::approve()
{
    const Outage outage = *std::exchange(m_outage, std::nullopt);
    const bool isSupervised = std::exchange(m_isSupervised, false);
    if (!m_visit.isSignedIn())
        m_visit.signIn(outage.person);
    m_visit.goToExam(outage.attempt, isSupervised);
}

void ResumePresenter::later()
{
    m_outage.reset();
    m_isSupervised = false;
    if (m_visit.isSignedIn())
        m_visit.signOut();
    else
        m_visit.goTo(Place::Idle);
}

void ResumePresenter::callSupervisor()
{
    if (m_outage)
        emit askPin();
}

void ResumePresenter::enterPin(const QString &pin)
{
    if (!m_outage)
        return;
    const Moment now = m_context.clock.now();
    if (const int wait = m_gate.secondsToWait(now); wait > 0) {
        emit pinRefused(wait);
    } else if (m_context.secrets.pinMatches(m_context.room.campaign.supervisorPin, pin)) {
        m_gate.reset();
        m_isSupervised = true;
        if (m_outage->lost == Millis(0))
            approve();
        else
            emit askAboutLostTime(m_outage->lost);
    } else {
        emit pinRefused(m_gate.refuse(now));
    }
}

void ResumePresenter::credit(const QString &reason)
{
    if (!m_outage || !m_isSupervised || cleanReason(reason).isEmpty())
        return;
    m_context.records.keep({examCredited(m_outage->attempt, m_outage->lost, cleanReason(reason))},
                           m_context.clock.now(), [this](const Result<QList<Event>> &kept) {
                               if (!kept)
                                   emit showProblem(kept.error());
                               else if (m_outage)
                                   approve();
                           });
}

void ResumePresenter::release()
{
    if (m_outage && m_isSupervised)
        approve();
}

} // namespace hocvu
