// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>

struct AVFrame;

namespace hocvu::media {

/// Converts \a part of an RGB32 \a image into the same part of \a frame (yuv420p, BT.709, video
/// range). The part is widened to even borders. Plain integer arithmetic: the same everywhere.
void convertPart(const QImage &image, const QRect &part, AVFrame &frame);

} // namespace hocvu::media
