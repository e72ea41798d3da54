// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "media/compiler/source/lesson.h"

namespace hocvu::media {

/// Pictures are 40 ms apart; scenes start on a picture.
inline constexpr int kTickMs = 40;

/// Milliseconds of each sentence, one list a scene.
using SentenceLengths = QList<QList<int>>;

struct SceneSpan
{
    int startMs = 0;
    int endMs = 0; ///< The next scene starts here.
};

struct SpokenSpan
{
    int scene = 0;
    int sentence = 0;
    int startMs = 0;
    int endMs = 0;
};

/// When everything in a film happens. All times are milliseconds from its first picture.
///
/// Sentences never overlap and lie inside their scenes; scenes follow each other without a gap.
struct Timeline
{
    int durationMs = 0;
    QList<SceneSpan> scenes;
    QList<SpokenSpan> sentences; ///< In order.

    int sentenceStart(int scene, int sentence) const;
    /// The scene on screen at \a ms; the last one from the end on.
    int sceneAt(int ms) const;
};

/// A sentence that waits until people have thought: it begins at least waitMs after the end of the
/// sentence \a after of its scene.
struct Wait
{
    int scene = 0;
    int sentence = 0;
    int after = 0;
    int waitMs = 0;
};

/// The waits of \a lesson: no case tells its decision before all ways could be weighed.
QList<Wait> waitsOf(const Lesson &lesson);

/// Lays the sentences of all scenes out with the pauses between them.
Timeline layOut(const SentenceLengths &lengths, const QList<Wait> &waits = {});

/// Where a checkpoint stops the film and where its explanation begins. One after the last scene
/// comes when the film is over: what was heard to the end is not cut by it.
struct CheckpointTimes
{
    int atMs = 0;
    int rewindMs = 0;
};
CheckpointTimes timesOf(const Checkpoint &checkpoint, const Lesson &lesson,
                        const Timeline &timeline);

} // namespace hocvu::media
