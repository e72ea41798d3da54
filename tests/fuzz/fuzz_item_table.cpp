// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later

// links: hocvu::exchange

// Tables come from any office's spreadsheet: workbooks whole, the sheet inside one, and CSV. What
// is read must be sound and the same when it is written and read again.
#include "exchange/items/csv_items.h"
#include "exchange/items/item_formats.h"
#include "exchange/items/xlsx_reader.h"
#include "exchange/zip_writer.h"

#include <cstdint>
#include <cstdlib>

using namespace hocvu;

namespace {

/// The bytes as the sheet of a workbook, so that the fuzzer need not learn to compress.
QByteArray workbook(const QByteArray &sheet)
{
    const FileMap parts{
        {QStringLiteral("xl/workbook.xml"),
         "<workbook><sheets><sheet name=\"s\" id=\"r\"/></sheets></workbook>"},
        {QStringLiteral("xl/_rels/workbook.xml.rels"),
         "<Relationships><Relationship Id=\"r\" Target=\"worksheets/s.xml\"/></Relationships>"},
        {QStringLiteral("xl/worksheets/s.xml"), sheet}};
    return packZip(parts).value_or(QByteArray());
}

void checkAgain(const Imported &read)
{
    for (const Item &item : read.items) {
        if (!faultOf(item).isEmpty())
            std::abort();
    }
    QList<ImportNote> notes;
    ImportOptions csv;
    csv.format = ItemFormat::Csv;
    csv.encoding = TextEncoding::Utf8;
    const auto again = readItems(writeCsvItems(read.items, notes), QStringLiteral("f"), csv);
    if (!notes.isEmpty() || read.items.isEmpty())
        return;
    if (!again || again->items.size() != read.items.size())
        std::abort();
    for (qsizetype i = 0; i < read.items.size(); ++i) {
        if (!sameItem(again->items.at(i), read.items.at(i)))
            std::abort();
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), qsizetype(size));
    (void)readXlsx(bytes, QStringLiteral("f"));
    (void)readXlsx(workbook(bytes), QStringLiteral("f"));
    for (const ItemFormat format : {ItemFormat::Csv, ItemFormat::Xlsx}) {
        ImportOptions options;
        options.format = format;
        const auto read = readItems(format == ItemFormat::Xlsx ? workbook(bytes) : bytes,
                                    QStringLiteral("f"), options);
        if (read)
            checkAgain(*read);
    }
    return 0;
}
