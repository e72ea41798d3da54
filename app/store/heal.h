// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/database.h"
#include "store/rebuild.h"

#include <functional>

namespace hocvu {

/// What healing left behind, for the page that tells it.
struct Healed
{
    Rebuilt rebuilt; ///< What the new journal holds and what is known to be missing.
    QString damagedFile; ///< Where the old one lies now; empty when there was none.

    /// Nothing could be saved: the room begins anew.
    bool isEmpty() const { return rebuilt.events() == 0; }
    bool isWhole() const { return rebuilt.isWhole(); }
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
///
/// \a firstWords is given the new journal before it takes its place, to write into it what became
/// of the old one: so no power cut can part the two. An error of its ends the healing.
///
/// A mirror that holds what could not be taken up is set aside as NAME.damaged-1 and so on: as the
/// new journal's copy it would claim more than that has.
using FirstWords = std::function<Result<void>(Database &db, const Rebuilt &rebuilt)>;
Result<Healed> healJournal(const QString &path, const QString &mirrorFolder,
                           const FirstWords &firstWords = {});

/// Completes a healing that a power cut interrupted; call it at every start before the journal is
/// opened. Whether there was one to complete.
Result<bool> finishHealing(const QString &path);

} // namespace hocvu
