// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/compiler/scene/backdrop.h"

#include <QPainter>

#include <algorithm>
#include <array>
#include <cmath>

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

/// Qt's gradients show bands on large areas: colours are computed in double.
QImage ground(Scale scale, const Rgb &topLeft, const Rgb &bottomRight,
              const std::array<Glow, 3> &glows)
{
    QImage image(pictureSize(scale), QImage::Format_RGB32);
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
            line[column] = qRgb(static_cast<int>(std::clamp(colour.r + 0.5, 0.0, 255.0)),
                                static_cast<int>(std::clamp(colour.g + 0.5, 0.0, 255.0)),
                                static_cast<int>(std::clamp(colour.b + 0.5, 0.0, 255.0)));
        }
    }
    return image;
}

void paintRings(QPainter &painter)
{
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(QColor(0xd6e1f6), 1.6));
    painter.drawEllipse(QPointF(1296, 650), 188, 188);
    painter.drawEllipse(QPointF(1296, 650), 140, 140);
}

} // namespace

QImage lightBackdrop(Scale scale)
{
    const std::array<Glow, 3> glows{{
        {1290, -20, 660, {208, 223, 250}, 0.68},
        {-30, 770, 430, {253, 239, 226}, 0.85},
        {300, 100, 640, {252, 253, 255}, 0.60},
    }};
    QImage image = ground(scale, {249, 251, 255}, {231, 238, 251}, glows);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.scale(scale.factor, scale.factor);
    paintRings(painter);
    return image;
}

} // namespace hocvu::media
