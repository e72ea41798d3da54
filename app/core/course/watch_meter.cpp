// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/course/watch_meter.h"

#include <algorithm>

namespace hocvu {

namespace {

constexpr Millis kJitter{1500}; ///< Positions come late and in bursts on a busy PC.
constexpr Millis kEntry{400}; ///< A seek lands on the next frame, a little late.
constexpr Millis kSecond{1000};

int wholeSeconds(Millis position)
{
    return int(position / kSecond);
}

} // namespace

void WatchMeter::begin(Millis position, const Moment &now)
{
    const int entered = wholeSeconds(position + kSecond - kEntry);
    const bool goesOn = m_run && position >= m_run->from && position <= m_run->to + kSecond;
    if (goesOn) {
        const int first = wholeSeconds(m_run->from + kSecond - kEntry);
        m_run->given = std::max(first, std::min(m_run->given, wholeSeconds(position)));
        m_run->to = position;
        m_run->at = now;
    } else {
        m_run = Run{position, position, entered, now};
    }
}

void WatchMeter::moved(Millis position, double rate, const Moment &now)
{
    if (!m_run || position < m_run->to) {
        begin(position, now);
        return;
    }
    const double elapsed = double((now.boot - m_run->at.boot + kJitter).count());
    const double possible = elapsed * rate + double(kJitter.count());
    if (double((position - m_run->to).count()) > possible) {
        begin(position, now);
        return;
    }
    m_run->to = position;
    m_run->at = now;
}

void WatchMeter::finish(Millis duration, double rate, const Moment &now)
{
    if (!m_run)
        return;
    moved(duration, rate, now);
    if (m_run->to == duration)
        m_run->to = (duration + kSecond - Millis(1)) / kSecond * kSecond;
}

std::optional<Seconds> WatchMeter::take()
{
    if (!m_run || wholeSeconds(m_run->to) <= m_run->given)
        return std::nullopt;
    const Seconds fresh{m_run->given, wholeSeconds(m_run->to)};
    m_run->given = fresh.to;
    return fresh;
}

} // namespace hocvu
