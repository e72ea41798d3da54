// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/items/item_exporter.h"

#include "exchange/items/aiken.h"
#include "exchange/items/csv_items.h"
#include "exchange/items/gift_writer.h"
#include "exchange/items/moodle_writer.h"
#include "exchange/items/qti_writer.h"
#include "exchange/items/xlsx_writer.h"

namespace hocvu {

QStringList exportFormatNames()
{
    return {QStringLiteral("gift"), QStringLiteral("aiken"), QStringLiteral("moodle"),
            QStringLiteral("xlsx"), QStringLiteral("csv"),   QStringLiteral("qti")};
}

std::optional<ExportFormat> exportFormatFromName(const QString &name)
{
    const auto index = exportFormatNames().indexOf(name);
    return index < 0 ? std::nullopt : std::optional(static_cast<ExportFormat>(index));
}

Result<Exported> writeItems(const ItemFolder &bank, ExportFormat format)
{
    Exported made;
    switch (format) {
    case ExportFormat::Gift:
        made.bytes = writeGift(bank.items, bank.pictures, made.notes);
        return made;
    case ExportFormat::Aiken:
        made.bytes = writeAiken(bank.items, made.notes);
        return made;
    case ExportFormat::Moodle:
        made.bytes = writeMoodle(bank.items, bank.pictures, made.notes);
        return made;
    case ExportFormat::Xlsx:
    case ExportFormat::Qti: {
        auto bytes = format == ExportFormat::Xlsx
            ? writeXlsxItems(bank.items, bank.pictures, made.notes)
            : writeQti(bank.items, bank.pictures, made.notes);
        if (!bytes)
            return tl::unexpected(bytes.error());
        made.bytes = *std::move(bytes);
        return made;
    }
    case ExportFormat::Csv:
        made.bytes = writeCsvItems(bank.items, made.notes);
        return made;
    }
    return made;
}

Result<QByteArray> itemTemplate(ExportFormat format)
{
    QList<ImportNote> none;
    if (format == ExportFormat::Xlsx)
        return writeXlsxItems({}, {}, none);
    if (format == ExportFormat::Csv)
        return writeCsvItems({}, none);
    return fail(ErrorCode::NotAllowed, QStringLiteral("only xlsx and csv have a form"));
}

} // namespace hocvu
