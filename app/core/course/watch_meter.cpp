// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/course/watch_meter.h"

#include <algorithm>

namespace hocvu {

namespace {

constexpr Millis kJitter{1500}; ///< Positions come late and in bursts on a busy PC.

int wholeSeconds(Millis position)
{
    return int(position.count() / 1000);
}

} // namespace

void WatchMeter::begin(Millis position, const Moment &now)
{
    // A run that begins inside a second counts from the next one.
    m_run = Run{position, position, int((position.count() + 999) / 1000), now};
}

void WatchMeter::moved(Millis position, double rate, const Moment &now)
{
    if (!m_run || position < m_run->to) {
        begin(position, now);
        return;
    }
    const double possible = double((now.boot - m_run->at.boot).count()) * rate;
    if (double((position - m_run->to - kJitter).count()) > possible + double(kJitter.count()) * rate) {
        begin(position, now);
        return;
    }
    m_run->to = position;
    m_run->at = now;
}

std::optional<Seconds> WatchMeter::take()
{
    if (!m_run || wholeSeconds(m_run->to) <= m_run->given)
        return std::nullopt;
    const Seconds fresh{m_run->given, wholeSeconds(m_run->to)};
    m_run->given = fresh.to;
    return fresh;
}

void WatchMeter::finish(Millis duration)
{
    if (m_run && duration - m_run->to < kJitter)
        m_run->to = Millis((duration.count() + 999) / 1000 * 1000);
}

} // namespace hocvu
