// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "exchange/items/item_table.h"

#include <QByteArray>
#include <QList>
#include <QString>

namespace hocvu {

/// One sheet of a workbook as text.
struct XlsxSheet
{
    QString name;
    QList<TableRow> rows; ///< Empty rows are left out; line is the row's number.
};

inline constexpr int kMaxXlsxSheets = 20; ///< Further ones are not read.
inline constexpr int kMaxXlsxRows = 200'000;
inline constexpr int kMaxXlsxColumns = 200;
inline constexpr qsizetype kMaxXlsxCell = 100'000; ///< Characters.

/// Reads a workbook (Office Open XML) as Excel, LibreOffice and the usual libraries write it:
/// shared, rich and inline strings, results of formulas, numbers without a place of their own.
/// Numbers that are shown as days become 31/12/2026, per cents 50%; errors of formulas become empty
/// cells. Macros and links are not looked at.
///
/// NotUnderstood: no workbook. TooLarge: beyond the limits. Damaged.
Result<QList<XlsxSheet>> readXlsx(const QByteArray &bytes, const QString &file);

} // namespace hocvu
