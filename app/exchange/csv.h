// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QList>
#include <QStringList>

namespace hocvu {

/// A table as text, RFC 4180: UTF-8, fields divided by commas, records closed by CR LF, quotes
/// where needed.
///
/// It begins with a byte order mark: without one Excel takes the file for the PC's old code page
/// and Vietnamese names become rubbish; every other program skips it. (Where Windows is set to
/// divide lists by ";" Excel still shows one column: such offices open the .xlsx beside it.)
///
/// Fields that a spreadsheet would run as a formula (=, +, -, @ and their full-width forms, also
/// behind spaces, tab or line break) get an apostrophe in front; plain numbers such as -1.5 stay.
QByteArray writeCsv(const QList<QStringList> &rows);

/// \a field without the apostrophe that writeCsv() put before it, if it did.
QString withoutFormulaGuard(const QString &field);

/// One record of a table.
struct CsvRow
{
    int line = 0; ///< Where it begins in the file, from 1.
    QStringList fields;
};

inline constexpr qsizetype kMaxCsvBytes = 64 * 1024 * 1024;
inline constexpr qsizetype kMaxCsvFields = 1000;
inline constexpr qsizetype kMaxCsvFieldLength = 100'000;

/// Reads what writeCsv() writes and what others write by the same rules; a byte order mark and LF
/// alone are fine. Every row must have as many fields as the first. Apostrophes stay.
/// NotUnderstood says line and reason: not UTF-8, a stray or open quote, a NUL, a row that is too
/// short or too long. TooLarge: the limits above.
Result<QList<CsvRow>> readCsv(const QByteArray &bytes, QChar divider = QLatin1Char(','));

} // namespace hocvu
