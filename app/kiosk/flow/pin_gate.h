// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"

namespace hocvu {

/// Makes guessing a PIN slow: from the third wrong one on, each costs a longer wait.
class PinGate
{
public:
    explicit PinGate(int longestWaitSeconds)
        : m_longestWait(longestWaitSeconds)
    {
    }

    /// Whole seconds until the next try, 0: now.
    int secondsToWait(const Moment &now) const;
    /// A wrong PIN; returns the seconds to wait.
    int refuse(const Moment &now);
    void reset() { *this = PinGate(m_longestWait); }

private:
    int m_longestWait;
    int m_wrongTries = 0;
    Millis m_waitUntil{}; ///< Boot time.
};

} // namespace hocvu
