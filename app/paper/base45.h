// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

namespace hocvu {

/// Base45 (RFC 9285): bytes as the 45 characters that a QR code stores most densely.
QString toBase45(const QByteArray &bytes);

/// Nothing when \a text is not base45: a foreign character, a lone last character, or a group
/// that stands for more than its one or two bytes.
std::optional<QByteArray> fromBase45(QStringView text);

} // namespace hocvu
