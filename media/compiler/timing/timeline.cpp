// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/compiler/timing/timeline.h"

#include <algorithm>

namespace hocvu::media {

namespace {

constexpr int kSentenceGap = 500;
/// Between the last sentence of a scene and the first of the next: 900 ms, split so that the new
/// scene is on screen before it is spoken about.
constexpr int kAfterLast = 400;
constexpr int kBeforeFirst = 500;
constexpr int kOpening = 900; ///< The title moves in before the voice starts.
constexpr int kClosing = 1500;
/// From the last way of a case to its decision: to look at three ways once more and to choose.
constexpr int kToChoose = 3000;
/// A checkpoint stops in the silence before the next scene, so that the player, which is never
/// exact to a picture, does not show that scene behind the question.
constexpr int kBeforeChange = 200;

int onTick(int ms)
{
    return (ms + kTickMs - 1) / kTickMs * kTickMs;
}

} // namespace

int Timeline::sentenceStart(int scene, int sentence) const
{
    for (const SpokenSpan &span : sentences) {
        if (span.scene == scene && span.sentence == sentence)
            return span.startMs;
    }
    return scenes.at(scene).startMs;
}

int Timeline::sceneAt(int ms) const
{
    int at = 0;
    while (at + 1 < scenes.size() && scenes.at(at + 1).startMs <= ms)
        ++at;
    return at;
}

QList<Wait> waitsOf(const Lesson &lesson)
{
    QList<Wait> waits;
    for (int i = 0; i < lesson.scenes.size(); ++i) {
        const Scene &scene = lesson.scenes.at(i);
        if (scene.kind == SceneKind::Case && !scene.items.isEmpty()
            && scene.items.last().sentence < scene.decision)
            waits << Wait{i, scene.decision, scene.items.last().sentence, kToChoose};
    }
    return waits;
}

Timeline layOut(const SentenceLengths &lengths, const QList<Wait> &waits)
{
    Timeline timeline;
    int now = 0;
    for (int scene = 0; scene < lengths.size(); ++scene) {
        const QList<int> &ofScene = lengths.at(scene);
        SceneSpan span{now, now};
        QList<int> ends; // of the scene's sentences
        now += scene == 0 ? kOpening : kBeforeFirst;
        for (int sentence = 0; sentence < ofScene.size(); ++sentence) {
            for (const Wait &wait : waits) {
                if (wait.scene == scene && wait.sentence == sentence)
                    now = std::max(now, ends.at(wait.after) + wait.waitMs);
            }
            const int end = now + ofScene.at(sentence);
            ends << end;
            timeline.sentences << SpokenSpan{scene, sentence, now, end};
            now = end + kSentenceGap;
        }
        const bool last = scene + 1 == lengths.size();
        now = onTick(now - kSentenceGap + (last ? kClosing : kAfterLast));
        span.endMs = now;
        timeline.scenes << span;
    }
    timeline.durationMs = now;
    return timeline;
}

CheckpointTimes timesOf(const Checkpoint &checkpoint, const Lesson &lesson,
                        const Timeline &timeline)
{
    const SceneSpan &span = timeline.scenes.at(lesson.sceneIndex(checkpoint.after));
    const bool last = lesson.isAtTheEnd(checkpoint);
    return {last ? timeline.durationMs : span.endMs - kBeforeChange, span.startMs};
}

} // namespace hocvu::media
