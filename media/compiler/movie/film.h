// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "media/compiler/movie/movie_writer.h"
#include "media/compiler/scene/stage.h"
#include "media/compiler/timing/timeline.h"

namespace hocvu::media {

/// Plays all scenes into \a writer: every picture while something moves, five a second while
/// nothing does, a key picture at each scene and at least every eight seconds.
Result<void> shootFilm(const std::vector<SceneArt> &arts, const Timeline &timeline, Scale scale,
                       MovieWriter &writer, Quality quality);

} // namespace hocvu::media
