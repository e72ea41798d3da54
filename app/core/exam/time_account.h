// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"

#include <optional>

namespace hocvu {

/// A stretch in which the paper was not on the screen although the sitting was open.
struct Gap
{
    Moment from; ///< The last moment known to be on the screen.
    Moment to; ///< The first one again.
    Millis length{}; ///< Boot time within one boot; else wall time, never negative.
};

/// How much exam time a sitting has used.
///
/// Only boot time with the paper on the screen counts. A gap (crash, power cut, suspend) is
/// credited whole, as long as all gaps together stay within \a creditCap; what goes beyond counts
/// as used, until a supervisor grants more time.
class TimeAccount
{
public:
    /// A silence longer than this between two ticks is a gap: the PC slept or hung.
    static constexpr Millis kLongestSilence{5000};

    TimeAccount(Millis allowed, Millis creditCap);

    /// The paper appears (again).
    void start(const Moment &now);
    /// Call at least once a second while the paper is on the screen. Returns the gap if the PC
    /// slept since the last call; the gap is already settled.
    std::optional<Gap> tick(const Moment &now);
    /// The paper left the screen at \a now.
    void stop(const Moment &now);

    /// The gap between the last moment on the screen and now.
    static Gap gapBetween(const Moment &from, const Moment &to);
    /// Settles a gap: returns how much of it counts as used.
    Millis settle(const Gap &gap);
    /// More time, granted by a supervisor.
    void extend(Millis extra) { m_extra += extra; }

    /// Takes up what storage knows: time used and outage credited before.
    void restore(Millis spent, Millis credited, Millis extra);

    Millis spent(const Moment &now) const;
    Millis remaining(const Moment &now) const;
    Millis allowed() const { return m_allowed + m_extra; }
    Millis credited() const { return m_credited; }
    bool isRunning() const { return m_since.has_value(); }

private:
    Millis m_allowed;
    Millis m_creditCap;
    Millis m_extra{};
    Millis m_spent{}; ///< Of runs that are over.
    Millis m_credited{};
    std::optional<Moment> m_since;
    Moment m_lastTick;
};

} // namespace hocvu
