// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/items/imported.h"

#include <QByteArray>

namespace hocvu {

/// Aiken, as Moodle reads it: questions with one right option.
///
///     The question, on one line or several.
///     A. An option           (or "A) An option"; 2 to 26, in the order of the alphabet)
///     B. Another
///     ANSWER: B
///
/// \a text as decodeText() gives it. A question that is not of this form is left, with a note.
void readAiken(const QString &text, ImportSink &sink);

/// \a notes gets what Aiken has no place for: other kinds are left out; formatting, feedback, names
/// and tags are lost. Lines of a text become one.
QByteArray writeAiken(const QList<Item> &items, QList<ImportNote> &notes);

} // namespace hocvu
