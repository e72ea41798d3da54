// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/items/imported.h"

#include <QByteArray>

namespace hocvu {

/// Moodle XML as readMoodle() and Moodle 4 read it: what Moodle has no field for goes into tags
/// (item_facts.h), pictures beside their text.
///
/// \a notes gets what does not come back: formatting on the right side of a matching.
QByteArray writeMoodle(const QList<Item> &items, const ItemPictures &pictures,
                       QList<ImportNote> &notes);

} // namespace hocvu
