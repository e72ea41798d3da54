// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/items/imported.h"

namespace hocvu {

/// Moodle XML, `<quiz><question type="…">`, as Moodle 4 writes and older ones wrote it.
///
/// Read: multichoice, truefalse, shortanswer, numerical, matching, ordering, and category, which
/// holds for those behind it. Texts have a format (html, moodle_auto_format, plain_text, markdown);
/// pictures stand beside their text in base64 and are named by "@@PLUGINFILE@@/…", or in it as
/// "data:". Names that only repeat how the question begins are no titles.
///
/// Left, with a note: essay, description, cloze, the drag-and-drop kinds and all others. Reduced:
/// hints, units of numbers, ordering of some of the things.
///
/// Errors as readXml() has them; NotUnderstood: no quiz.
Result<void> readMoodle(const QByteArray &bytes, const QString &file, ImportSink &sink);

/// What Moodle calls a question that has no name: how it begins.
QString moodleDefaultName(const ItemText &stem);

} // namespace hocvu
