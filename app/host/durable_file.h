// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QString>

namespace hocvu {

/// Writes \a bytes to the file \a path so that they are there after a power cut.
///
/// They go to a new file beside it (`NAME.PID-N.part`), are forced to the device and read back
/// from it; only when every byte is right does the new file take the name \a path, and the folder
/// is forced out too. So whoever looks at \a path finds the old content or all of the new one,
/// also when the stick is pulled out half-way or lies about what it stored. After an error
/// nothing is left beside it.
///
/// DiskFull: no space, or the quota is used up. Damaged: what was read back differs: throw the
/// stick away. Unwritable: everything else, such as a folder that is missing or read-only.
Result<void> writeDurably(const QString &path, const QByteArray &bytes);

/// Forces the names in \a folder to the device: a file that was made, renamed or removed there
/// stays so after a power cut. Unwritable, DiskFull.
Result<void> syncFolder(const QString &folder);

/// Renames the file \a path to the first `NAME.damaged-N` that is free, never overwriting; the new
/// path. Unwritable, DiskFull.
Result<QString> setDamagedAside(const QString &path);

/// Makes the folder \a path, for nobody else to read, in one that is there; it survives a power
/// cut. One that is there already is left as it is. Unwritable, DiskFull.
Result<void> makeFolder(const QString &path);

/// Forces the content of the file \a path to the device, whoever wrote it. Unwritable, DiskFull.
Result<void> syncFile(const QString &path);

/// The system's error number \a problem for \a path: DiskFull (quota as well) or Unwritable.
tl::unexpected<Error> failedOn(const QString &path, int problem);

} // namespace hocvu
