// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/items/paper_lines.h"

#include <QByteArray>

namespace hocvu {

inline constexpr qsizetype kMaxDocxParagraphs = 200'000;

/// The paragraphs of a Word document (Office Open XML), rows of tables as one line each with tabs
/// between the cells. Numbers and letters that Word counts itself stand before their paragraph, as
/// they are printed. Text in the fonts ".Vn…" and "VNI-…" is decoded. What was deleted with changes
/// on record is left out; headers, notes and text boxes are not read; formulas lose their form.
///
/// Pictures go to \a sink; what is left out gets a note. NotUnderstood: no document. TooLarge.
/// Damaged.
Result<QList<PaperLine>> readDocx(const QByteArray &bytes, const QString &file, ImportSink &sink);

} // namespace hocvu
