// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

/// Length of the video that makeSmallVideo() makes, in milliseconds.
inline constexpr qint64 kSmallVideoMs = 6000;

/// Writes six seconds of moving colours with a tone, H.264 and AAC as the lessons are, to \a path.
/// False, with the words of ffmpeg on stderr, when that fails.
bool makeSmallVideo(const QString &path);

/// Writes the first \a share (0 to 1) of the bytes of \a whole to \a path.
bool cutShort(const QString &whole, const QString &path, double share);
