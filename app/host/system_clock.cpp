// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "host/system_clock.h"

#include <QSysInfo>

#include <ctime>

namespace hocvu {

namespace {

Millis read(clockid_t clock)
{
    timespec time{};
    clock_gettime(clock, &time);
    return std::chrono::duration_cast<Millis>(std::chrono::seconds(time.tv_sec)
                                              + std::chrono::nanoseconds(time.tv_nsec));
}

} // namespace

SystemClock::SystemClock()
    : m_bootId(QSysInfo::bootUniqueId().replace('-', ""))
{
}

Moment SystemClock::now() const
{
    return {read(CLOCK_REALTIME), read(CLOCK_BOOTTIME), m_bootId};
}

} // namespace hocvu
