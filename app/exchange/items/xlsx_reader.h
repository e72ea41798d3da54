// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "exchange/items/item_table.h"

#include <QByteArray>
#include <QList>
#include <QString>

namespace hocvu {

/// Something that a cell or a sheet shows and its text does not say.
struct XlsxLoss
{
    int line = 0; ///< The row; 0: the sheet.
    QString text; ///< English, for an ImportNote.
};

/// One sheet of a workbook as text.
struct XlsxSheet
{
    QString name;
    QList<TableRow> rows = {}; ///< Empty rows are left out; line is the row's number.
    QList<XlsxLoss> losses = {};
};

inline constexpr int kMaxXlsxSheets = 100;
inline constexpr int kMaxXlsxRows = 200'000;
inline constexpr int kMaxXlsxColumns = 200;
inline constexpr qsizetype kMaxXlsxCell = 100'000; ///< Characters.

/// Reads a workbook (Office Open XML) as Excel, LibreOffice and the usual libraries write it:
/// shared, rich and inline strings, results of formulas, numbers without a place of their own.
/// Numbers that are shown as days become 31/12/2026, per cents 50%; errors of formulas become empty
/// cells, with a loss; so do pictures over the cells, and letters that are raised or lowered lose
/// that. Macros, links and comments are not looked at.
///
/// NotUnderstood: no workbook. TooLarge: beyond the limits. Damaged.
Result<QList<XlsxSheet>> readXlsx(const QByteArray &bytes, const QString &file);

} // namespace hocvu
