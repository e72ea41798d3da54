// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/standing/standing.h"

#include <QCollator>
#include <QHash>
#include <QLocale>

#include <algorithm>
#include <tuple>

namespace hocvu {

namespace {

/// What the rule looks at: more right answers, shorter, earlier.
auto merit(const MarkedAttempt &attempt)
{
    return std::tuple(-attempt.correct.hundredths(), attempt.spent, attempt.submittedAt);
}

bool ranksBefore(const MarkedAttempt &a, const MarkedAttempt &b)
{
    return std::tuple_cat(merit(a), std::tuple(a.person, a.attempt))
        < std::tuple_cat(merit(b), std::tuple(b.person, b.attempt));
}

} // namespace

QList<Standing> rankPeople(const QList<MarkedAttempt> &attempts)
{
    QHash<QUuid, MarkedAttempt> best;
    for (const MarkedAttempt &attempt : attempts) {
        const auto known = best.constFind(attempt.person);
        if (known == best.constEnd() || ranksBefore(attempt, *known))
            best.insert(attempt.person, attempt);
    }
    QList<MarkedAttempt> ordered = best.values();
    std::sort(ordered.begin(), ordered.end(), ranksBefore);

    QList<Standing> standings;
    for (const MarkedAttempt &attempt : ordered) {
        Standing standing{attempt, int(standings.size()) + 1, false};
        if (!standings.isEmpty() && merit(standings.back().best) == merit(attempt)) {
            standing.rank = standings.back().rank;
            standing.tied = true;
            standings.back().tied = true;
        }
        standings.append(standing);
    }
    return standings;
}

QList<Participation> countByUnit(const QList<PersonProgress> &people)
{
    QHash<QString, Participation> rows;
    for (const PersonProgress &one : people) {
        Participation &row = rows[one.person.unit];
        row.unit = one.person.unit;
        row.people += 1;
        row.started += one.started ? 1 : 0;
        row.finishedLessons += one.lessonsTotal > 0 && one.lessonsDone >= one.lessonsTotal ? 1 : 0;
        row.finishedExam += one.examDone ? 1 : 0;
        row.points += one.bestCorrect;
    }
    QList<Participation> ordered = rows.values();
    const QCollator collator(QLocale(QLocale::Vietnamese, QLocale::Vietnam));
    std::sort(ordered.begin(), ordered.end(),
              [&collator](const Participation &a, const Participation &b) {
                  const int compared = collator.compare(a.unit, b.unit);
                  return compared != 0 ? compared < 0 : a.unit < b.unit;
              });
    return ordered;
}

} // namespace hocvu
