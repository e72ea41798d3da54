// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QString>

namespace hocvu {

/// Nothing when \a path is a file, or a link to one. NotFound. Unreadable: a folder, or a pipe or
/// device, which one would wait for without an end.
Result<void> mustBeFile(const QString &path);

/// The bytes of the file \a path. Errors of mustBeFile(); Unreadable; TooLarge: more than \a limit
/// bytes. The detail begins with the path.
Result<QByteArray> readFile(const QString &path, qsizetype limit);

} // namespace hocvu
