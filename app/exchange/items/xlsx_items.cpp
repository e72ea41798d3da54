// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/items/pictures.h"
#include "exchange/items/xlsx_reader.h"
#include "exchange/items/xlsx_writer.h"

#include <algorithm>

namespace hocvu {

namespace {

/// The pictures of the sheet "Hình" by the names that texts use.
QHash<QString, QByteArray> picturesOn(const QList<XlsxSheet> &sheets)
{
    QHash<QString, QByteArray> texts;
    for (const XlsxSheet &sheet : sheets) {
        if (sheet.name != QStringLiteral("Hình"))
            continue;
        for (const TableRow &row : sheet.rows)
            texts[row.cells.value(0)] += row.cells.value(1).toLatin1();
    }
    for (QByteArray &text : texts)
        text = QByteArray::fromBase64(text);
    return texts;
}

} // namespace

Result<void> readXlsxItems(const QByteArray &bytes, const QString &file, ImportSink &sink)
{
    const auto sheets = readXlsx(bytes, file);
    if (!sheets)
        return tl::unexpected(sheets.error());
    const auto sheet = std::find_if(sheets->begin(), sheets->end(), [](const XlsxSheet &one) {
        return !one.rows.isEmpty() && isTableHeading(one.rows.first().cells);
    });
    if (sheet == sheets->end())
        return readTableItems(sheets->isEmpty() ? QList<TableRow>() : sheets->first().rows, file,
                              embeddedPictures(sink.pictures()), sink);
    const auto pictures = picturesOn(*sheets);
    const PictureFinder find = [&](const QString &address) -> Result<QString> {
        if (!pictures.contains(address))
            return embeddedPictures(sink.pictures())(address);
        return keepPicture(pictures.value(address), sink.pictures());
    };
    return readTableItems(sheet->rows, file, find, sink);
}

} // namespace hocvu
