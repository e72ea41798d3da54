// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace hocvu {

/// A mounted stick or card.
struct Volume
{
    QString name; ///< Its label, or the folder it is mounted on.
    QString path;
    qint64 freeBytes = 0;
};

/// What is mounted below /media, /run/media or /mnt on a block device and can be written to.
QList<Volume> removableVolumes();

/// Space left where \a folder lies; 0 when that is not known.
qint64 freeBytes(const QString &folder);

/// Whether two files or folders lie on one file system, as far as the system tells: two partitions
/// of one disk count as two. False when one of them is missing.
bool onSameFileSystem(const QString &one, const QString &other);

} // namespace hocvu
