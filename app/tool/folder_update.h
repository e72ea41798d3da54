// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/file_map.h"

namespace hocvu {

/// Adds \a files to the folder \a path, all or nothing; none may be there yet, but for pictures
/// that are the same. A new folder appears at once and whole. In one that is there each file
/// appears whole; after an error those that were written are taken away again. A power cut at that
/// moment may leave some of them.
///
/// NotAllowed: a file is there with other content. Unwritable, DiskFull, Damaged.
Result<void> addToFolder(const QString &path, const FileMap &files);

} // namespace hocvu
