// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"

/// A clock that moves only when told: 8 June 2026, 08:00 in Hải Phòng, ten minutes after boot.
class FakeClock : public hocvu::Clock
{
public:
    hocvu::Moment now() const override { return m_now; }

    /// Time goes by for wall and boot clock alike.
    void advance(hocvu::Millis by)
    {
        m_now.wall += by;
        m_now.boot += by;
    }
    /// Somebody sets the PC's clock.
    void jumpWall(hocvu::Millis by) { m_now.wall += by; }
    /// Power off for \a gap of real time, then on again.
    void reboot(hocvu::Millis gap, const QByteArray &bootId)
    {
        m_now.wall += gap;
        m_now.boot = hocvu::Millis(30'000);
        m_now.bootId = bootId;
    }

private:
    hocvu::Moment m_now{hocvu::Millis(1'780'880'400'000), hocvu::Millis(600'000),
                        QByteArrayLiteral("11111111111111111111111111111111")};
};
