// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QString>

namespace hocvu {

/// The bytes of the file \a path. NotFound; TooLarge: more than \a limit; Unreadable. The detail
/// begins with the path.
Result<QByteArray> readSourceFile(const QString &path, qsizetype limit);

} // namespace hocvu
