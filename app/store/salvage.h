// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/event_rows.h"

#include <QHash>
#include <QStringList>

#include <memory>
#include <vector>

namespace hocvu {

/// One place from which events may still be read: a mirror, or a damaged database.
struct EventSource
{
    QString name; ///< The file.
    QHash<QUuid, qint64> lastSeqs; ///< Of each device in it, the highest number seen anywhere.
    QStringList findings; ///< What cannot be known of it.
    /// Calls the visitor for the device's events behind the end, as long as each follows the one
    /// before it and fits its hash. What cannot be read ends them without an error.
    std::function<Result<void>(const QUuid &device, const ChainEnd &end, const VisitEvent &visit)>
        follow;
};

/// The mirror \a path, damaged or not; its good lines count wherever they lie. TooNew, NotFound,
/// Unreadable, NotUnderstood.
Result<EventSource> mirrorSource(const QString &path);

/// What is still readable of \a db, which must outlive the source. Damaged: nothing at all.
Result<EventSource> databaseSource(Database &db, const QString &name);

/// A stretch of a chain and where to read it.
struct SalvageStep
{
    std::size_t source = 0;
    ChainEnd behind;
    qint64 count = 0;
};

/// The longest chain of one device that the sources give together.
struct SalvagedChain
{
    QUuid device;
    std::vector<SalvageStep> steps;
    ChainEnd end;
    qint64 lastSeq = 0; ///< The highest number seen anywhere, whether the chain reaches it or not.
    QStringList contradictions; ///< Where two sources go on differently, both with a valid chain.
};

/// What can be saved: one chain a device, from event 1 on, in the order in which they must be
/// folded (see DeviceOrder). Where sources contradict each other the longer chain is taken.
Result<std::vector<SalvagedChain>> planSalvage(const std::vector<EventSource> &sources);

} // namespace hocvu
