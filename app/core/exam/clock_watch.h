// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"

#include <optional>

namespace hocvu {

/// A wall clock that was set while somebody sat.
struct ClockJump
{
    Millis expected{}; ///< What the wall clock would have said.
    Millis found{};
};

/// Notices that the wall clock was set: exam time does not depend on it, but the record says so.
class ClockWatch
{
public:
    /// What a clock that is corrected bit by bit may differ from boot time.
    static constexpr Millis kTolerance{2000};

    /// The jump between two moments of one boot; nothing across boots, where nobody can tell.
    static std::optional<ClockJump> between(const Moment &before, const Moment &after);

    /// The jump since the last one, or since the first call.
    std::optional<ClockJump> look(const Moment &now);

private:
    std::optional<Moment> m_reference;
};

} // namespace hocvu
