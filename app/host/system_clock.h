// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"

namespace hocvu {

/// The PC's own clocks: CLOCK_REALTIME, CLOCK_BOOTTIME and the kernel's boot id.
class SystemClock : public Clock
{
public:
    SystemClock();
    Moment now() const override;

private:
    QByteArray m_bootId;
};

} // namespace hocvu
