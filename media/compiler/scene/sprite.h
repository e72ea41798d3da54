// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QPoint>

#include <limits>
#include <vector>

namespace hocvu::media {

/// How a sprite comes in. Every motion is short and eased, and ends exactly in place. Unroll shows
/// it from left to right, as a bar grows.
enum class Motion { Fade, Rise, FromLeft, FromRight, Pop, Unroll };

inline constexpr int kNever = std::numeric_limits<int>::max();

/// A picture element that comes in once, stays, and may leave again by fading out.
struct Sprite
{
    QImage image;
    QPoint at; ///< Top left corner at rest, in picture elements.
    Motion motion = Motion::Fade;
    int enterMs = 0;
    int leaveMs = kNever;
};

/// How a sprite looks at one moment.
struct SpriteState
{
    double opacity = 0;
    QPointF offset; ///< In points.
    double zoom = 1;
    double shown = 1; ///< Share of the width, from the left.

    bool isVisible() const { return opacity > 0; }
    friend bool operator==(const SpriteState &, const SpriteState &) = default;
};

SpriteState stateOf(const Sprite &sprite, int ms);

/// A scene, ready to be shown.
struct SceneArt
{
    std::vector<Sprite> sprites; ///< From back to front.
    double smallestLetter = std::numeric_limits<double>::max(); ///< Size of its smallest text.
};

} // namespace hocvu::media
