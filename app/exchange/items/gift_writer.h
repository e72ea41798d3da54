// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/items/imported.h"

#include <QByteArray>

namespace hocvu {

/// Writes GIFT as readGift() and Moodle read it, UTF-8: what GIFT has no sign for goes into tags
/// (item_facts.h), pictures into the text.
///
/// \a notes gets what does not come back: formatting on the right side of a matching, and questions
/// that GIFT would take for another kind, which are left out.
QByteArray writeGift(const QList<Item> &items, const ItemPictures &pictures,
                     QList<ImportNote> &notes);

} // namespace hocvu
