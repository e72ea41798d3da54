// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/event.h"
#include "store/database.h"

#include <functional>

namespace hocvu {

/// A device in the database, with the number of its row.
struct StoredDevice
{
    qint64 row = 0;
    QUuid id;
};

/// Where a chain stands: the number and the hash of its last event.
struct ChainEnd
{
    qint64 seq = 0;
    QByteArray hash = firstPrev();
};

using VisitEvent = std::function<Result<void>(const Event &)>;

/// In the order in which the database got to know them: what comes later may go on with what came
/// before.
Result<QList<StoredDevice>> storedDevices(Database &db);

/// The same in the order in which they are to be folded (DeviceOrder), whichever came first.
Result<QList<StoredDevice>> devicesToFold(Database &db);

/// Calls \a visit for the events of \a device behind \a end, in order, until it fails. Their hashes
/// are those of the rows, not computed. Damaged: a row cannot be read.
Result<void> forEachStored(Database &db, const StoredDevice &device, const ChainEnd &end,
                           const VisitEvent &visit);

/// Damaged unless \a event is the next one behind \a end and fits its own hash.
Result<void> checkFollows(const Event &event, const ChainEnd &end);

} // namespace hocvu
