// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/items/imported.h"
#include "exchange/items/item_source.h"

#include <QByteArray>

#include <optional>

namespace hocvu {

/// The formats that questions are written in.
enum class ExportFormat { Gift, Aiken, Moodle, Xlsx, Csv, Qti };

QStringList exportFormatNames();
std::optional<ExportFormat> exportFormatFromName(const QString &name);

/// A file to give away, and what it does not hold.
struct Exported
{
    QByteArray bytes;
    QList<ImportNote> notes; ///< File and line are those of the bank source.
};

/// Errors: TooLarge beyond what the format holds; Unwritable, DiskFull where a library needs a
/// temporary file.
Result<Exported> writeItems(const ItemFolder &bank, ExportFormat format);

/// The form for writing questions in a spreadsheet: as xlsx with drop-downs, as csv its first row.
Result<QByteArray> itemTemplate(ExportFormat format);

} // namespace hocvu
