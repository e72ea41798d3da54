// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QIcon>
#include <QPixmap>
#include <QString>

namespace hocvu {

enum class IconStyle { Regular, Duotone };

/// A compiled-in picture (a name in resources/icons/icons.txt) in one colour.
///
/// \a size is the edge in logical pixels, \a ratio the device pixel ratio of where it is drawn.
/// Pixmaps are kept in QPixmapCache. An unknown name gives an empty pixmap and a warning.
QPixmap iconPixmap(const QString &name, const QColor &colour, int size, double ratio,
                   IconStyle style = IconStyle::Regular);

/// The same as an icon that is sharp at any size and ratio; \a disabled is its disabled colour.
QIcon icon(const QString &name, const QColor &colour, IconStyle style = IconStyle::Regular,
           const QColor &disabled = {});

/// Paints the picture centred in \a area of \a painter.
void paintIcon(QPainter &painter, const QRect &area, const QString &name, const QColor &colour,
               IconStyle style = IconStyle::Regular);

} // namespace hocvu
