// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later

// links: hocvu::exchange

// GIFT and Aiken come from any teacher's editor, in any encoding. Whatever is read must be sound,
// and must be the same when it is written and read again.
#include "exchange/items/gift_writer.h"
#include "exchange/items/item_formats.h"

#include <cstdint>
#include <cstdlib>

using namespace hocvu;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), qsizetype(size));
    for (const ItemFormat format : {ItemFormat::Gift, ItemFormat::Aiken}) {
        ImportOptions options;
        options.format = format;
        const auto read = readItems(bytes, QStringLiteral("f"), options);
        if (!read)
            continue;
        for (const Item &item : read->items) {
            if (!faultOf(item).isEmpty())
                std::abort();
        }
        QList<ImportNote> notes;
        ImportOptions written;
        written.format = ItemFormat::Gift;
        written.encoding = TextEncoding::Utf8;
        const auto again = readItems(writeGift(read->items, read->pictures, notes),
                                     QStringLiteral("f"), written);
        const qsizetype left = notes.size();
        if (!again || left > 0)
            continue;
        if (again->items.size() != read->items.size())
            std::abort();
        for (qsizetype i = 0; i < read->items.size(); ++i) {
            if (!sameItem(again->items.at(i), read->items.at(i)))
                std::abort();
        }
    }
    return 0;
}
