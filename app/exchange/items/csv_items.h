// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/items/imported.h"

#include <QByteArray>

namespace hocvu {

/// A table of item_table.h as CSV, its fields divided by commas, semicolons or tabs, whichever the
/// heading has most of. \a text as decodeText() gives it. Errors as readCsv() and readTableItems()
/// have them.
Result<void> readCsvItems(const QString &text, const QString &file, ImportSink &sink);

/// Whether the first line of \a text is such a heading.
bool isCsvOfItems(const QString &text);

/// UTF-8 with a mark, commas. \a notes gets pictures, which CSV does not hold, and what does not
/// fit.
QByteArray writeCsvItems(const QList<Item> &items, QList<ImportNote> &notes);

} // namespace hocvu
