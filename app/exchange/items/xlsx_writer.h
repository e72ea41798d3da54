// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/items/imported.h"

#include <QByteArray>

namespace hocvu {

inline constexpr qsizetype kMaxWorkbookCell = 32'767; ///< Characters; Excel's own limit.

/// Questions as a workbook in the form of item_table.h, with drop-downs, and a sheet that explains
/// it; without items, the template. Pictures stand on a sheet "Hình" in base64, in pieces that fit
/// into cells: name, piece.
///
/// The same items give the same bytes. \a notes gets what does not fit: more than 26 options, texts
/// beyond a cell. Unwritable, DiskFull: the temporary folder fails. Unavailable: memory.
Result<QByteArray> writeXlsxItems(const QList<Item> &items, const ItemPictures &pictures,
                                  QList<ImportNote> &notes);

/// The sheet of questions of readXlsx() and what its pictures are; NotUnderstood: none of the
/// sheets has the heading of item_table.h.
Result<void> readXlsxItems(const QByteArray &bytes, const QString &file, ImportSink &sink);

} // namespace hocvu
