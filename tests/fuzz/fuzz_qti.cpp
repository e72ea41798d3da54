// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later

// links: hocvu::exchange

// QTI comes from any platform: packages, single items, manifests. What is read must be sound and
// the same when it is written and read again.
#include "exchange/items/item_formats.h"
#include "exchange/items/qti_writer.h"
#include "exchange/zip_writer.h"

#include <cstdint>
#include <cstdlib>

using namespace hocvu;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), qsizetype(size));
    ImportOptions options;
    options.format = ItemFormat::Qti;
    const FileMap files{{QStringLiteral("imsmanifest.xml"), bytes},
                        {QStringLiteral("items/a.xml"), bytes}};
    (void)readItems(packZip(files).value_or(QByteArray()), QStringLiteral("f"), options);
    const auto read = readItems(bytes, QStringLiteral("f"), options);
    if (!read || read->items.isEmpty())
        return 0;
    for (const Item &item : read->items) {
        if (!faultOf(item).isEmpty())
            std::abort();
    }
    QList<ImportNote> notes;
    const auto written = writeQti(read->items, read->pictures, notes);
    if (!written)
        std::abort();
    const auto again = readItems(*written, QStringLiteral("f"), options);
    if (!again || again->items.size() != read->items.size())
        std::abort();
    for (qsizetype i = 0; i < read->items.size(); ++i) {
        if (!sameItem(again->items.at(i), read->items.at(i)))
            std::abort();
    }
    return 0;
}
