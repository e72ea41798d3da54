// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QKeyEvent;

namespace hocvu {

/// What a key does to a lesson that plays: the keys of the players that people know.
enum class LessonKey {
    None,
    PlayPause, ///< Space, k
    Back, ///< Left: 10 s
    Forward, ///< Right: 10 s
    Start, ///< Home
    Louder, ///< Up
    Quieter, ///< Down
    Mute, ///< m
    Captions, ///< c
    Transcript, ///< t
    FullScreen, ///< f, F11
    Faster, ///< +
    Slower, ///< -
};

LessonKey lessonKey(const QKeyEvent &event);

/// All keys in words, one line each.
QString lessonKeysInWords();

} // namespace hocvu
