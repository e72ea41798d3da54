// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
// links: hocvu::core
#include "core/journal/event.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>

/// Whatever is read as an event must be written as the very bytes it was read from.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray line(reinterpret_cast<const char *>(data), qsizetype(size));
    const auto event = hocvu::readEventLine(line);
    if (event && hocvu::eventLine(*event) != line)
        std::abort();
    return 0;
}
