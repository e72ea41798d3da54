// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/file_map.h"

namespace hocvu {

/// Packs \a files into a zip archive, deflated, and gives it \a comment.
///
/// The same files always make the same bytes (with the same zlib): entries are sorted by name, all
/// dated 2 January 1980 (the format knows nothing before 1980, and a day more keeps clear of time
/// zones), with mode 0644 and no extra fields.
///
/// NotUnderstood: no file at all, or a name that checkNames() refuses. Unavailable: not enough
/// memory.
Result<QByteArray> packZip(const FileMap &files, const QByteArray &comment = {});

} // namespace hocvu
