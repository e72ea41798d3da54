// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/items/imported.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace hocvu {

/// The formats that questions are read from.
enum class ItemFormat { Gift, Aiken, Moodle, Csv, Xlsx, Word, Docx, Qti };

/// "gift", "aiken", "moodle", "csv", "xlsx", "word" (a test in plain text), "docx", "qti".
QString itemFormatName(ItemFormat format);
std::optional<ItemFormat> itemFormatFromName(const QString &name);
QStringList itemFormatNames();

/// What the user knows better than the file shows.
struct ImportOptions
{
    std::optional<ItemFormat> format = {};
    std::optional<TextEncoding> encoding = {};
};

/// Understands \a bytes of a file called \a name, which stands in notes. NotUnderstood: no format
/// of these, or nothing in it that could be a question. TooLarge. Damaged: an archive or XML that
/// is cut short.
Result<Imported> readItems(const QByteArray &bytes, const QString &name,
                           const ImportOptions &options = {});

/// The same for the file \a path; also NotFound, Unreadable.
Result<Imported> readItemsFile(const QString &path, const ImportOptions &options = {});

} // namespace hocvu
