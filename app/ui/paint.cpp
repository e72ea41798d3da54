// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/paint.h"

#include "ui/theme.h"

#include <QFontMetrics>
#include <QPainter>
#include <QPixmapCache>
#include <qdrawutil.h>

#include <algorithm>
#include <cmath>

namespace hocvu::paint {

namespace {

constexpr int kBlur = 20;
constexpr int kDrop = 12;
constexpr int kNarrower = 14; // On both sides, so that nothing is cut off there.
constexpr double kStrength = 70; // Of 255, right at the edge of the shadow's core.

/// Distance from a point to a square with round corners, both centred; negative inside.
double distance(double x, double y, double half, double radius)
{
    const double dx = std::abs(x) - half + radius;
    const double dy = std::abs(y) - half + radius;
    const double outside = std::hypot(std::max(dx, 0.0), std::max(dy, 0.0));
    return outside + std::min(std::max(dx, dy), 0.0) - radius;
}

/// The smallest sheet with its shadow, in device pixels; its middle can be stretched.
QPixmap shadowPicture(int radius, int blur)
{
    const QString key = QStringLiteral("hocvu/shadow/%1/%2").arg(radius).arg(blur);
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap))
        return pixmap;
    const int edge = 2 * (radius + blur) + 1;
    const double middle = (edge - 1) / 2.0;
    const double half = radius + 0.5;
    QImage image(edge, edge, QImage::Format_ARGB32_Premultiplied);
    for (int y = 0; y < edge; ++y) {
        for (int x = 0; x < edge; ++x) {
            const double away = distance(x - middle, y - middle, half, radius);
            const double fade = std::clamp(1.0 - std::max(away, 0.0) / blur, 0.0, 1.0);
            const int alpha = qRound(kStrength * fade * fade * fade);
            image.setPixel(x, y, qPremultiply(qRgba(24, 52, 120, alpha)));
        }
    }
    pixmap = QPixmap::fromImage(image);
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

} // namespace

QMargins shadowMargins()
{
    return {0, theme::px(2), 0, theme::px(14)};
}

void shadow(QPainter &painter, const QRect &rect, int radius)
{
    const double ratio = painter.device()->devicePixelRatioF();
    const int blur = theme::px(kBlur);
    QPixmap picture = shadowPicture(qRound(radius * ratio), qRound(blur * ratio));
    const int margin = radius + blur;
    const int narrower = theme::px(kNarrower);
    const QRect core
        = rect.translated(0, theme::px(kDrop)).adjusted(narrower, narrower, -narrower, -narrower);
    const QRect around = core.adjusted(-blur, -blur, blur, blur);
    const int pixels = qRound(margin * ratio);
    // The margins of the source are in device pixels, those of the target are not.
    qDrawBorderPixmap(&painter, around, QMargins(margin, margin, margin, margin), picture,
                      picture.rect(), QMargins(pixels, pixels, pixels, pixels));
}

void sheet(QPainter &painter, const QRectF &rect, double radius, const QColor &ground,
           const QColor &line, double lineWidth)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(line.isValid() ? QPen(line, lineWidth) : QPen(Qt::NoPen));
    painter.setBrush(ground.isValid() ? QBrush(ground) : QBrush(Qt::NoBrush));
    const double inset = line.isValid() ? lineWidth / 2 : 0;
    painter.drawRoundedRect(rect.adjusted(inset, inset, -inset, -inset), radius - inset,
                            radius - inset);
    painter.restore();
}

void focusRing(QPainter &painter, const QRect &rect, double radius, const QColor &ring,
               const QColor &gap)
{
    const double width = theme::px(theme::kFocusWidth);
    const double thin = std::max(1.5, width / 2);
    const QRectF inner = QRectF(rect).adjusted(width, width, -width, -width);
    sheet(painter, rect, radius, {}, ring, width);
    sheet(painter, inner, std::max(radius - width, 0.0), {}, gap, thin);
}

int textHeight(const QString &text, const QFont &font, int width)
{
    const QRect room(0, 0, std::max(width, 1), 100'000);
    return QFontMetrics(font).boundingRect(room, Qt::TextWordWrap, text).height();
}

} // namespace hocvu::paint
