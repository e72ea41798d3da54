// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/items/imported.h"
#include "tool/console.h"

#include <QJsonArray>

namespace hocvu {

/// One line each: "FILE:LINE: left: WHY".
void sayNotes(const QList<ImportNote> &notes, Console &console);
/// The same as a list of objects.
QJsonArray notesAsJson(const QList<ImportNote> &notes);

} // namespace hocvu
