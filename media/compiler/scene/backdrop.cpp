// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/compiler/scene/backdrop.h"

#include <QPainter>

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

namespace hocvu::media {

namespace {

struct Rgb
{
    double r;
    double g;
    double b;
};

/// A round patch of light that fades to nothing at \a radius.
struct Glow
{
    double x;
    double y;
    double radius;
    Rgb colour;
    double strength;
};

Rgb mixed(const Rgb &from, const Rgb &to, double share)
{
    return {from.r + (to.r - from.r) * share, from.g + (to.g - from.g) * share,
            from.b + (to.b - from.b) * share};
}

/// Numbers that are the same on every machine, for decoration.
class Lcg
{
public:
    explicit Lcg(quint32 seed)
        : m_state(seed)
    {
    }
    /// 0 to 1, without 1.
    double next()
    {
        m_state = m_state * 1664525U + 1013904223U;
        return static_cast<double>(m_state >> 8U) / 16777216.0;
    }

private:
    quint32 m_state;
};

/// Qt's gradients show bands on large dark areas: colours are computed in double, and dithered
/// where \a dither is above 0 (in steps of one colour value).
template <std::size_t N>
QImage ground(Scale scale, const Rgb &topLeft, const Rgb &bottomRight,
              const std::array<Glow, N> &glows, double dither)
{
    QImage image(static_cast<int>(std::lround(kWidth * scale.factor)),
                 static_cast<int>(std::lround(kHeight * scale.factor)), QImage::Format_RGB32);
    image.setDevicePixelRatio(scale.factor);
    Lcg noise(7);
    for (int row = 0; row < image.height(); ++row) {
        auto *line = reinterpret_cast<QRgb *>(image.scanLine(row));
        const double y = row / scale.factor;
        for (int column = 0; column < image.width(); ++column) {
            const double x = column / scale.factor;
            Rgb colour = mixed(topLeft, bottomRight, (x / kWidth + y / kHeight) / 2);
            for (const Glow &glow : glows) {
                const double distance = std::hypot(x - glow.x, y - glow.y) / glow.radius;
                if (distance >= 1)
                    continue;
                const double fall = (1 - distance * distance) * (1 - distance * distance);
                colour = mixed(colour, glow.colour, glow.strength * fall);
            }
            const double shift = 0.5 + (noise.next() - 0.5) * dither;
            line[column] = qRgb(static_cast<int>(std::clamp(colour.r + shift, 0.0, 255.0)),
                                static_cast<int>(std::clamp(colour.g + shift, 0.0, 255.0)),
                                static_cast<int>(std::clamp(colour.b + shift, 0.0, 255.0)));
        }
    }
    return image;
}

/// Points joined when they are near each other, denser towards the right edge.
void paintNet(QPainter &painter)
{
    Lcg place(20260528);
    std::vector<QPointF> points;
    for (int i = 0; i < 46; ++i) {
        const double x = 640 + 650 * std::sqrt(place.next());
        points.emplace_back(x, place.next() * kHeight);
    }
    for (std::size_t i = 0; i < points.size(); ++i) {
        for (std::size_t j = i + 1; j < points.size(); ++j) {
            const QPointF gap = points[i] - points[j];
            const double distance = std::hypot(gap.x(), gap.y());
            if (distance > 118)
                continue;
            painter.setPen(QPen(QColor(150, 190, 255, static_cast<int>(60 - distance / 2.6)), 1));
            painter.drawLine(points[i], points[j]);
        }
    }
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor(150, 190, 255, 130));
    for (const QPointF &point : points)
        painter.drawEllipse(point, 2.3, 2.3);
}

void paintDotsAndRings(QPainter &painter)
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor(0xc4d2ee));
    for (int row = 0; row < 5; ++row) {
        for (int column = 0; column < 7; ++column)
            painter.drawEllipse(QPointF(1106 + 18 * column, 52 + 18 * row), 1.7, 1.7);
    }
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(QColor(0xd6e1f6), 1.6));
    painter.drawEllipse(QPointF(1296, 650), 188, 188);
    painter.drawEllipse(QPointF(1296, 650), 140, 140);
}

} // namespace

QImage darkBackdrop(Scale scale)
{
    const std::array<Glow, 3> glows{{
        {1010, 330, 760, {36, 94, 205}, 0.85},
        {1290, 740, 520, {28, 92, 214}, 0.60},
        {-40, -60, 620, {3, 12, 40}, 0.80},
    }};
    QImage image = ground(scale, {6, 22, 66}, {13, 48, 126}, glows, 1.0);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    paintNet(painter);
    return image;
}

QImage lightBackdrop(Scale scale)
{
    const std::array<Glow, 3> glows{{
        {1290, -20, 660, {208, 223, 250}, 0.68},
        {-30, 770, 430, {253, 239, 226}, 0.85},
        {300, 100, 640, {252, 253, 255}, 0.60},
    }};
    QImage image = ground(scale, {249, 251, 255}, {231, 238, 251}, glows, 0.0);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    paintDotsAndRings(painter);
    return image;
}

} // namespace hocvu::media
