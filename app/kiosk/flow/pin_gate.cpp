// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/flow/pin_gate.h"

#include <algorithm>

namespace hocvu {

namespace {

constexpr int kFreeTries = 3;
constexpr int kFirstWait = 5;
constexpr int kMostDoublings = 8;

} // namespace

int PinGate::secondsToWait(const Moment &now) const
{
    const auto wait = std::chrono::ceil<std::chrono::seconds>(m_waitUntil - now.boot);
    return int(std::max(wait.count(), std::chrono::seconds::rep(0)));
}

int PinGate::refuse(const Moment &now)
{
    ++m_wrongTries;
    if (m_wrongTries < kFreeTries)
        return 0;
    const int doublings = std::min(m_wrongTries - kFreeTries, kMostDoublings);
    const int seconds = std::min(kFirstWait << doublings, m_longestWait);
    m_waitUntil = now.boot + std::chrono::seconds(seconds);
    return seconds;
}

} // namespace hocvu
