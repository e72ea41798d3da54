// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/items/item_exporter.h"

#include "exchange/items/aiken.h"
#include "exchange/items/gift_writer.h"
#include "exchange/items/moodle_writer.h"

namespace hocvu {

QStringList exportFormatNames()
{
    return {QStringLiteral("gift"), QStringLiteral("aiken"), QStringLiteral("moodle")};
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
    }
    return made;
}

} // namespace hocvu
