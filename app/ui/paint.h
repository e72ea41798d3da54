// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QMargins>
#include <QRect>

class QFont;
class QPainter;
class QString;

namespace hocvu::paint {

/// The room that a shadow takes around a raised sheet, at the current scale.
QMargins shadowMargins();

/// A soft shadow below the sheet \a rect; kept as a small picture and stretched.
void shadow(QPainter &painter, const QRect &rect, int radius);

/// A filled shape with round corners; a colour that is not valid leaves out ground or line.
void sheet(QPainter &painter, const QRectF &rect, double radius, const QColor &ground,
           const QColor &line = {}, double lineWidth = 1);

/// The keyboard focus: a strong ring along the inside of \a rect, and a thin gap within it.
void focusRing(QPainter &painter, const QRect &rect, double radius, const QColor &ring,
               const QColor &gap);

/// Height of \a text in \a font wrapped at \a width.
int textHeight(const QString &text, const QFont &font, int width);

} // namespace hocvu::paint
