// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tool/double_sittings.h"

#include "core/journal/event_body.h"
#include "core/journal/kinds.h"

#include <QHash>

#include <algorithm>
#include <tuple>

namespace hocvu {

namespace {

bool isEarlier(const SittingTime &a, const SittingTime &b)
{
    return std::tuple(a.person.toRfc4122(), a.from, a.attempt.toRfc4122())
        < std::tuple(b.person.toRfc4122(), b.from, b.attempt.toRfc4122());
}

/// Every attempt that was drawn, by person, then time.
QList<SittingTime> sittingsIn(const QList<Event> &events)
{
    QHash<QUuid, SittingTime> sittings;
    for (const Event &event : events) {
        if (event.kind == kind::kExamDrawn) {
            const EventBody body(event);
            sittings.insert(event.subject,
                            {event.subject, body.uuid(QLatin1String("person")),
                             body.number(QLatin1String("number")), event.device, event.moment.wall,
                             event.moment.wall});
            continue;
        }
        const auto sitting = sittings.find(event.subject);
        if (sitting == sittings.end() || event.kind == kind::kExamMarked)
            continue;
        if (event.kind == kind::kExamStarted)
            sitting->from = event.moment.wall;
        sitting->to = std::max(sitting->from, event.moment.wall);
    }
    QList<SittingTime> list = sittings.values();
    std::sort(list.begin(), list.end(), isEarlier);
    return list;
}

} // namespace

QList<DoubleSitting> findDoubleSittings(const QList<Event> &events)
{
    QList<DoubleSitting> pairs;
    const QList<SittingTime> all = sittingsIn(events);
    for (qsizetype i = 0; i < all.size(); ++i) {
        for (qsizetype k = i + 1; k < all.size() && all.at(k).person == all.at(i).person; ++k) {
            DoubleSitting pair{all.at(i), all.at(k)};
            pair.atOnce = pair.one.device != pair.other.device && pair.other.from < pair.one.to
                && pair.one.from < pair.other.to;
            pair.sameNumber = pair.one.number == pair.other.number;
            if (pair.atOnce || pair.sameNumber)
                pairs.append(pair);
        }
    }
    return pairs;
}

} // namespace hocvu
