// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/ledger.h"
#include "exchange/bundle.h"
#include "tool/double_sittings.h"
#include "tool/merged_events.h"
#include "tool/summary.h"

#include <QHash>

namespace hocvu {

/// Bundles read, one after another, and what they have in common.
struct Rooms
{
    QList<OpenedBundle> bundles; ///< Payload taken out: the events are merged already.
    MergedEvents events;
    bool guessed = false;
    QHash<QUuid, Person> people;
    Summary summary;
    QList<DoubleSitting> doubles;
    QList<IncidentRecord> losses; ///< Journals that were put together again in part.
    QHash<QUuid, QString> names; ///< Rooms of devices, those too that a bundle's was before.

    /// Where a device stands.
    QString roomOf(const QUuid &device) const
    {
        return names.value(device, device.toString(QUuid::WithoutBraces).left(8));
    }
};

/// Reads the bundle \a file and merges it with those that \a rooms has. NotAllowed: of another
/// campaign. BadSignature: a device signed with two keys. The errors of readBundle() and
/// MergedEvents::add().
Result<void> take(const QString &file, Rooms &rooms);

} // namespace hocvu
