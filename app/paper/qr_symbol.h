// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QPainterPath>
#include <QRectF>
#include <QString>

namespace hocvu {

/// The dark modules of the QR code for \a text, centred in \a square (some thousand units wide)
/// without a quiet zone; error correction M or, where the same size allows it, better. One path,
/// so that no hairlines show between modules.
/// NotUnderstood for an empty text, TooLarge for one that no QR code holds.
Result<QPainterPath> qrSymbol(const QString &text, const QRectF &square);

} // namespace hocvu
