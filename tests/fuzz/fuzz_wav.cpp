// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later

// links: hocvu::media

#include "media/compiler/speech/wav.h"

#include <cstdint>

/// Whatever an author or a voice hands over as WAV, the reader answers with sound or an error.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    auto pcm = hocvu::media::readWav(bytes, QStringLiteral("a.wav"));
    if (!pcm) {
        if (pcm.error().detail.isEmpty())
            __builtin_trap();
        return 0;
    }
    const std::size_t before = pcm->samples.size();
    hocvu::media::trim(*pcm);
    if (pcm->rate < hocvu::media::kLowestRate || pcm->samples.size() > before)
        __builtin_trap();
    return 0;
}
