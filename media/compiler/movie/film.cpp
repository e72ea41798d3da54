// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/compiler/movie/film.h"

#include <algorithm>

namespace hocvu::media {

namespace {

/// A player that seeks into a still stretch shows the next picture: this keeps it near.
constexpr int kHeartbeatTicks = 5;
constexpr int kLongestGroupTicks = 8000 / kTickMs;

/// At a scene's start, to seek there; and again when the scene before has faded away, because
/// most of the picture stands still from then on and a key picture shows it best.
bool wantsKey(const Timeline &timeline, int ms)
{
    return std::any_of(timeline.scenes.begin(), timeline.scenes.end(), [ms](const SceneSpan &span) {
        return span.startMs == ms || span.startMs + kCrossFadeMs == ms;
    });
}

} // namespace

Result<void> shootFilm(Stage &stage, const Timeline &timeline, MovieWriter &writer, Quality quality)
{
    const int ticks = timeline.durationMs / kTickMs;
    const int step = quality == Quality::Draft ? 2 : 1;
    int lastKey = -kLongestGroupTicks;
    for (int tick = 0; tick < ticks; ++tick) {
        const int ms = tick * kTickMs;
        const bool key = wantsKey(timeline, ms) || tick - lastKey >= kLongestGroupTicks;
        const bool due = tick % kHeartbeatTicks == 0 || tick + 1 == ticks;
        const bool moves = tick % step == 0 && stage.moveTo(ms);
        if (!key && !due && !moves)
            continue;
        stage.moveTo(ms);
        const QRect changed = stage.paint();
        if (const auto added = writer.addPicture(stage.picture(), changed, tick, key); !added)
            return added;
        if (key)
            lastKey = tick;
    }
    return writer.finish();
}

} // namespace hocvu::media
