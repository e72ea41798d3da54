// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"

#include <QList>
#include <QString>
#include <QStringList>
#include <QUuid>

namespace hocvu {

/// What a journal is rebuilt from.
struct RebuildSources
{
    QStringList mirrors; ///< Files as mirror_file.h has them, whole or damaged.
    QString database; ///< A damaged journal, only read; gone is told; empty: nobody asks for one.
    bool orEmpty = false; ///< Where nothing can be read: an empty journal instead of an error.
};

/// What is there of one device.
struct RebuiltDevice
{
    QUuid id;
    qint64 events = 0; ///< From event 1 on, without a gap.
    qint64 lastSeen = 0; ///< The highest number seen anywhere, in whatever state.
    Millis lastAt{}; ///< Wall time of the last event kept.

    /// Known to have been there; more may have been lost without a trace.
    qint64 missing() const { return lastSeen > events ? lastSeen - events : 0; }
};

/// What a rebuilt journal holds, and what it does not.
struct Rebuilt
{
    QList<RebuiltDevice> devices; ///< In the order in which they were taken up.
    int pins = 0; ///< PINs chosen in the room and kept.
    bool pinsKnown = false; ///< They could be read. Only a database has them; else choose anew.
    QStringList findings; ///< English: why it may be less than there was, or other than a source.
    QStringList notes; ///< English: what was not as it should be, though nothing is lost by it.
    QStringList passedOver; ///< Mirrors that hold events which could not be taken up.

    qint64 events() const;
    qint64 missing() const;
    /// Every event that there was is known to be saved. Never so when the old journal was gone,
    /// when its pages were unsound and no mirror goes as far as they say, or when it ended before
    /// its mirror, which may have been away for what came after.
    bool isWhole() const { return missing() == 0 && findings.isEmpty(); }
    /// The latest wall time of a device's last event; zero without events.
    Millis lastAt() const;
};

/// Makes the database \a into from what the sources still hold: every event with its hash and under
/// its own device, and the tables computed from them. Of each device the chain from event 1 on that
/// the sources give together, each event following the one before it and fitting its hash; where
/// they contradict each other, see salvage.h. An event that the tables refuse (a certificate's
/// number a second time, say) ends its device's: it and those after it count as missing.
///
/// The new journal belongs to no device: the next Journal::open gives it a new one. It must never
/// go on with the old chain. Its end may be lost, and an event written in the place of a lost one
/// would be another event with the same number: merged with a bundle that has the lost one it would
/// look like forgery. The new device's events follow those of the old in meaning, not in number; an
/// attempt may go on from one to the other (see DeviceOrder).
///
/// All or nothing, also when the power goes: it is written beside \a into and renamed last.
///
/// NotAllowed: \a into is there already. Without orEmpty, when no event can be read: NotFound, or
/// what was wrong with the first source. TooNew: a newer version made one of the sources, and may
/// know what this one does not. Unwritable, DiskFull.
Result<Rebuilt> rebuildJournal(const RebuildSources &sources, const QString &into);

} // namespace hocvu
