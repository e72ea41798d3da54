// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <vector>

namespace hocvu::media {

/// Mono sound at \a rate samples a second, full scale is 1.
struct Sound
{
    int rate = 0;
    std::vector<float> samples;
};

/// Sends \a sound through \a filters, written as for `ffmpeg -af`. The answer is mono; its rate is
/// what the filters made of it. ErrorCode::Unavailable when libavfilter lacks one of them.
Result<Sound> filtered(const Sound &sound, const QByteArray &filters);

/// Integrated loudness of \a sound in LUFS (EBU R 128).
Result<double> loudnessOf(const Sound &sound);

} // namespace hocvu::media
