// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "faults/support/faulty_vfs.h"

#include <QMap>

#include <random>

/// Every file of a folder and what is in it.
using DiskImage = QMap<QString, QByteArray>;

/// What a disk may hold if the power goes after the operations that it was given so far.
///
/// What was synced is there. Of what was not, any part may be there: none, all, some, in any
/// order, and of a single write some 512-byte sectors but not others (SQLite counts on a write
/// harming no byte beside it, and so do we). Bytes between the end of a file and a write behind
/// it are zeros. A file that was removed may be back until the folder is synced.
class PowerCut
{
public:
    void add(const DiskOperation &operation);
    qsizetype unsynced() const { return m_pending.size(); }

    DiskImage nothingMore() const { return m_disk; }
    DiskImage everything() const;
    /// Some of what was not synced, in any order.
    DiskImage some(std::mt19937_64 &random) const;
    /// Some of it, and of some writes only some sectors.
    DiskImage torn(std::mt19937_64 &random) const;

private:
    DiskImage imageOf(QList<DiskOperation> chosen, std::mt19937_64 *shuffle) const;

    DiskImage m_disk; ///< What is certainly there.
    QList<DiskOperation> m_pending;
};

/// Writes \a image into \a folder and removes every other file of the database there.
bool writeImage(const DiskImage &image, const QString &folder);
