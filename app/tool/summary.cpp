// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tool/summary.h"

#include <algorithm>

namespace hocvu {

namespace {

bool isFinished(const LessonRecord &record, const LessonNeed &need)
{
    Coverage coverage(need.seconds);
    for (const Seconds &range : record.watched)
        coverage.add(range);
    return need.seconds > 0 && coverage.isComplete()
        && record.checkpointsDone.size() >= need.checkpoints;
}

PersonProgress progressOf(const Person &person, const Ledger &ledger,
                          const QHash<int, LessonNeed> &needs)
{
    PersonProgress progress;
    progress.person = person;
    progress.lessonsTotal = static_cast<int>(needs.size());
    const auto lessons = ledger.lessons(person.id);
    for (auto lesson = lessons.cbegin(); lesson != lessons.cend(); ++lesson) {
        progress.started = progress.started || !lesson->watched.isEmpty();
        progress.lessonsDone += isFinished(*lesson, needs.value(lesson.key())) ? 1 : 0;
    }
    return progress;
}

void countAttempts(const QList<AttemptRecord> &attempts, const Ledger &ledger, Summary &summary)
{
    QList<MarkedAttempt> marked;
    for (const AttemptRecord &one : attempts) {
        ++summary.attempts;
        summary.submitted += one.state == AttemptRecord::State::Submitted ? 1 : 0;
        summary.questions = std::max(summary.questions, static_cast<int>(one.paper.items.size()));
        summary.interruptions += static_cast<int>(ledger.interruptions(one.id).size());
        if (one.state == AttemptRecord::State::Submitted && one.correct) {
            marked.append({one.person, one.id, one.number, *one.correct, one.total, one.spent,
                           one.submittedAt});
        }
    }
    summary.marked = static_cast<int>(marked.size());
    summary.ranking = rankPeople(marked);
}

} // namespace

QHash<int, LessonNeed> needsOf(const Course &course)
{
    QHash<int, LessonNeed> needs;
    for (const Lesson &lesson : course.lessons) {
        needs.insert(lesson.number,
                     {lesson.seconds(), static_cast<int>(lesson.checkpoints.size())});
    }
    return needs;
}

QHash<int, LessonNeed> guessedNeeds(const Ledger &ledger)
{
    QHash<int, LessonNeed> needs;
    for (const Person &person : ledger.people()) {
        const auto lessons = ledger.lessons(person.id);
        for (auto lesson = lessons.cbegin(); lesson != lessons.cend(); ++lesson) {
            LessonNeed &need = needs[lesson.key()];
            if (!lesson->watched.isEmpty())
                need.seconds = std::max(need.seconds, lesson->watched.constLast().to);
            need.checkpoints
                = std::max(need.checkpoints, static_cast<int>(lesson->checkpointsDone.size()));
        }
    }
    return needs;
}

Summary summarise(const Ledger &ledger, const QHash<int, LessonNeed> &needs)
{
    Summary summary;
    summary.lessons = static_cast<int>(needs.size());
    summary.certificates = static_cast<int>(ledger.certificates().size());
    summary.waivers = static_cast<int>(ledger.waivers().size());
    summary.incidents = static_cast<int>(ledger.incidents().size());
    summary.voided = ledger.voidedQuestions();
    countAttempts(ledger.allAttempts(), ledger, summary);
    QHash<QUuid, Score> best;
    for (const Standing &standing : summary.ranking) {
        best.insert(standing.best.person, standing.best.correct);
        summary.points += standing.best.correct;
    }
    summary.sat = static_cast<int>(best.size());

    QList<PersonProgress> everybody;
    for (const Person &person : ledger.people()) {
        PersonProgress progress = progressOf(person, ledger, needs);
        progress.examDone = best.contains(person.id);
        progress.bestCorrect = best.value(person.id);
        ++summary.people;
        summary.started += progress.started ? 1 : 0;
        summary.finishedLessons += progress.lessonsDone;
        summary.finishedCourse
            += summary.lessons > 0 && progress.lessonsDone >= summary.lessons ? 1 : 0;
        everybody.append(progress);
    }
    summary.units = countByUnit(everybody);
    return summary;
}

} // namespace hocvu
