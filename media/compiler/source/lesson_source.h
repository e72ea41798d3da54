// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "media/compiler/source/lesson.h"

#include <QByteArray>

namespace hocvu::media {

/// The newest `format` of lesson.yaml that this compiler reads.
inline constexpr int kLessonFormat = 2;

/// A lesson of six minutes has about 25 KiB of text.
inline constexpr qsizetype kMaxLessonBytes = 128 * 1024;

/// Reads the text of a lesson strictly: unknown keys, values out of their limits and references
/// to nothing are refused. \a file stands in messages, which are "file:line: what is wrong; what
/// to do". A newer format is ErrorCode::TooNew; format 1, without English and key points, is still
/// read. The slug stays empty.
Result<Lesson> parseLesson(const QByteArray &bytes, const QString &file);

/// The folder's own name, "03-luat-tri-tue-nhan-tao", however \a folder is written.
QString lessonName(const QString &folder);

/// Reads \a folder/lesson.yaml. The folder must be called NN-slug, NN being the lesson's number.
Result<Lesson> loadLesson(const QString &folder);

} // namespace hocvu::media
