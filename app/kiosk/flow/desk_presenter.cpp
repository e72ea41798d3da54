// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/flow/desk_presenter.h"

#include "core/journal/best_attempt.h"
#include "core/journal/kinds.h"
#include "core/text/fold.h"

#include <algorithm>

namespace hocvu {

namespace {

constexpr std::chrono::milliseconds kBetweenChecks{20};

Result<DeskRow> rowOf(const Context &context, const Person &person,
                      const QList<CertificateRecord> &certificates)
{
    const auto lessons = lessonRows(context, person.id);
    const auto attempts = context.records.attempts(person.id);
    if (!lessons || !attempts)
        return tl::unexpected(!lessons ? lessons.error() : attempts.error());
    DeskRow row;
    row.progress.person = person;
    row.progress.lessonsTotal = int(lessons->size());
    for (const LessonRow &lesson : *lessons) {
        row.progress.lessonsDone += lesson.done ? 1 : 0;
        row.progress.started = row.progress.started || lesson.percent > 0;
    }
    row.attempts = int(attempts->size());
    for (const AttemptRecord &attempt : *attempts)
        row.sitting = row.sitting || attempt.state != AttemptRecord::State::Submitted;
    const AttemptRecord *best = bestOf(*attempts);
    row.progress.examDone = best != nullptr;
    row.progress.bestCorrect = best ? *best->correct : Score();
    for (const CertificateRecord &certificate : certificates) {
        const bool isOfBest = best && certificate.attempt == best->id;
        if (certificate.person == person.id && (isOfBest || row.certificate.isEmpty()))
            row.certificate = certificate.number;
    }
    return row;
}

} // namespace

DeskPresenter::DeskPresenter(const Context &context, Visit &visit, QObject *parent)
    : QObject(parent)
    , m_context(context)
    , m_visit(visit)
{
    connect(&m_check, &QTimer::timeout, this, &DeskPresenter::checkNextLesson);
}

/// Before a learner finds it out: the supervisor can still copy the kit again.
void DeskPresenter::checkNextLesson()
{
    const QList<Lesson> &lessons = m_context.room.course.lessons;
    if (m_open && m_checked < lessons.size()) {
        const Lesson &lesson = lessons.at(m_checked++);
        if (!m_context.media.check(lesson))
            m_broken.append(lesson.number);
        return;
    }
    m_check.stop();
    if (m_open)
        emit showBrokenLessons(m_broken);
}

void DeskPresenter::enterPin(const QString &pin)
{
    const Moment now = m_context.clock.now();
    if (const int wait = m_gate.secondsToWait(now); wait > 0) {
        emit pinRefused(wait);
    } else if (m_context.secrets.pinMatches(m_context.room.campaign.supervisorPin, pin)) {
        m_gate.reset();
        m_open = true;
        m_typed.clear();
        emit opened();
        refresh();
        m_checked = 0;
        m_broken.clear();
        m_check.start(kBetweenChecks);
    } else {
        emit pinRefused(m_gate.refuse(now));
    }
}

void DeskPresenter::search(const QString &typed)
{
    m_typed = typed;
    refresh();
}

void DeskPresenter::refresh()
{
    if (!m_open) {
        emit askPin();
        return;
    }
    const auto all = rows();
    if (!all) {
        emit showProblem(all.error());
        return;
    }
    QList<PersonProgress> progress;
    QHash<QUuid, DeskRow> byPerson;
    QList<Person> people;
    for (const DeskRow &row : *all) {
        progress.append(row.progress);
        byPerson.insert(row.progress.person.id, row);
        people.append(row.progress.person);
    }
    QList<DeskRow> shown;
    for (const Person &person : findPeople(people, {}, m_typed))
        shown.append(byPerson.value(person.id));
    emit showPeople(shown);
    emit showUnits(countByUnit(progress));
}

Result<QList<DeskRow>> DeskPresenter::rows() const
{
    const auto known = m_context.records.people();
    const auto certificates = m_context.records.certificates();
    if (!known || !certificates)
        return tl::unexpected(!known ? known.error() : certificates.error());
    QList<Person> people = m_context.room.roster;
    for (const Person &person : *known) {
        if (person.provisional)
            people.append(person);
    }
    QList<DeskRow> list;
    for (const Person &person : people) {
        const auto row = rowOf(m_context, person, *certificates);
        if (!row)
            return tl::unexpected(row.error());
        list.append(*row);
    }
    return list;
}

Result<ExamReadiness> DeskPresenter::examOf(const Person &person) const
{
    return examReadiness(m_context, person.id);
}

void DeskPresenter::waiveFor(const Person &person, const QString &reason)
{
    if (!m_open || cleanReason(reason).isEmpty()) {
        emit showProblem({ErrorCode::NotAllowed, QStringLiteral("a waiver needs a reason")});
        return;
    }
    const auto exam = examOf(person);
    if (!exam) {
        emit showProblem(exam.error());
        return;
    }
    QList<NewEvent> waivers;
    for (const QString &what : exam->missingWaivers)
        waivers.append({kind::kWaiverGranted,
                        person.id,
                        {{QStringLiteral("what"), what},
                         {QStringLiteral("reason"), cleanReason(reason)},
                         {QStringLiteral("by"), QStringLiteral("supervisor")}}});
    if (waivers.isEmpty())
        return;
    m_context.records.keep(waivers, m_context.clock.now(),
                           [this, person](const Result<QList<Event>> &kept) {
                               if (!kept) {
                                   emit showProblem(kept.error());
                                   return;
                               }
                               emit waived(person);
                               if (m_open)
                                   refresh();
                           });
}

void DeskPresenter::lookUp(const QString &typed)
{
    if (!m_open)
        return;
    const auto found = lookUpQuestion(m_context, typed);
    if (found)
        emit showQuestion(*found);
    else
        emit showProblem(found.error());
}

void DeskPresenter::voidQuestion(const QString &question, const QString &reason)
{
    if (!m_open || m_isVoiding)
        return;
    const auto voiding = voidingOf(m_context, question, reason);
    if (!voiding) {
        emit showProblem(voiding.error());
        return;
    }
    if (voiding->events.isEmpty())
        return;
    m_isVoiding = true;
    m_context.records.keep(voiding->events, m_context.clock.now(),
                           [this, question, attempts = voiding->attempts,
                            certificates = voiding->certificates](const auto &kept) {
                               m_isVoiding = false;
                               if (!kept) {
                                   emit showProblem(kept.error());
                                   return;
                               }
                               emit voided(question, attempts, certificates);
                               if (m_open)
                                   refresh();
                           });
}

void DeskPresenter::exportTo(const QString &folder)
{
    if (!m_open)
        return;
    const auto bundle = m_context.exporter.exportBundle(folder);
    if (bundle)
        emit exported(*bundle);
    else
        emit showProblem(bundle.error());
}

void DeskPresenter::openExamRoom()
{
    m_open = false;
    m_visit.goToSessionCode(Place::Idle);
}

void DeskPresenter::leave()
{
    m_open = false;
    m_visit.goTo(Place::Idle);
}

} // namespace hocvu
