// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "media/compiler/movie/picture_encoder.h"
#include "media/compiler/scene/stage.h"

#include <functional>

namespace hocvu::media {

/// Plays \a stage for \a ms milliseconds: every picture while something moves, five a second while
/// nothing does, a key picture at the start and at least every eight seconds. \a goOn is asked now
/// and then with the time reached; when it answers false the film is stopped().
Result<EncodedTrack> shootScene(Stage &stage, int ms, const QSize &size, Quality quality,
                                const std::function<bool(int)> &goOn);

} // namespace hocvu::media
