// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/event.h"

#include <QHash>

namespace hocvu {

/// Checks that events follow each other without a gap, device by device.
///
/// A slice may begin in the middle of a device's life (a later bundle does); from its first event
/// on, nothing may be missing. Feed events in the order in which they lie in the file, each
/// already known to fit its own hash (readEventLine sees to that).
class ChainCheck
{
public:
    /// Damaged: an event does not follow the one before it. NotUnderstood: the counter jumps.
    Result<void> add(const Event &event);

private:
    struct Last
    {
        qint64 seq = 0;
        QByteArray hash;
    };
    QHash<QUuid, Last> m_last;
};

} // namespace hocvu
