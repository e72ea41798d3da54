// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/compiler/scene/shapes.h"

#include "media/compiler/scene/icons.h"

#include <QPainter>
#include <QPainterPath>

#include <cmath>
#include <vector>

namespace hocvu::media {

namespace {

/// One pass of a running mean over \a count values that lie \a stride bytes apart.
void boxBlur(uchar *first, int count, qsizetype stride, int radius, std::vector<uchar> &copy)
{
    for (int i = 0; i < count; ++i)
        copy[static_cast<std::size_t>(i)] = first[i * stride];
    const auto value
        = [&](int i) -> int { return i < 0 || i >= count ? 0 : copy[static_cast<std::size_t>(i)]; };
    int sum = 0;
    for (int i = -radius; i <= radius; ++i)
        sum += value(i);
    for (int i = 0; i < count; ++i) {
        first[i * stride] = static_cast<uchar>(sum / (2 * radius + 1));
        sum += value(i + radius + 1) - value(i - radius);
    }
}

/// Three running means are close to a Gaussian.
void blur(QImage &alpha, int radius)
{
    if (radius < 1)
        return;
    const qsizetype stride = alpha.bytesPerLine();
    std::vector<uchar> copy(static_cast<std::size_t>(std::max(alpha.width(), alpha.height())));
    for (int pass = 0; pass < 3; ++pass) {
        for (int y = 0; y < alpha.height(); ++y)
            boxBlur(alpha.scanLine(y), alpha.width(), 1, radius, copy);
        for (int x = 0; x < alpha.width(); ++x)
            boxBlur(alpha.bits() + x, alpha.height(), stride, radius, copy);
    }
}

/// A blurred rounded rectangle in \a colour, with \a room points around \a box.
void paintBlurred(QPainter &painter, const QRectF &box, double radius, double softness, double room,
                  const QColor &colour, Scale scale)
{
    const QRectF area = box.adjusted(-room, -room, room, room);
    const QSize size(static_cast<int>(std::lround(area.width() * scale.factor)),
                     static_cast<int>(std::lround(area.height() * scale.factor)));
    QImage mask(size, QImage::Format_ARGB32_Premultiplied);
    mask.fill(Qt::transparent);
    {
        QPainter draw(&mask);
        draw.setRenderHint(QPainter::Antialiasing);
        draw.scale(scale.factor, scale.factor);
        draw.setPen(Qt::NoPen);
        draw.setBrush(Qt::black);
        draw.drawRoundedRect(QRectF(QPointF(room, room), box.size()), radius, radius);
    }
    QImage alpha = mask.convertToFormat(QImage::Format_Alpha8);
    blur(alpha, static_cast<int>(std::lround(softness * scale.factor)));
    mask.fill(colour);
    {
        QPainter draw(&mask);
        draw.setCompositionMode(QPainter::CompositionMode_DestinationIn);
        draw.drawImage(QPoint(0, 0), alpha);
    }
    painter.drawImage(area, mask);
}

} // namespace

void paintShadow(QPainter &painter, const QRectF &box, double radius, Scale scale,
                 const QColor &colour)
{
    paintBlurred(painter, box.translated(0, 8), radius, 7, 26, colour, scale);
}

void paintCard(QPainter &painter, const QRectF &box, double radius, Scale scale)
{
    paintShadow(painter, box, radius, scale);
    painter.setPen(QPen(QColor(colour::kHairline), 1.6));
    painter.setBrush(QColor(colour::kPaper));
    painter.drawRoundedRect(box, radius, radius);
}

void paintGhost(QPainter &painter, const QRectF &box, double radius)
{
    QPen pen(QColor(colour::kGhost), 2);
    pen.setDashPattern({5, 5});
    painter.setPen(pen);
    painter.setBrush(QColor(255, 255, 255, 90));
    painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), radius, radius);
}

void paintHighlight(QPainter &painter, const QRectF &box, double radius, const QColor &colour,
                    Scale scale)
{
    // The glow lies outside of the card only, else it would tint the text.
    painter.save();
    QPainterPath outside;
    outside.addRect(box.adjusted(-kShadowRoom, -kShadowRoom, kShadowRoom, kShadowRoom));
    QPainterPath inside;
    inside.addRoundedRect(box, radius, radius);
    painter.setClipPath(outside.subtracted(inside));
    QColor glow = colour;
    glow.setAlpha(110);
    paintBlurred(painter, box, radius, 4, 20, glow, scale);
    painter.restore();
    painter.setPen(QPen(colour, 3.2));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
}

QBrush accentGradient(const Accent &accent, const QRectF &box)
{
    QLinearGradient gradient(box.topLeft(), box.topRight());
    gradient.setColorAt(0, accent.strong);
    gradient.setColorAt(1, accent.bright);
    return gradient;
}

void paintStrip(QPainter &painter, const QRectF &card, const QRectF &strip, const QBrush &brush)
{
    QPainterPath inside;
    inside.addRoundedRect(card, kCardRadius, kCardRadius);
    QPainterPath part;
    part.addRect(strip);
    painter.setPen(Qt::NoPen);
    painter.setBrush(brush);
    painter.drawPath(inside.intersected(part));
}

void paintBadge(QPainter &painter, const QPointF &centre, double radius, const QBrush &brush,
                const TextBlock &text)
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(brush);
    painter.drawEllipse(centre, radius, radius);
    text.paint(painter, centre.x() - radius, centre.y() - text.height() / 2, Qt::AlignHCenter,
               2 * radius);
}

void paintIconBadge(QPainter &painter, const Icons &icons, const QPointF &centre, double radius,
                    const QColor &ground, const QString &icon, const QColor &colour)
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(ground);
    painter.drawEllipse(centre, radius, radius);
    const double half = radius * 0.62;
    icons.paint(painter, icon, IconStyle::Bold,
                QRectF(centre.x() - half, centre.y() - half, 2 * half, 2 * half), colour);
}

void paintTile(QPainter &painter, const Icons &icons, const QRectF &tile, const QString &icon,
               const Accent &accent, const TextBlock &number)
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(accent.pale);
    painter.drawRoundedRect(tile, 18, 18);
    if (icon.isEmpty()) {
        number.paint(painter, tile.left(), tile.center().y() - number.height() / 2,
                     Qt::AlignHCenter, tile.width());
        return;
    }
    const double inset = tile.width() * 0.13;
    icons.paint(painter, icon, IconStyle::Duotone, tile.adjusted(inset, inset, -inset, -inset),
                accent.strong);
}

} // namespace hocvu::media
