// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/exam/score.h"

#include <QByteArray>
#include <QList>
#include <QString>

namespace hocvu {

/// One line of the results list: a person, and the attempt that counts.
struct ResultRow
{
    QString fullName;
    int birthYear = 0; ///< 0 = not known, left blank.
    QString unit;
    int lessonsDone = 0;
    int attempt = 0; ///< 1, 2 …; 0 = no exam yet: everything below is then left blank.
    Score correct;
    Millis duration{}; ///< Time taken, shown in whole seconds, rounded down.
    Millis submittedAt{}; ///< Wall time since 1970 UTC; shown in Vietnamese time.
    QString certificateNumber; ///< Empty = none issued.
};

/// The rows, in the order given, as an Excel workbook (XLSX) with one sheet "Kết quả": a frozen
/// heading, filters, and a page set-up that prints. Numbers, dates and times are real ones, so
/// that they sort and add up. The same rows give the same bytes.
/// Unwritable or DiskFull when the temporary folder fails; TooLarge beyond Excel's 1,048,575.
Result<QByteArray> resultsWorkbook(const QList<ResultRow> &rows);

/// The same as text: UTF-8 with a byte-order mark, CRLF, ';' between fields, quoted as RFC 4180
/// has it. The ';' is what a Vietnamese Excel expects: its decimal sign is the comma, and a file
/// with commas opens as one single column there. A text that Excel would take for a formula
/// (it starts with = + - @) gets a leading apostrophe: people type their own names.
QByteArray resultsCsv(const QList<ResultRow> &rows);

} // namespace hocvu
