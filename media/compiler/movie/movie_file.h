// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "media/compiler/movie/encoded_track.h"

#include <QSize>
#include <QString>

namespace hocvu::media {

/// One scene of a film, as players list it.
struct MovieScene
{
    int startMs = 0;
    int endMs = 0;
    QString title;
    EncodedTrack pictures; ///< Ticks from the scene's start.
};

struct Movie
{
    QSize size;
    QList<MovieScene> scenes;
    EncodedTrack sound;
    int soundRate = 0;
};

/// Joins the scenes and writes one MP4 with fast start and chapters: H.264 with pictures only where
/// something changed, and mono AAC. The same movie gives the same bytes. Unwritable, DiskFull: a
/// file that was begun may be left at \a path.
Result<void> writeMovie(const QString &path, const Movie &movie);

} // namespace hocvu::media
