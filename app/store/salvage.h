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
    /// Whom to believe where two tell different histories, the first one first.
    enum class Kind {
        Database, ///< The kiosk's own.
        Mirror,
        SetAside, ///< A mirror that contradicted the journal once: only to go on behind the others.
    };
    /// No hash at all: the source goes on nowhere on the way.
    static constexpr qint64 kNoJoin = -1;

    QString name; ///< The file.
    Kind kind = Kind::Mirror;
    QHash<QUuid, qint64> lastSeqs; ///< Of each device in it, the highest number seen anywhere.
    qint64 badAtEnd = 0; ///< Confirmed lines behind the last good one that cannot be read.
    QStringList findings; ///< What cannot be known of it.
    QStringList notes; ///< What is not as it was left, though nothing is lost by it.
    /// Why the last numbers in it cannot be believed; empty when they can.
    QString doubt;
    /// Calls the visitor for the device's events behind the end, as long as each follows the one
    /// before it and fits its hash. What cannot be read ends them without an error.
    std::function<Result<void>(const QUuid &device, const ChainEnd &end, const VisitEvent &visit)>
        follow;
    /// Behind the first of these \a hashes of the events after \a end the source goes on: how many
    /// of them come before that; kNoJoin.
    std::function<Result<qint64>(const QUuid &device, const ChainEnd &end,
                                 const QList<QByteArray> &hashes)>
        joinBehind;
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

/// The chain of one device that the sources give together.
struct SalvagedChain
{
    QUuid device;
    std::vector<SalvageStep> steps;
    ChainEnd end;
    qint64 lastSeq = 0; ///< The highest number seen anywhere, whether the chain reaches it or not.
    QStringList contradictions; ///< Where sources go on differently, with valid chains, and what
                                ///< was not taken.
};

/// What can be saved: one chain a device, from event 1 on, in the order in which they must be
/// folded (see DeviceOrder). Where sources contradict each other the one of the first kind is
/// taken, of one kind the longer; the others go on only where the chain so taken ends.
Result<std::vector<SalvagedChain>> planSalvage(const std::vector<EventSource> &sources);

/// What cannot be known of the ends of the planned chains: behind a source that is in doubt or
/// damaged at its end, unless another goes as far, and behind a database that ends before its
/// mirror.
QStringList doubtsOf(const std::vector<EventSource> &sources,
                     const std::vector<SalvagedChain> &plan);

} // namespace hocvu
