// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/compiler/movie/film.h"

#include "media/compiler/timing/timeline.h"
#include "media/compiler/watcher.h"

namespace hocvu::media {

namespace {

/// A player that seeks into a still stretch shows the next picture: this keeps it near.
constexpr int kHeartbeatTicks = 5;
constexpr int kDraftHeartbeatTicks = 25; ///< Nobody learns from a draft.
constexpr int kLongestGroupTicks = 7000 / kTickMs;
/// Key pictures of two scenes never follow each other directly: decoders tell them apart by what
/// stands between them.
constexpr int kNoKeyBeforeEnd = 1000 / kTickMs;

/// At the start, to seek there; again when the scene before has faded away, because most of the
/// picture stands still from then on and a key picture shows it best; and now and then.
bool wantsKey(int tick, int lastKey, int ticks)
{
    if (tick == 0)
        return true;
    return ticks - tick > kNoKeyBeforeEnd
        && (tick == kCrossFadeMs / kTickMs || tick - lastKey >= kLongestGroupTicks);
}

} // namespace

Result<EncodedTrack> shootScene(Stage &stage, int ms, const QSize &size, Quality quality,
                                const std::function<bool(int)> &goOn)
{
    auto encoder = PictureEncoder::open(size, quality);
    if (!encoder)
        return tl::unexpected(encoder.error());
    const int ticks = ms / kTickMs;
    const bool draft = quality == Quality::Draft;
    const int step = draft ? 2 : 1;
    const int heartbeat = draft ? kDraftHeartbeatTicks : kHeartbeatTicks;
    int lastKey = 0;
    for (int tick = 0; tick < ticks; ++tick) {
        const bool key = wantsKey(tick, lastKey, ticks);
        const bool due = tick % heartbeat == 0 || tick + 1 == ticks;
        const bool moves = tick % step == 0 && stage.moveTo(tick * kTickMs);
        if (!key && !due && !moves)
            continue;
        if (due && !goOn(tick * kTickMs))
            return stopped();
        stage.moveTo(tick * kTickMs);
        const QRegion changed = stage.paint();
        if (const auto added = (*encoder)->add(stage.picture(), changed, tick, key); !added)
            return tl::unexpected(added.error());
        if (key)
            lastKey = tick;
    }
    return (*encoder)->finish();
}

} // namespace hocvu::media
