// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/compiler/scene/easel.h"

#include "media/compiler/source/yaml_tree.h"

#include <QPainter>

#include <cmath>

namespace hocvu::media {

Easel::Easel(const Studio &studio, int scene)
    : m_studio(studio)
    , m_index(scene)
{
}

void Easel::report(int line, const QString &message)
{
    if (!m_error)
        m_error = Error{
            ErrorCode::NotUnderstood,
            atLine(lesson().file, line, QStringLiteral("scene '%1': %2").arg(scene().id, message))};
}

TextBlock Easel::fit(const QString &what, int line, const QString &text, const TextStyle &style,
                     const QSizeF &room, int maxLines)
{
    if (const QString glyph = missingGlyph(text); !glyph.isEmpty())
        report(line,
               QStringLiteral("the font has no '%1' for the %2; use another character")
                   .arg(glyph, what));
    const auto block = TextBlock::fit(text, style, room.width(), room.height(), maxLines);
    if (!block)
        report(line,
               QStringLiteral("the %1 '%2' does not fit its place; shorten it").arg(what, text));
    return block.value_or(TextBlock());
}

void Easel::claim(const QString &what, const QRectF &box)
{
    const QRectF safe(0, 0, kWidth, kCaptionTop);
    if (!safe.contains(box))
        report(scene().line,
               QStringLiteral("the %1 reaches into the captions; shorten the scene").arg(what));
    for (const Claim &other : m_claims) {
        if (other.box.intersects(box))
            report(
                scene().line,
                QStringLiteral("the %1 overlaps the %2; shorten the scene").arg(what, other.what));
    }
    m_claims << Claim{what, box};
}

void Easel::demandIcon(const QString &icon, int line)
{
    if (!icon.isEmpty() && !icons().has(icon))
        report(line, QStringLiteral("no Phosphor icon is called '%1'; take another").arg(icon));
}

void Easel::add(const QRectF &area, Motion motion, int enterMs,
                const std::function<void(QPainter &)> &paint, int leaveMs)
{
    // Whole points, so that a sprite at rest is copied and not resampled.
    const QRectF whole = QRectF(area.toAlignedRect());
    Sprite sprite{transparentImage(whole.size(), scale()), whole.topLeft(), motion, enterMs,
                  leaveMs};
    QPainter painter(&sprite.image);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.translate(-whole.topLeft());
    paint(painter);
    painter.end();
    m_art.sprites.push_back(std::move(sprite));
}

Result<SceneArt> Easel::finish()
{
    if (m_error)
        return tl::unexpected(*m_error);
    return std::move(m_art);
}

} // namespace hocvu::media
