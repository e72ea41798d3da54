// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/rebuild.h"

namespace hocvu {

/// What healing left behind, for the page that tells it.
struct Healed
{
    Rebuilt rebuilt; ///< What the new journal holds and what is known to be missing.
    QString damagedFile; ///< Where the old one lies now; empty when there was none.

    /// Nothing could be saved: the room begins anew.
    bool isEmpty() const { return rebuilt.events() == 0; }
    /// Every event that there was is known to be saved. Never so when the old journal was gone,
    /// when its pages were unsound and no mirror goes as far as they say, or when it ended before
    /// its mirror, which may have been away for what came after.
    bool isWhole() const { return rebuilt.missing() == 0 && rebuilt.findings.isEmpty(); }
};

/// Renames the database \a path with its log and index into the folder `damaged/` beside it, as
/// `journal-1.sqlite` and so on, never overwriting: nothing is ever thrown away. Where a power cut
/// left only the log, it goes to the file that it belongs to. The new place, of a log alone its
/// folder; empty when nothing was there. Nobody may have the database open. Unwritable, DiskFull.
Result<QString> setAside(const QString &path);

/// Makes a journal that is right in the place of the damaged or vanished one at \a path, from what
/// is still readable of it and from the mirrors in \a mirrorFolder (empty: none), and sets the old
/// one aside. Where nothing can be saved the new one is empty. See rebuild.h for what is saved and
/// why the next Journal::open gives it a new device.
///
/// \a mirrorFolder belongs to this kiosk alone (CopyPlace): every mirror in it is taken up. TooNew:
/// a newer version wrote one of them, and nothing is begun or moved. Nobody may have the database
/// open. Safe against a power cut at any moment, if finishHealing() is called at the next start.
/// Unwritable, DiskFull: the old journal is where it was.
Result<Healed> healJournal(const QString &path, const QString &mirrorFolder);

/// Completes a healing that a power cut interrupted; call it at every start before the journal is
/// opened. Whether there was one to complete.
Result<bool> finishHealing(const QString &path);

} // namespace hocvu
