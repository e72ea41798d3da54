// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later

// links: hocvu::exchange

// Bank sources of format 3 come by mail and stick. What is read must be sound and the same when it
// is written and read again; an error must say where.
#include "exchange/items/item_source.h"

#include <cstdint>
#include <cstdlib>

using namespace hocvu;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), qsizetype(size));
    const auto items = parseItemSource(bytes, QStringLiteral("f"));
    if (!items) {
        if (!items.error().detail.startsWith(QLatin1String("f:")))
            std::abort();
        return 0;
    }
    for (const Item &item : *items) {
        if (!faultOf(item).isEmpty())
            std::abort();
    }
    if (!bytes.contains("format: 3"))
        return 0;
    const auto again = parseItemSource(writeItemSource(items->first().record.topic, {}, *items),
                                       QStringLiteral("f"));
    if (!again || again->size() != items->size())
        std::abort();
    for (qsizetype i = 0; i < items->size(); ++i) {
        if (!sameItem(items->at(i), again->at(i)))
            std::abort();
    }
    return 0;
}
