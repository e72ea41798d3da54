// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "media/compiler/scene/theme.h"

class QPainter;

namespace hocvu::media {

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

} // namespace hocvu::media
