// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QList>

namespace hocvu {

inline constexpr char kUntrustedComment[] = "untrusted comment: ";
inline constexpr qsizetype kKeyNumberBytes = 8;

/// One line of base64 that must decode to exactly \a size bytes and encode to itself again.
Result<QByteArray> decodeExactly(const QByteArray &line, qsizetype size, const QString &what);

/// Splits text into its \a count lines, each closed by LF or CRLF (the last one may lack it). The
/// first must be an untrusted comment. \a what names the text in errors.
Result<QList<QByteArray>> commentedLines(const QByteArray &text, qsizetype count,
                                         const QString &what);

} // namespace hocvu
