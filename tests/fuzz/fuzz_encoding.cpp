// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later

// links: hocvu::core

// Any bytes are some text; what is recognised must be what telling it gives.
#include "core/text/encoding.h"

#include <cstdint>
#include <cstdlib>

using namespace hocvu;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), qsizetype(size));
    const DecodedText found = decodeText(bytes);
    if (found.sample.size() > 100)
        std::abort();
    for (int i = 0; i <= int(TextEncoding::Cp1252); ++i) {
        const DecodedText told = decodeText(bytes, TextEncoding(i));
        if (told.text != told.text.normalized(QString::NormalizationForm_C))
            std::abort();
    }
    return 0;
}
