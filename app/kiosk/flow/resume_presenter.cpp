// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/flow/resume_presenter.h"

#include "core/exam/time_account.h"
#include "core/journal/kinds.h"

#include <algorithm>

namespace hocvu {

namespace {

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

Person personOf(const Context &context, const QUuid &id)
{
    QList<Person> people = context.room.roster;
    people.append(context.records.people().value_or(QList<Person>()));
    const auto found = std::find_if(people.begin(), people.end(),
                                    [&id](const Person &one) { return one.id == id; });
    return found == people.end() ? Person{id, {}, 0, {}, {}, true, {}} : *found;
}

Outage outageOf(const Context &context, const AttemptRecord &attempt, Millis gap)
{
    Outage outage;
    outage.attempt = attempt.id;
    outage.person = personOf(context, attempt.person);
    outage.questions = int(attempt.choices.size());
    outage.answered = outage.questions - int(attempt.choices.count(-1));
    outage.left = std::max(attempt.allowed + attempt.extra - attempt.spent, Millis(0));
    outage.gap = gap;
    return outage;
}

Result<std::optional<Outage>> recoverExam(const Context &context, const Pulse &pulse)
{
    const auto attempt = findAttempt(context, pulse.subject);
    if (!attempt)
        return tl::unexpected(attempt.error());
    if (!*attempt || (*attempt)->state != AttemptRecord::State::Running)
        return std::optional<Outage>();
    TimeAccount account((*attempt)->allowed, context.room.campaign.creditCap);
    account.restore(Millis(pulse.body.value(QLatin1String("spent")).toInteger()),
                    (*attempt)->credited, (*attempt)->extra);
    const Moment now = context.clock.now();
    const Gap gap = TimeAccount::gapBetween(pulse.moment, now);
    const Millis before = account.credited();
    const Millis used = account.settle(gap);
    const Millis credited = account.credited() - before;
    const bool sameBoot = pulse.moment.bootId == now.bootId;
    const auto stored = context.records.append(
        {{kind::kExamInterrupted,
          pulse.subject,
          {{QStringLiteral("cause"), sameBoot ? QStringLiteral("crash") : QStringLiteral("power")},
           {QStringLiteral("spent"), qint64((account.spent(now) + used).count())},
           {QStringLiteral("from"), qint64(gap.from.wall.count())},
           {QStringLiteral("to"), qint64(gap.to.wall.count())},
           {QStringLiteral("gap"), qint64(gap.length.count())},
           {QStringLiteral("credited"), qint64(credited.count())}}}});
    if (!stored)
        return tl::unexpected(stored.error());
    const auto settled = findAttempt(context, pulse.subject);
    if (!settled || !*settled)
        return tl::unexpected(settled ? Error{ErrorCode::NotFound, {}} : settled.error());
    Outage outage = outageOf(context, **settled, gap.length);
    outage.credited = credited;
    return std::optional(outage);
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
        if (const auto cleared = context.records.clearPulse(pulse.what); !cleared)
            return tl::unexpected(cleared.error());
    }
    return outage;
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
    m_visit.goTo(Place::Resume);
}

void ResumePresenter::refresh()
{
    if (m_outage)
        emit showOutage(*m_outage);
}

void ResumePresenter::goOn()
{
    if (!m_outage)
        return;
    const Person person = m_outage->person;
    m_outage.reset();
    m_visit.signIn(person);
    m_visit.goTo(Place::Exam);
}

void ResumePresenter::later()
{
    m_outage.reset();
    m_visit.goTo(Place::Idle);
}

} // namespace hocvu
