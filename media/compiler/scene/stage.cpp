// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/compiler/scene/stage.h"

#include "media/compiler/timing/timeline.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace hocvu::media {

namespace {

const QRectF kBar(kLeft, 698, kContentWidth, 8);
constexpr double kBarGap = 8;

/// Where the sprite's top left corner is now.
QPoint cornerOf(const Sprite &sprite, const SpriteState &state, Scale scale)
{
    return sprite.at + (state.offset * scale.factor).toPoint();
}

void paintSprite(QPainter &painter, const Sprite &sprite, const SpriteState &state, Scale scale)
{
    painter.setOpacity(state.opacity);
    const QPoint corner = cornerOf(sprite, state, scale);
    if (state.zoom == 1) {
        const int columns = static_cast<int>(std::lround(sprite.image.width() * state.shown));
        painter.drawImage(corner, sprite.image, QRect(0, 0, columns, sprite.image.height()));
        return;
    }
    const QPointF middle = QRectF(corner, QSizeF(sprite.image.size())).center();
    painter.save();
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.translate(middle);
    painter.scale(state.zoom, state.zoom);
    painter.drawImage(corner - middle, sprite.image);
    painter.restore();
}

} // namespace

Stage::Stage(const SceneArt &art, const QImage &ground, const QImage *leaving,
             const Chapter &chapter, Scale scale)
    : m_art(art)
    , m_ground(ground)
    , m_leaving(leaving)
    , m_chapter(chapter)
    , m_scale(scale)
    , m_picture(ground)
{
}

std::vector<SpriteState> Stage::statesAt(int ms) const
{
    std::vector<SpriteState> states;
    for (const Sprite &sprite : m_art.sprites)
        states.push_back(stateOf(sprite, ms));
    return states;
}

double Stage::fadeAt(int ms) const
{
    if (!m_leaving || ms >= kCrossFadeMs)
        return 0;
    const double left = 1 - (ms + kTickMs) / static_cast<double>(kCrossFadeMs + kTickMs);
    return left * left * (3 - 2 * left);
}

bool Stage::moveTo(int ms)
{
    m_ms = ms;
    m_fade = fadeAt(ms);
    m_states = statesAt(ms);
    return !m_isPainted || m_fade != m_shownFade || m_states != m_shownStates;
}

QRect Stage::pixels(const Sprite &sprite, const SpriteState &state) const
{
    if (!state.isVisible())
        return {};
    // A pop goes a little beyond its size.
    const int margin = state.zoom == 1 ? 0 : sprite.image.width() / 8 + 2;
    return QRect(cornerOf(sprite, state, m_scale), sprite.image.size())
        .adjusted(-margin, -margin, margin, margin);
}

QRegion Stage::changes() const
{
    if (!m_isPainted || m_fade != m_shownFade)
        return m_picture.rect();
    QRegion region;
    for (std::size_t i = 0; i < m_art.sprites.size(); ++i) {
        if (m_states[i] == m_shownStates[i])
            continue;
        region += pixels(m_art.sprites[i], m_states[i]);
        region += pixels(m_art.sprites[i], m_shownStates[i]);
    }
    return region;
}

void Stage::paintScene(QPainter &painter, const std::vector<SpriteState> &states) const
{
    painter.setOpacity(1);
    painter.drawImage(QPoint(0, 0), m_ground);
    for (std::size_t i = 0; i < m_art.sprites.size(); ++i) {
        if (states[i].isVisible())
            paintSprite(painter, m_art.sprites[i], states[i], m_scale);
    }
    painter.setOpacity(1);
}

void Stage::paintBar(QPainter &painter) const
{
    const double width = (kBar.width() - kBarGap * (m_chapter.count - 1)) / m_chapter.count;
    const double radius = kBar.height() / 2;
    painter.setPen(Qt::NoPen);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.scale(m_scale.factor, m_scale.factor);
    for (int i = 0; i < m_chapter.count; ++i) {
        const QRectF segment(kBar.left() + i * (width + kBarGap), kBar.top(), width, kBar.height());
        const double done = i < m_chapter.index ? 1
            : i > m_chapter.index               ? 0
                                  : std::clamp(m_ms / double(m_chapter.lengthMs), 0.0, 1.0);
        painter.setBrush(QColor(colour::kTrack));
        painter.drawRoundedRect(segment, radius, radius);
        if (i > m_chapter.index)
            continue;
        // Never narrower than round, or the beginning would look like a speck.
        QRectF played = segment;
        played.setWidth(std::max(segment.height(), segment.width() * done));
        painter.setBrush(QColor(colour::kBlue));
        painter.drawRoundedRect(played, radius, radius);
    }
}

QRegion Stage::paint()
{
    const QRect bar = elementsOf(kBar, m_scale).adjusted(-1, -1, 1, 1);
    const QRegion region = (changes() + bar) & m_picture.rect();
    QPainter painter(&m_picture);
    painter.setClipRegion(region);
    paintScene(painter, m_states);
    if (m_fade > 0) {
        painter.setOpacity(m_fade);
        painter.drawImage(QPoint(0, 0), *m_leaving);
        painter.setOpacity(1);
    }
    paintBar(painter);
    m_isPainted = true;
    m_shownFade = m_fade;
    m_shownStates = m_states;
    return region;
}

QImage Stage::settled() const
{
    QImage image(m_picture.size(), QImage::Format_RGB32);
    QPainter painter(&image);
    paintScene(painter, statesAt(m_chapter.lengthMs));
    return image;
}

} // namespace hocvu::media
