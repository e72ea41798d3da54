// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/backdrop.h"

#include "ui/theme.h"

#include <QImage>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace hocvu {

namespace {

struct Glow
{
    double x; ///< Of the width, as y of the height.
    double y;
    double reach; ///< Of the diagonal.
    QColor colour;
};

double mixed(double from, double to, double share)
{
    return from + (to - from) * share;
}

/// Colours are computed as fractions and dithered: plain 8-bit gradients this pale show bands.
QImage ground(QSize size, const QColor &base, const QList<Glow> &glows)
{
    QImage image(size, QImage::Format_RGB32);
    const double diagonal = std::hypot(size.width(), size.height());
    for (int y = 0; y < size.height(); ++y) {
        auto *line = reinterpret_cast<QRgb *>(image.scanLine(y));
        for (int x = 0; x < size.width(); ++x) {
            double red = base.red();
            double green = base.green();
            double blue = base.blue();
            for (const Glow &glow : glows) {
                const double away
                    = std::hypot(x - glow.x * size.width(), y - glow.y * size.height());
                const double near = std::max(1.0 - away / (glow.reach * diagonal), 0.0);
                const double share = near * near * (3 - 2 * near);
                red = mixed(red, glow.colour.red(), share);
                green = mixed(green, glow.colour.green(), share);
                blue = mixed(blue, glow.colour.blue(), share);
            }
            const unsigned hash
                = (static_cast<unsigned>(x) * 73856093U) ^ (static_cast<unsigned>(y) * 19349663U);
            const double noise = ((hash >> 8) & 255U) / 255.0 - 0.5;
            const auto part
                = [noise](double value) { return std::clamp(qRound(value + noise), 0, 255); };
            line[x] = qRgb(part(red), part(green), part(blue));
        }
    }
    return image;
}

QImage lightGround(QSize size)
{
    return ground(size, theme::kPage,
                  {{1.0, 0.05, 0.55, {222, 232, 252}},
                   {0.0, 1.0, 0.30, {251, 244, 237}},
                   {1.0, 1.0, 0.40, {232, 240, 253}}});
}

QImage deepGround(QSize size)
{
    return ground(size, theme::kDeep,
                  {{0.85, 0.25, 0.75, theme::kDeepLight}, {0.0, 0.0, 0.45, {8, 24, 66}}});
}

void paintRings(QPainter &painter, QSize size, const QColor &colour)
{
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(colour, theme::px(2)));
    const QPointF middle(size.width() * 1.03, size.height() * 0.93);
    for (const double reach : {0.17, 0.24})
        painter.drawEllipse(middle, size.height() * reach, size.height() * reach);
}

void paintDots(QPainter &painter, QSize size, const QColor &colour)
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    const int step = theme::px(18);
    const double radius = theme::px(3) / 2.0;
    for (int row = 0; row < 4; ++row) {
        for (int column = 0; column < 6; ++column)
            painter.drawEllipse(
                QPointF(size.width() - theme::px(34) - column * step, theme::px(34) + row * step),
                radius, radius);
    }
}

} // namespace

Backdrop::Backdrop(QWidget *parent)
    : Backdrop(Look::Light, parent)
{
}

Backdrop::Backdrop(Look look, QWidget *parent)
    : QWidget(parent)
    , m_look(look)
{
    setAttribute(Qt::WA_OpaquePaintEvent);
}

void Backdrop::paintEvent(QPaintEvent *)
{
    const double ratio = devicePixelRatioF();
    const QSize pixels = size() * ratio;
    if (m_ground.size() != pixels) {
        const bool light = m_look == Look::Light;
        QImage image = light ? lightGround(pixels) : deepGround(pixels);
        image.setDevicePixelRatio(ratio);
        QPainter painter(&image);
        paintRings(painter, size(), light ? QColor(31, 91, 208, 22) : QColor(255, 255, 255, 22));
        paintDots(painter, size(), light ? QColor(31, 91, 208, 30) : QColor(255, 255, 255, 34));
        painter.end();
        m_ground = QPixmap::fromImage(image);
    }
    QPainter(this).drawPixmap(0, 0, m_ground);
}

} // namespace hocvu
