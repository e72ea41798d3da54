// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <chrono>

namespace hocvu {

using Millis = std::chrono::milliseconds;

/// One reading of every clock, taken at once.
///
/// Boot time (Linux CLOCK_BOOTTIME) never jumps and counts suspend; it is comparable only within
/// one boot. Wall time is what the PC believes: it is written down for people and orders nothing.
struct Moment
{
    Millis wall{}; ///< Milliseconds since 1970-01-01 UTC.
    Millis boot{}; ///< Milliseconds since the machine started.
    QByteArray bootId; ///< Names the boot; 32 lower-case hexadecimal digits.

    friend bool operator==(const Moment &, const Moment &) = default;
};

/// Where time comes from. The core never reads a clock: whoever runs it passes moments in.
class Clock
{
public:
    virtual ~Clock() = default;
    virtual Moment now() const = 0;
};

} // namespace hocvu
