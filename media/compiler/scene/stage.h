// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "media/compiler/scene/sprite.h"
#include "media/compiler/scene/theme.h"

#include <QRegion>

class QPainter;

namespace hocvu::media {

/// For so long the scene before fades away over a new one.
inline constexpr int kCrossFadeMs = 320;

/// Which scene of a film it is. The chapter bar gives every scene the same length, so that a
/// scene's pictures do not change when another scene becomes longer.
struct Chapter
{
    int index = 0;
    int count = 1;
    int lengthMs = 0;
};

/// Shows one scene at any moment and says which part of the picture changed.
///
/// Only what changed is painted again: a film stands still most of the time. All times are
/// milliseconds from the scene's first picture.
class Stage
{
public:
    /// \a art, \a ground (see lightBackdrop) and \a leaving outlive the stage; \a leaving is the
    /// scene before as settled() shows it, or null.
    Stage(const SceneArt &art, const QImage &ground, const QImage *leaving, const Chapter &chapter,
          Scale scale);

    /// Moves to \a ms without painting. True when something other than the chapter bar moved.
    bool moveTo(int ms);
    /// Paints what changed since the last call, and the chapter bar. Answers the part of the
    /// picture that changed, in pixels.
    QRegion paint();
    const QImage &picture() const { return m_picture; }

    /// The scene's last moment with everything in place and no chapter bar.
    QImage settled() const;

private:
    QRegion changes() const;
    QRect pixels(const Sprite &sprite, const SpriteState &state) const;
    void paintScene(QPainter &painter, const std::vector<SpriteState> &states) const;
    void paintBar(QPainter &painter) const;
    std::vector<SpriteState> statesAt(int ms) const;
    double fadeAt(int ms) const;

    const SceneArt &m_art;
    const QImage &m_ground;
    const QImage *m_leaving;
    Chapter m_chapter;
    Scale m_scale;
    QImage m_picture;

    int m_ms = 0;
    double m_fade = 0; ///< How much of the scene before still shows.
    std::vector<SpriteState> m_states;
    bool m_isPainted = false;
    double m_shownFade = 0;
    std::vector<SpriteState> m_shownStates;
};

} // namespace hocvu::media
