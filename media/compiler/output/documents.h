// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "media/compiler/output/captions.h"

#include <QByteArray>

namespace hocvu::media {

/// lesson.json, format 1: number, slug, title, duration, sources, scenes with the key point that
/// each explains, key points with the scenes that explain them, and the narration sentence by
/// sentence. Times are milliseconds of the film.
QByteArray lessonDocument(const Lesson &lesson, const Timeline &timeline);

/// checkpoints.json: where the film pauses, what it asks, and where to look again. Those after the
/// last scene stand at its very end. Format 1.
QByteArray checkpointsDocument(const Lesson &lesson, const Timeline &timeline);

/// The narration with times, scene by scene, and the sources: Markdown, for those who cannot hear
/// and for those who look something up.
QByteArray transcript(const Lesson &lesson, const Timeline &timeline, Language language);

} // namespace hocvu::media
