// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "media/compiler/scene/sprite.h"
#include "media/compiler/scene/theme.h"
#include "media/compiler/timing/timeline.h"

#include <QRegion>

namespace hocvu::media {

/// For so long the scene before fades away over a new one.
inline constexpr int kCrossFadeMs = 320;

/// Shows the scenes of a film at any moment and says which part of the picture changed.
///
/// Only what changed is painted again: a film stands still most of the time.
class Stage
{
public:
    Stage(std::vector<SceneArt> scenes, const Timeline &timeline, Scale scale);

    /// Moves to \a ms without painting. True when something other than the progress bar moved.
    bool moveTo(int ms);
    /// Paints what changed since the last call, and the progress bar. Answers the part of the
    /// picture that changed, in pixels.
    QRect paint();
    const QImage &picture() const { return m_picture; }

    /// The last scene moment of scene \a index with everything in place and no progress bar.
    QImage settled(int index) const;

private:
    QRegion changes() const;
    QRect pixels(const Sprite &sprite, const SpriteState &state) const;
    void paintScene(QPainter &painter, int index, const std::vector<SpriteState> &states) const;
    void paintProgress(QPainter &painter) const;
    std::vector<SpriteState> statesAt(int index, int ms) const;
    double fadeAt(int ms) const;

    std::vector<SceneArt> m_scenes;
    const Timeline &m_timeline;
    Scale m_scale;
    QImage m_dark;
    QImage m_light;
    QImage m_picture;
    QImage m_leaving; ///< The scene before, while it fades out.

    int m_ms = 0;
    int m_scene = -1;
    double m_fade = 0; ///< How much of the scene before still shows.
    std::vector<SpriteState> m_states;
    int m_shownScene = -1;
    double m_shownFade = 0;
    std::vector<SpriteState> m_shownStates;
};

} // namespace hocvu::media
