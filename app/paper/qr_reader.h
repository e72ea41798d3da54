// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QImage>
#include <QString>

namespace hocvu {

/// The text of a QR code somewhere in \a image (a scan, a photograph), turned or not. Where
/// several are seen, that of a HocVu certificate goes first.
/// NotFound when none can be read; TooLarge beyond 100 megapixels.
Result<QString> findQr(const QImage &image);

} // namespace hocvu
