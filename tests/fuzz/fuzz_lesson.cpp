// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later

// links: hocvu::media

#include "media/compiler/source/lesson_source.h"

#include <cstdint>

/// Whatever bytes a lesson.yaml holds, the parser answers with a lesson or an error.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const auto lesson = hocvu::media::parseLesson(bytes, QStringLiteral("lesson.yaml"));
    // An error without words would be of no use to anybody.
    if (!lesson && lesson.error().detail.isEmpty())
        __builtin_trap();
    return 0;
}
