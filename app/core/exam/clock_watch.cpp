// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exam/clock_watch.h"

namespace hocvu {

std::optional<ClockJump> ClockWatch::between(const Moment &before, const Moment &after)
{
    if (before.bootId != after.bootId)
        return std::nullopt;
    const ClockJump jump{before.wall + (after.boot - before.boot), after.wall};
    if (std::chrono::abs(jump.found - jump.expected) <= kTolerance)
        return std::nullopt;
    return jump;
}

std::optional<ClockJump> ClockWatch::look(const Moment &now)
{
    const auto jump = m_reference ? between(*m_reference, now) : std::nullopt;
    if (jump || !m_reference || m_reference->bootId != now.bootId)
        m_reference = now;
    return jump;
}

} // namespace hocvu
