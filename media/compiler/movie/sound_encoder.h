// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "media/compiler/movie/picture_encoder.h"
#include "media/compiler/speech/filter_chain.h"

#include <functional>

namespace hocvu::media {

/// Samples a second.
constexpr int soundRate(Quality quality)
{
    return quality == Quality::Full ? 48'000 : 24'000;
}

/// \a sound as mono AAC; the track's ticks are samples. The same sound gives the same bytes. A
/// draft takes a third of the time. \a goOn as in mixNarration().
Result<EncodedTrack> encodeSound(const Sound &sound, Quality quality,
                                 const std::function<bool(int)> &goOn);

} // namespace hocvu::media
