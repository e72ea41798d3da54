// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QMap>
#include <QStringList>

namespace hocvu {

/// Files in memory, by their path. Sorted by bytes, so that what is made of them is always the
/// same.
using FileMap = QMap<QString, QByteArray>;

/// Names that mean the same on every system and in every archive tool, and can point nowhere else:
/// parts of ASCII letters, digits, '.', '_', '-' with '/' between them, 180 bytes at most; no part
/// is "." or "..", ends in a dot, or is a device on Windows (con, nul.txt, lpt1 …).
inline constexpr qsizetype kMaxNameBytes = 180;

/// What is wrong with \a name, in English; empty if nothing is.
QString faultOfName(const QString &name);

/// Checks every name and that no two differ only in case. NotUnderstood names the first bad one.
Result<void> checkNames(const QStringList &names);

/// \a name for a log: short, and without bytes that a terminal would obey.
QString quotedName(const QString &name);

} // namespace hocvu
