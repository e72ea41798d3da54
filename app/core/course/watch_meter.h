// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/course/coverage.h"

#include <optional>

namespace hocvu {

/// Turns the player's positions into watched seconds.
///
/// A run is playing without a jump; only whole seconds inside a run count, in content time, so
/// that speed changes nothing. A pause, or a step back into what the run has shown, continues it.
/// A position that moved further than real time and speed allow is a jump and starts a new run.
class WatchMeter
{
public:
    /// Playing begins, or goes on, at \a position.
    void begin(Millis position, const Moment &now);
    /// The player says where it is. \a rate is the speed.
    void moved(Millis position, double rate, const Moment &now);
    /// The video is over: its last, broken second counts as whole.
    void finish(Millis duration, double rate, const Moment &now);
    /// Forgets the run: what comes next begins anew.
    void end() { m_run.reset(); }
    /// Whole seconds of the present run that take() has not given out yet.
    std::optional<Seconds> take();

private:
    struct Run
    {
        Millis from{};
        Millis to{};
        int given = 0; ///< Seconds before this one were taken.
        Moment at;
    };
    std::optional<Run> m_run;
};

} // namespace hocvu
