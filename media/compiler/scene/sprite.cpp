// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/compiler/scene/sprite.h"

#include <algorithm>
#include <cmath>

namespace hocvu::media {

namespace {

constexpr int kFadeOutMs = 240;
constexpr double kTravel = 30; // points

int durationOf(Motion motion)
{
    switch (motion) {
    case Motion::Fade:
        return 320;
    case Motion::Rise:
    case Motion::FromLeft:
    case Motion::FromRight:
        return 520;
    case Motion::Pop:
        return 440;
    case Motion::Unroll:
        return 760;
    }
    return 0;
}

double easedOut(double share)
{
    return 1 - std::pow(1 - share, 3);
}

/// Goes a little beyond the end and comes back.
double easedOutBeyond(double share)
{
    constexpr double kOver = 1.4;
    const double left = share - 1;
    return 1 + (kOver + 1) * left * left * left + kOver * left * left;
}

} // namespace

SpriteState stateOf(const Sprite &sprite, int ms)
{
    SpriteState state;
    if (ms < sprite.enterMs || (sprite.leaveMs != kNever && ms >= sprite.leaveMs + kFadeOutMs))
        return state;
    const double share = std::min(
        1.0, (ms - sprite.enterMs + 40) / static_cast<double>(durationOf(sprite.motion)));
    const double left = 1 - easedOut(share);
    state.opacity = std::min(1.0, share * 1.6);
    switch (sprite.motion) {
    case Motion::Fade:
        state.opacity = share;
        break;
    case Motion::Rise:
        state.offset = {0, std::round(kTravel * left)};
        break;
    case Motion::FromLeft:
        state.offset = {-std::round(kTravel * left), 0};
        break;
    case Motion::FromRight:
        state.offset = {std::round(kTravel * left), 0};
        break;
    case Motion::Pop:
        state.zoom = share < 1 ? 0.6 + 0.4 * easedOutBeyond(share) : 1;
        break;
    case Motion::Unroll:
        state.opacity = 1;
        state.shown = 1 - left;
        break;
    }
    if (ms >= sprite.leaveMs)
        state.opacity *= 1 - (ms - sprite.leaveMs + 40) / static_cast<double>(kFadeOutMs + 40);
    state.opacity = std::max(0.0, state.opacity);
    return state;
}

} // namespace hocvu::media
