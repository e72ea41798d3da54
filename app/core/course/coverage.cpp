// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/course/coverage.h"

#include <algorithm>

namespace hocvu {

Coverage::Coverage(int duration)
    : m_duration(std::max(duration, 0))
{
}

void Coverage::add(Seconds watched)
{
    watched.from = std::clamp(watched.from, 0, m_duration);
    watched.to = std::clamp(watched.to, 0, m_duration);
    if (watched.from >= watched.to)
        return;
    QList<Seconds> merged;
    for (const Seconds &range : m_ranges) {
        const bool apart = range.to < watched.from || watched.to < range.from;
        if (apart) {
            merged.append(range);
        } else {
            watched.from = std::min(watched.from, range.from);
            watched.to = std::max(watched.to, range.to);
        }
    }
    const auto after
        = std::find_if(merged.constBegin(), merged.constEnd(),
                       [&](const Seconds &range) { return range.from > watched.from; });
    merged.insert(after, watched);
    m_ranges = merged;
}

int Coverage::watched() const
{
    int sum = 0;
    for (const Seconds &range : m_ranges)
        sum += range.to - range.from;
    return sum;
}

bool Coverage::has(int second) const
{
    return std::any_of(m_ranges.begin(), m_ranges.end(), [second](const Seconds &range) {
        return range.from <= second && second < range.to;
    });
}

int Coverage::percent() const
{
    return m_duration == 0 ? 0 : watched() * 100 / m_duration;
}

int Coverage::frontier() const
{
    return m_ranges.isEmpty() || m_ranges.front().from > 0 ? 0 : m_ranges.front().to;
}

QList<Seconds> Coverage::missing() const
{
    QList<Seconds> gaps;
    int at = 0;
    for (const Seconds &range : m_ranges) {
        if (range.from > at)
            gaps.append({at, range.from});
        at = range.to;
    }
    if (at < m_duration)
        gaps.append({at, m_duration});
    return gaps;
}

} // namespace hocvu
