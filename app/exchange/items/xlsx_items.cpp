// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/items/pictures.h"
#include "exchange/items/xlsx_reader.h"
#include "exchange/items/xlsx_writer.h"

#include <algorithm>

namespace hocvu {

namespace {

const QString &pictureSheet()
{
    static const QString name = QStringLiteral("Hình");
    return name;
}

bool isOfItems(const XlsxSheet &sheet)
{
    return !sheet.rows.isEmpty() && isTableHeading(sheet.rows.first().cells);
}

/// A sheet without questions that is not one of our own template.
void noteOther(const XlsxSheet &sheet, ImportSink &sink)
{
    const bool isOurs = sheet.name == pictureSheet() || sheet.name == QStringLiteral("Hướng dẫn");
    if (!isOurs && !sheet.rows.isEmpty())
        sink.left(sheet.rows.first().line,
                  QStringLiteral("the sheet '%1': its first row does not name the columns")
                      .arg(sheet.name.left(40)));
}

/// The pictures of the sheet "Hình" by the names that texts use.
QHash<QString, QByteArray> picturesOn(const QList<XlsxSheet> &sheets)
{
    QHash<QString, QByteArray> texts;
    for (const XlsxSheet &sheet : sheets) {
        if (sheet.name != pictureSheet())
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
    const auto count = std::count_if(sheets->begin(), sheets->end(), isOfItems);
    if (count == 0)
        return readTableItems(sheets->isEmpty() ? QList<TableRow>() : sheets->first().rows, file,
                              embeddedPictures(sink.pictures()), sink);
    const auto pictures = picturesOn(*sheets);
    const PictureFinder find = [&](const QString &address) -> Result<QString> {
        if (!pictures.contains(address))
            return embeddedPictures(sink.pictures())(address);
        return keepPicture(pictures.value(address), sink.pictures());
    };
    for (const XlsxSheet &sheet : *sheets) {
        sink.setPart(count == 1 ? QString() : sheet.name);
        if (!isOfItems(sheet)) {
            noteOther(sheet, sink);
            continue;
        }
        for (const XlsxLoss &loss : sheet.losses)
            sink.reduced(loss.line, loss.text);
        if (const auto done = readTableItems(sheet.rows, file, find, sink); !done)
            return done;
    }
    sink.setPart({});
    return {};
}

} // namespace hocvu
