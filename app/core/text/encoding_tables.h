// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/encoding.h"

namespace hocvu {

/// \a bytes by the table of \a encoding, in NFC where that is an old one. What no table has is
/// U+FFFD.
QString decodeAs(TextEncoding encoding, const QByteArray &bytes);

/// The bytes that a program had that took them for CP1252; nothing when a character is beyond it.
std::optional<QByteArray> westernBytes(QStringView text);

} // namespace hocvu
