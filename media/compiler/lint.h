// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/bank/law_table.h"
#include "core/bank/lint.h"
#include "media/compiler/lesson_parts.h"

namespace hocvu::media {

/// What the rules of media/lessons/README.md ask of a whole lesson and no single field shows: its
/// length and pace as it is really spoken, its build, its questions, sources, captions and numbers
/// of laws. \a told is its narration.
QList<Finding> lintLesson(const Readable &readable, const Told &told, const LawTable &laws);

/// Reads, draws and speaks the lesson in \a folder and looks at it. What stops it from being
/// compiled is the error, and stopped().
Result<QList<Finding>> lintLessonIn(const QString &folder, const Materials &materials,
                                    const LawTable &laws, Watcher &watcher);

} // namespace hocvu::media
