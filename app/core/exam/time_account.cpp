// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exam/time_account.h"

#include <algorithm>

namespace hocvu {

TimeAccount::TimeAccount(Millis allowed, Millis creditCap)
    : m_allowed(allowed)
    , m_creditCap(creditCap)
{
}

void TimeAccount::start(const Moment &now)
{
    m_since = now;
    m_lastTick = now;
}

std::optional<Gap> TimeAccount::tick(const Moment &now)
{
    if (!m_since)
        return std::nullopt;
    const Gap gap = gapBetween(m_lastTick, now);
    if (now.bootId == m_lastTick.bootId && gap.length <= kLongestSilence) {
        m_lastTick = now;
        return std::nullopt;
    }
    stop(m_lastTick);
    m_spent += settle(gap);
    start(now);
    return gap;
}

void TimeAccount::stop(const Moment &now)
{
    m_spent = spent(now);
    m_since.reset();
}

Gap TimeAccount::gapBetween(const Moment &from, const Moment &to)
{
    const Millis length = from.bootId == to.bootId ? to.boot - from.boot : to.wall - from.wall;
    return {from, to, std::max(length, Millis(0))};
}

Millis TimeAccount::settle(const Gap &gap)
{
    const Millis credit = std::clamp(m_creditCap - m_credited, Millis(0), gap.length);
    m_credited += credit;
    return gap.length - credit;
}

void TimeAccount::restore(Millis spent, Millis credited, Millis extra)
{
    m_spent = spent;
    m_credited = credited;
    m_extra = extra;
    m_since.reset();
}

Millis TimeAccount::spent(const Moment &now) const
{
    if (!m_since || now.bootId != m_since->bootId)
        return m_spent;
    return m_spent + std::max(now.boot - m_since->boot, Millis(0));
}

Millis TimeAccount::remaining(const Moment &now) const
{
    return std::max(allowed() - spent(now), Millis(0));
}

} // namespace hocvu
