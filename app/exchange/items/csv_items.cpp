// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/items/csv_items.h"

#include "exchange/csv.h"
#include "exchange/items/item_table.h"

namespace hocvu {

namespace {

QChar dividerOf(const QString &text)
{
    const QStringView heading = QStringView(text).left(text.indexOf(QLatin1Char('\n')));
    QChar best = QLatin1Char(',');
    for (const QChar divider : {QLatin1Char(';'), QLatin1Char('\t')}) {
        if (heading.count(divider) > heading.count(best))
            best = divider;
    }
    return best;
}

} // namespace

bool isCsvOfItems(const QString &text)
{
    const QString heading = text.left(text.indexOf(QLatin1Char('\n')) + 1);
    const auto rows = readCsv(heading.toUtf8(), dividerOf(text));
    return rows && !rows->isEmpty() && isTableHeading(rows->first().fields);
}

Result<void> readCsvItems(const QString &text, const QString &file, ImportSink &sink)
{
    const auto read = readCsv(text.toUtf8(), dividerOf(text));
    if (!read)
        return fail(read.error().code, QStringLiteral("%1: %2").arg(file, read.error().detail));
    QList<TableRow> rows;
    for (const CsvRow &row : *read) {
        TableRow made{row.line, {}};
        for (const QString &field : row.fields)
            made.cells << withoutFormulaGuard(field);
        rows << made;
    }
    return readTableItems(rows, file, embeddedPictures(sink.pictures()), sink);
}

QByteArray writeCsvItems(const QList<Item> &items, QList<ImportNote> &notes)
{
    for (const Item &item : items) {
        if (!picturesIn(item).isEmpty())
            notes.append({item.file, item.line, ImportNote::Kind::Reduced,
                          QStringLiteral("CSV does not hold its pictures; take xlsx")});
    }
    return writeCsv(tableOfItems(
        items, [](const QString &name) { return name; }, notes));
}

} // namespace hocvu
