// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/compiler/movie/film.h"

#include "media/compiler/scene/backdrop.h"

namespace hocvu::media {

namespace {

/// A player that seeks into a still stretch shows the next picture: this keeps it near.
constexpr int kHeartbeatTicks = 5;
constexpr int kLongestGroupTicks = 8000 / kTickMs;

Result<void> shootScene(Stage &stage, const SceneSpan &span, MovieWriter &writer, Quality quality)
{
    const int first = span.startMs / kTickMs;
    const int ticks = (span.endMs - span.startMs) / kTickMs;
    const int step = quality == Quality::Draft ? 2 : 1;
    int lastKey = -kLongestGroupTicks;
    for (int tick = 0; tick < ticks; ++tick) {
        const int ms = tick * kTickMs;
        // At the start, to seek there; and again when the scene before has faded away, because
        // most of the picture stands still from then on and a key picture shows it best.
        const bool key = tick == 0 || ms == kCrossFadeMs || tick - lastKey >= kLongestGroupTicks;
        const bool due = tick % kHeartbeatTicks == 0 || tick + 1 == ticks;
        const bool moves = tick % step == 0 && stage.moveTo(ms);
        if (!key && !due && !moves)
            continue;
        stage.moveTo(ms);
        const QRect changed = stage.paint();
        if (const auto added = writer.addPicture(stage.picture(), changed, first + tick, key);
            !added)
            return added;
        if (key)
            lastKey = tick;
    }
    return {};
}

} // namespace

Result<void> shootFilm(const std::vector<SceneArt> &arts, const Timeline &timeline, Scale scale,
                       MovieWriter &writer, Quality quality)
{
    const QImage ground = lightBackdrop(scale);
    const auto count = static_cast<int>(arts.size());
    QImage leaving;
    for (int i = 0; i < count; ++i) {
        const SceneSpan &span = timeline.scenes.at(i);
        Stage stage(arts[static_cast<std::size_t>(i)], ground, i > 0 ? &leaving : nullptr,
                    {i, count, span.endMs - span.startMs}, scale);
        if (const auto shot = shootScene(stage, span, writer, quality); !shot)
            return shot;
        leaving = stage.settled();
    }
    return writer.finish();
}

} // namespace hocvu::media
