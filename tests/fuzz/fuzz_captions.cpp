// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later

// links: hocvu::player

#include "player/captions.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>

// Whatever the bytes: no crash, and what is read keeps the promises of the header.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const auto captions = hocvu::Captions::parse(bytes);
    if (!captions)
        return 0;
    qint64 before = 0;
    for (const hocvu::Caption &cue : captions->cues()) {
        const bool sound = cue.startMs >= before && cue.endMs > cue.startMs && !cue.text.isEmpty()
            && cue.text.size() <= hocvu::Captions::kMaxCueLetters;
        if (!sound || captions->captionAt(cue.startMs).isEmpty())
            std::abort();
        before = cue.startMs;
    }
    if (captions->warnings().size() > hocvu::Captions::kMaxWarnings)
        std::abort();
    return 0;
}
