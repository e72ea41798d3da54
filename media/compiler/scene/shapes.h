// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "media/compiler/scene/theme.h"

class QPainter;

namespace hocvu::media {

class Icons;

/// Room that a card's image keeps around the card for its shadow, in points.
inline constexpr int kShadowRoom = 36;

/// A soft shadow under a rounded rectangle \a box.
void paintShadow(QPainter &painter, const QRectF &box, double radius, Scale scale,
                 const QColor &colour = QColor(30, 64, 140, 52));

/// A white card with its shadow and hairline.
void paintCard(QPainter &painter, const QRectF &box, double radius, Scale scale);

/// The dashed outline of a card that is still to come.
void paintGhost(QPainter &painter, const QRectF &box, double radius);

/// The outline and glow around the card being spoken about.
void paintHighlight(QPainter &painter, const QRectF &box, double radius, const QColor &colour,
                    Scale scale);

/// A horizontal gradient from strong to bright.
QBrush accentGradient(const Accent &accent, const QRectF &box);

/// Fills the part \a strip of a card with \a brush, inside of the card's round corners.
void paintStrip(QPainter &painter, const QRectF &card, const QRectF &strip, const QBrush &brush);

/// A disc with \a text in its middle.
void paintBadge(QPainter &painter, const QPointF &centre, double radius, const QBrush &brush,
                const TextBlock &text);

/// A disc with an icon in white.
void paintIconBadge(QPainter &painter, const Icons &icons, const QPointF &centre, double radius,
                    const QColor &ground, const QString &icon,
                    const QColor &colour = QColor(Qt::white));

/// A rounded square in the accent's pale colour with an icon, or \a number where there is none.
void paintTile(QPainter &painter, const Icons &icons, const QRectF &tile, const QString &icon,
               const Accent &accent, const TextBlock &number);

} // namespace hocvu::media
