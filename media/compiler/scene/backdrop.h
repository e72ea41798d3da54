// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "media/compiler/scene/theme.h"

namespace hocvu::media {

/// The ground of all scenes: nearly white, cool at the top right, warm at the bottom left.
QImage lightBackdrop(Scale scale);

} // namespace hocvu::media
