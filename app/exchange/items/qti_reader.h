// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/items/imported.h"

namespace hocvu {

/// QTI 2.1 and 2.2, and the same items of QTI 3.0 ("qti-choice-interaction"): single items, and
/// packages (zip) with or without imsmanifest.xml.
///
/// Read: one interaction an item, of choice, inlineChoice, textEntry, order and match;
/// correctResponse with match_correct, mapping with map_response, and for numbers conditions of
/// equal. A mapping's values count against MAXSCORE, normalMaximum, its upperBound or what the best
/// answer earns. What writeQti() wrote comes back whole: tags stand in the outcome variable TAGS.
///
/// Left, with a note: extended text, hot spots, uploads, several interactions in one item, items
/// without a key. Reduced: rubrics, templates, rules of marking that are none of these (then the
/// correct response counts, all or nothing).
///
/// NotUnderstood: neither an item nor a package. Else errors of readXml() and ZipReader; one bad
/// file in a package is a note.
Result<void> readQtiItem(const QByteArray &bytes, const QString &file, ImportSink &sink);
Result<void> readQtiPackage(const QByteArray &bytes, const QString &file, ImportSink &sink);

/// Whether an XML file whose root has this name is a QTI item.
bool isQtiRoot(const QString &name);

} // namespace hocvu
