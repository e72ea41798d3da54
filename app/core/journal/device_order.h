// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/event.h"

#include <QHash>
#include <QList>
#include <QSet>

namespace hocvu {

/// In which order the events of several devices are folded into what they mean.
///
/// Within a device events are numbered; between devices nothing orders them but what they say. A
/// kiosk whose journal had to be rebuilt goes on as a new device and may go on with an attempt
/// that was drawn as the old one: then the old one's events come first. Where no attempt binds two
/// devices, the one whose first event carries the earlier wall time comes first.
class DeviceOrder
{
public:
    /// Every event once, each device's in their order.
    void add(const Event &event);
    /// The same for the same events, whatever the order of the devices in which they were added.
    QList<QUuid> devices() const;

private:
    QHash<QUuid, Millis> m_begun; ///< Of each device, the first event's wall time.
    QHash<QUuid, QUuid> m_drawnOn; ///< Of each attempt, its device.
    QHash<QUuid, QSet<QUuid>> m_attempts; ///< Of each device, what its exam events are about.
};

} // namespace hocvu
