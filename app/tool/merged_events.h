// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/ledger.h"

#include <QList>
#include <QMap>

namespace hocvu {

/// The events of several bundles put together, in any order and any number of times: each
/// (device, number) counts once.
class MergedEvents
{
public:
    /// Numbers that no bundle holds, both ends included.
    struct Missing
    {
        qint64 from = 0;
        qint64 to = 0;
    };
    /// What is there of one device.
    struct Device
    {
        QUuid id;
        qint64 lastSeq = 0;
        qint64 events = 0;
        QList<Missing> missing; ///< Below lastSeq.
    };

    /// Damaged: a number is there already with another content. Then some may have been taken.
    Result<void> add(const QList<Event> &events);

    /// In the order of their ids.
    QList<Device> devices() const;
    /// How many events were there already when they came again.
    qint64 doubled() const { return m_doubled; }
    bool isComplete() const;

    /// Everything, device by device: whoever goes on with another's attempts comes after it.
    QList<Event> inOrder() const;
    /// Folds everything in that order. Damaged: an event does not follow the one before it.
    Result<Ledger> fold() const;

private:
    /// Whoever goes on with another's attempts comes after it.
    QList<QUuid> order() const;

    QMap<QUuid, QMap<qint64, Event>> m_events;
    qint64 m_doubled = 0;
};

} // namespace hocvu
