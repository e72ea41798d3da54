// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/flow/course_presenter.h"

#include "core/journal/best_attempt.h"
#include "core/journal/kinds.h"

#include <algorithm>

namespace hocvu {

namespace {

bool hasOpenAttempt(const QList<AttemptRecord> &attempts)
{
    return std::any_of(attempts.begin(), attempts.end(), [](const AttemptRecord &attempt) {
        return attempt.state != AttemptRecord::State::Submitted;
    });
}

} // namespace

CoursePresenter::CoursePresenter(const Context &context, Visit &visit, QObject *parent)
    : QObject(parent)
    , m_context(context)
    , m_visit(visit)
{
}

void CoursePresenter::refresh()
{
    const QUuid person = m_visit.person().id;
    const auto lessons = lessonRows(m_context, person);
    const auto readiness = examReadiness(m_context, person);
    const auto results = attemptRows(m_context, person);
    const auto certificates = m_context.records.certificates();
    if (!lessons || !readiness || !results || !certificates) {
        emit m_visit.trouble(!lessons         ? lessons.error()
                                 : !readiness ? readiness.error()
                                 : !results   ? results.error()
                                              : certificates.error());
        return;
    }
    const bool certified
        = std::any_of(certificates->begin(), certificates->end(),
                      [&](const CertificateRecord &one) { return one.person == person; });
    emit showLessons(*lessons);
    emit showExam(*readiness);
    emit showResults(*results, certified);
}

Result<QList<LessonRow>> lessonRows(const Context &context, const QUuid &person)
{
    const auto records = context.records.lessons(person);
    if (!records)
        return tl::unexpected(records.error());
    QList<LessonRow> rows;
    bool nextFound = false;
    for (const Lesson &lesson : context.room.course.lessons) {
        const LessonRecord record = records->value(lesson.number);
        Coverage coverage(lesson.seconds());
        for (const Seconds &range : record.watched)
            coverage.add(range);
        LessonRow row;
        row.number = lesson.number;
        row.title = lesson.title;
        row.seconds = lesson.seconds();
        row.percent = coverage.percent();
        row.missing = coverage.missing();
        for (int i = 0; i < lesson.checkpoints.size(); ++i)
            row.checkpointsLeft += record.checkpointsDone.contains(i) ? 0 : 1;
        row.done = coverage.isComplete() && row.checkpointsLeft == 0;
        row.isBroken = context.media.isKnownBroken(lesson);
        row.isNext = !row.done && !row.isBroken && !nextFound;
        nextFound = nextFound || row.isNext;
        rows.append(row);
    }
    return rows;
}

Result<bool> hasAllLessons(const Context &context, const QUuid &person)
{
    return lessonRows(context, person).map([](const QList<LessonRow> &rows) {
        return std::all_of(rows.begin(), rows.end(), [](const LessonRow &row) { return row.done; });
    });
}

Result<bool> hasOpenExam(const Context &context, const QUuid &person)
{
    return context.records.attempts(person).map(hasOpenAttempt);
}

Result<ExamReadiness> examReadiness(const Context &context, const QUuid &person)
{
    using State = ExamReadiness::State;
    const Campaign &campaign = context.room.campaign;
    const auto lessons = lessonRows(context, person);
    const auto attempts = context.records.attempts(person);
    const auto noLessons = context.records.hasWaiver(person, waiver::kLessons);
    const auto noWindow = context.records.hasWaiver(person, waiver::kWindow);
    const auto latest = context.records.latestTime();
    if (!lessons || !attempts || !noLessons || !noWindow || !latest)
        return tl::unexpected(!lessons         ? lessons.error()
                                  : !attempts  ? attempts.error()
                                  : !noLessons ? noLessons.error()
                                  : !noWindow  ? noWindow.error()
                                               : latest.error());
    ExamReadiness readiness;
    readiness.attemptsUsed = int(attempts->size());
    readiness.attemptsAllowed = campaign.attempts;
    readiness.opens = campaign.examOpens;
    readiness.closes = campaign.examCloses;
    readiness.lessonsLeft = int(std::count_if(lessons->begin(), lessons->end(),
                                              [](const LessonRow &row) { return !row.done; }));
    // Turning the clock back opens nothing: the latest time ever seen counts.
    readiness.now = std::max(context.clock.now().wall, *latest);
    const bool isOutside = !campaign.examIsOpen(readiness.now) && !*noWindow;
    if (readiness.lessonsLeft > 0 && !*noLessons)
        readiness.missingWaivers.append(waiver::kLessons);
    if (isOutside)
        readiness.missingWaivers.append(waiver::kWindow);
    if (hasOpenAttempt(*attempts))
        readiness.state = State::InProgress;
    else if (readiness.attemptsUsed >= readiness.attemptsAllowed)
        readiness.state = State::AttemptsUsed;
    else if (isOutside)
        readiness.state = readiness.now.count() < campaign.examOpens.toMSecsSinceEpoch()
            ? State::NotYet
            : State::Closed;
    else if (!readiness.missingWaivers.isEmpty())
        readiness.state = State::LessonsMissing;
    else
        readiness.state = context.exam.isSealed() ? State::Sealed : State::Open;
    return readiness;
}

Result<QList<AttemptRow>> attemptRows(const Context &context, const QUuid &person)
{
    const auto attempts = context.records.attempts(person);
    if (!attempts)
        return tl::unexpected(attempts.error());
    const AttemptRecord *best = bestOf(*attempts);
    QList<AttemptRow> rows;
    for (const AttemptRecord &attempt : *attempts) {
        if (attempt.correct)
            rows.append({attempt.id, attempt.number, *attempt.correct, attempt.total, attempt.spent,
                         int(attempt.voided.size()), attempt.id == best->id});
    }
    return rows;
}

} // namespace hocvu
