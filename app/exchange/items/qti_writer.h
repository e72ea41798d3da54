// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "exchange/items/imported.h"

#include <QByteArray>

namespace hocvu {

/// A package of QTI 2.1: imsmanifest.xml, an item a file, pictures in media/. The same items give
/// the same bytes.
///
/// Marks are said in QTI's own words (mapping, correctResponse, conditions), so that other programs
/// mark alike; what QTI has no word for stands in the outcome variable TAGS (item_facts.h). \a
/// notes gets what others mark differently: orderings by another grading than all or nothing or
/// position, and short answers with a * in the middle.
Result<QByteArray> writeQti(const QList<Item> &items, const ItemPictures &pictures,
                            QList<ImportNote> &notes);

/// One item as it stands in the package under the identifier \a name, its pictures below
/// "../media/".
QByteArray writeQtiItem(const Item &item, const QString &name, const ItemPictures &pictures);

} // namespace hocvu
