// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/bank/item.h"
#include "core/base/result.h"

#include <QByteArray>
#include <QList>
#include <QString>

namespace hocvu {

/// Questions on paper: a PDF of A4 pages with the questions in their order, and the key behind them
/// on a page of its own, so that it can be kept back. Fonts are embedded. Right sides of matchings
/// and things to be ordered stand in the alphabet's order, which gives nothing away.
///
/// Needs a QGuiApplication. Unavailable: the fonts cannot be loaded.
Result<QByteArray> questionPaper(const QList<Item> &items, const ItemPictures &pictures,
                                 const QString &title);

/// The key of one question as the last page has it: "B", "A, C", "Đúng", "1–b, 2–a".
QString paperKey(const Item &item);

} // namespace hocvu
