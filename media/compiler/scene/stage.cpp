// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/compiler/scene/stage.h"

#include "media/compiler/scene/backdrop.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace hocvu::media {

namespace {

const QRectF kBar(kLeft, 698, kContentWidth, 5);
constexpr double kBarGap = 6;

} // namespace

Stage::Stage(std::vector<SceneArt> scenes, const Timeline &timeline, Scale scale)
    : m_scenes(std::move(scenes))
    , m_timeline(timeline)
    , m_scale(scale)
    , m_dark(darkBackdrop(scale))
    , m_light(lightBackdrop(scale))
    , m_picture(m_light)
{
}

std::vector<SpriteState> Stage::statesAt(int index, int ms) const
{
    std::vector<SpriteState> states;
    for (const Sprite &sprite : m_scenes[static_cast<std::size_t>(index)].sprites)
        states.push_back(stateOf(sprite, ms));
    return states;
}

double Stage::fadeAt(int ms) const
{
    const int into = ms - m_timeline.scenes.at(m_scene).startMs;
    if (m_scene == 0 || into >= kCrossFadeMs)
        return 0;
    const double left = 1 - (into + kTickMs) / static_cast<double>(kCrossFadeMs + kTickMs);
    return left * left * (3 - 2 * left);
}

bool Stage::moveTo(int ms)
{
    m_ms = ms;
    const int scene = m_timeline.sceneAt(ms);
    if (scene != m_scene && scene > 0)
        m_leaving = settled(scene - 1);
    m_scene = scene;
    m_fade = fadeAt(ms);
    m_states = statesAt(scene, ms);
    return m_scene != m_shownScene || m_fade != m_shownFade || m_states != m_shownStates;
}

QRect Stage::pixels(const Sprite &sprite, const SpriteState &state) const
{
    if (!state.isVisible())
        return {};
    const QPointF corner = (sprite.at + state.offset) * m_scale.factor;
    // A pop goes a little beyond its size.
    const int margin = state.zoom == 1 ? 1 : sprite.image.width() / 8 + 2;
    return QRectF(corner, QSizeF(sprite.image.size()))
        .toAlignedRect()
        .adjusted(-margin, -margin, margin, margin);
}

QRegion Stage::changes() const
{
    if (m_scene != m_shownScene || m_fade != m_shownFade)
        return m_picture.rect();
    QRegion region;
    const auto &sprites = m_scenes[static_cast<std::size_t>(m_scene)].sprites;
    for (std::size_t i = 0; i < sprites.size(); ++i) {
        if (m_states[i] == m_shownStates[i])
            continue;
        region += pixels(sprites[i], m_states[i]);
        region += pixels(sprites[i], m_shownStates[i]);
    }
    return region;
}

void Stage::paintScene(QPainter &painter, int index, const std::vector<SpriteState> &states) const
{
    const SceneArt &art = m_scenes[static_cast<std::size_t>(index)];
    painter.setOpacity(1);
    painter.drawImage(QPointF(0, 0), art.dark ? m_dark : m_light);
    for (std::size_t i = 0; i < art.sprites.size(); ++i) {
        const Sprite &sprite = art.sprites[i];
        const SpriteState &state = states[i];
        if (!state.isVisible())
            continue;
        painter.setOpacity(state.opacity);
        const QPointF corner = sprite.at + state.offset;
        if (state.zoom == 1) {
            painter.drawImage(corner, sprite.image);
            continue;
        }
        const QSizeF size = QSizeF(sprite.image.size()) / m_scale.factor;
        const QPointF middle = corner + QPointF(size.width(), size.height()) / 2;
        painter.save();
        painter.setRenderHint(QPainter::SmoothPixmapTransform);
        painter.translate(middle);
        painter.scale(state.zoom, state.zoom);
        painter.drawImage(corner - middle, sprite.image);
        painter.restore();
    }
    painter.setOpacity(1);
}

void Stage::paintProgress(QPainter &painter) const
{
    const bool dark = m_scenes[static_cast<std::size_t>(m_scene)].dark;
    const double room = kBar.width() - kBarGap * static_cast<double>(m_timeline.scenes.size() - 1);
    double left = kBar.left();
    painter.setPen(Qt::NoPen);
    painter.setRenderHint(QPainter::Antialiasing);
    for (const SceneSpan &span : m_timeline.scenes) {
        const double length = span.endMs - span.startMs;
        const QRectF segment(left, kBar.top(), room * length / m_timeline.durationMs,
                             kBar.height());
        const double done = std::clamp((m_ms - span.startMs) / length, 0.0, 1.0);
        painter.setBrush(dark ? QColor(255, 255, 255, 60) : QColor(colour::kTrack));
        painter.drawRoundedRect(segment, 2.5, 2.5);
        if (done > 0) {
            // Never narrower than round, or the beginning would look like a speck.
            const double width = std::max(kBar.height(), segment.width() * done);
            painter.setBrush(QColor(dark ? colour::kGold : colour::kBlue));
            painter.drawRoundedRect(QRectF(segment.topLeft(), QSizeF(width, kBar.height())), 2.5,
                                    2.5);
        }
        left += segment.width() + kBarGap;
    }
}

QRect Stage::paint()
{
    const QRect bar = QRectF(kBar.topLeft() * m_scale.factor, kBar.size() * m_scale.factor)
                          .toAlignedRect()
                          .adjusted(-1, -1, 1, 1);
    const QRegion region = (changes() + bar) & m_picture.rect();
    QPainter painter(&m_picture);
    // The clip is in points, the region in pixels.
    QPainterPath clip;
    for (const QRect &rect : region)
        clip.addRect(
            QRectF(QPointF(rect.topLeft()) / m_scale.factor, QSizeF(rect.size()) / m_scale.factor));
    painter.setClipPath(clip);
    paintScene(painter, m_scene, m_states);
    if (m_fade > 0) {
        painter.setOpacity(m_fade);
        painter.drawImage(QPointF(0, 0), m_leaving);
        painter.setOpacity(1);
    }
    paintProgress(painter);
    m_shownScene = m_scene;
    m_shownFade = m_fade;
    m_shownStates = m_states;
    return region.boundingRect();
}

QImage Stage::settled(int index) const
{
    QImage image(m_picture.size(), QImage::Format_RGB32);
    image.setDevicePixelRatio(m_scale.factor);
    QPainter painter(&image);
    paintScene(painter, index, statesAt(index, m_timeline.scenes.at(index).endMs));
    return image;
}

} // namespace hocvu::media
