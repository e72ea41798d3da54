// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "media/compiler/source/lesson.h"
#include "media/compiler/timing/timeline.h"

#include <QByteArray>

namespace hocvu::media {

/// lesson.json: number, slug, title, duration, sources, scenes and transcript. Format 1.
QByteArray lessonDocument(const Lesson &lesson, const Timeline &timeline);

/// checkpoints.json: where the film pauses, what it asks, and where to look again. Format 1.
QByteArray checkpointsDocument(const Lesson &lesson, const Timeline &timeline);

} // namespace hocvu::media
