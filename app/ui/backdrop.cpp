// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/backdrop.h"

#include "ui/theme.h"

#include <QImage>
#include <QPainter>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstring>
#include <utility>

namespace hocvu {

namespace {

struct Glow
{
    double x; ///< Of the width, as y of the height.
    double y;
    double reach; ///< Of the diagonal.
    QColor colour;
};

constexpr int kOne = 1 << 16; ///< One step of a colour: room for fractions.
constexpr int kStep = 16; ///< Pixels between the colours that are computed, both ways.

/// A colour, 0 to 255, in fractions of kOne.
struct Shade
{
    int red;
    int green;
    int blue;
};

Shade shadeAt(int x, int y, QSize size, const QColor &base, const QList<Glow> &glows)
{
    const double diagonal = std::hypot(size.width(), size.height());
    double red = base.red();
    double green = base.green();
    double blue = base.blue();
    for (const Glow &glow : glows) {
        const double away = std::hypot(x - glow.x * size.width(), y - glow.y * size.height());
        const double near = std::max(1.0 - away / (glow.reach * diagonal), 0.0);
        const double share = near * near * (3 - 2 * near);
        red = std::lerp(red, glow.colour.red(), share);
        green = std::lerp(green, glow.colour.green(), share);
        blue = std::lerp(blue, glow.colour.blue(), share);
    }
    return {qRound(red * kOne), qRound(green * kOne), qRound(blue * kOne)};
}

/// How much a colour changes with each of kStep steps on its way to another.
Shade stepOf(const Shade &from, const Shade &to)
{
    return {(to.red - from.red) / kStep, (to.green - from.green) / kStep,
            (to.blue - from.blue) / kStep};
}

Shade between(const Shade &shade, const Shade &step, int steps)
{
    return {shade.red + step.red * steps, shade.green + step.green * steps,
            shade.blue + step.blue * steps};
}

using Stretch = std::array<QRgb, kStep>;

/// Dithered: plain 8-bit gradients this pale show bands. \a columns and \a row make the noise.
/// Plain and of one length, so that the compiler makes vectors of it.
Stretch stretchOf(const Shade &shade, const Shade &step, const unsigned *columns, unsigned row)
{
    Stretch pixels;
    for (int i = 0; i < kStep; ++i) {
        const unsigned noise = (((columns[i] ^ row) >> 8) & 255U) << 8;
        const unsigned red = (static_cast<unsigned>(shade.red + step.red * i) + noise) >> 16;
        const unsigned green = (static_cast<unsigned>(shade.green + step.green * i) + noise) >> 16;
        const unsigned blue = (static_cast<unsigned>(shade.blue + step.blue * i) + noise) >> 16;
        pixels[size_t(i)] = 0xff000000U | red << 16 | green << 8 | blue;
    }
    return pixels;
}

/// The colours change so slowly that those of a coarse grid are enough, the others lie between:
/// this is painted before anything can be seen, on old PCs.
QImage ground(QSize size, const QColor &base, const QList<Glow> &glows)
{
    const int stretches = (size.width() + kStep - 1) / kStep;
    const auto gridLine = [&](int y) {
        QList<Shade> shades;
        for (int column = 0; column <= stretches; ++column)
            shades.append(shadeAt(column * kStep, y, size, base, glows));
        return shades;
    };
    QList<unsigned> columns(stretches * kStep);
    for (int x = 0; x < columns.size(); ++x)
        columns[x] = static_cast<unsigned>(x) * 73856093U;
    QList<Stretch> line(stretches);
    QImage image(size, QImage::Format_RGB32);
    QList<Shade> above;
    QList<Shade> below = gridLine(0);
    for (int y = 0; y < size.height(); ++y) {
        if (y % kStep == 0)
            above = std::exchange(below, gridLine(y + kStep));
        const auto shadeIn = [&, y](int column) {
            return between(above.at(column), stepOf(above.at(column), below.at(column)), y % kStep);
        };
        Shade shade = shadeIn(0);
        for (int stretch = 0; stretch < stretches; ++stretch) {
            const Shade next = shadeIn(stretch + 1);
            line[stretch]
                = stretchOf(shade, stepOf(shade, next), columns.constData() + stretch * kStep,
                            static_cast<unsigned>(y) * 19349663U);
            shade = next;
        }
        std::memcpy(image.scanLine(y), line.constData(), size_t(size.width()) * sizeof(QRgb));
    }
    return image;
}

/// One plain colour where every edge counts and nothing may lie between a letter and its ground.
QImage plainGround(QSize size)
{
    QImage image(size, QImage::Format_RGB32);
    image.fill(theme::colours().page);
    return image;
}

QImage pageGround(QSize size)
{
    const QColor page = theme::colours().page;
    if (theme::appearance().scheme == ColourScheme::Dark) {
        const QColor glow = theme::toneColours(theme::Tone::Info).soft;
        return ground(size, page,
                      {{1.0, 0.05, 0.55, theme::mixed(page, glow, 0.6)},
                       {1.0, 1.0, 0.40, theme::mixed(page, glow, 0.35)}});
    }
    return ground(size, page,
                  {{1.0, 0.05, 0.55, {222, 232, 252}},
                   {0.0, 1.0, 0.30, {251, 244, 237}},
                   {1.0, 1.0, 0.40, {232, 240, 253}}});
}

QImage deepGround(QSize size)
{
    const theme::Colours &look = theme::colours();
    return ground(size, look.deep,
                  {{0.85, 0.25, 0.75, look.deepLight},
                   {0.0, 0.0, 0.45, theme::mixed(look.deep, Qt::black, 0.33)}});
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
    : Backdrop(Kind::Page, parent)
{
}

Backdrop::Backdrop(Kind kind, QWidget *parent)
    : QWidget(parent)
    , m_kind(kind)
{
    setAttribute(Qt::WA_OpaquePaintEvent);
}

QImage Backdrop::picture(QSize pixels, double ratio) const
{
    if (theme::appearance().scheme == ColourScheme::Contrast)
        return plainGround(pixels);
    const bool isPage = m_kind == Kind::Page;
    QImage image = isPage ? pageGround(pixels) : deepGround(pixels);
    image.setDevicePixelRatio(ratio);
    QPainter painter(&image);
    QColor sign = isPage ? theme::toneColours(theme::Tone::Info).solid : theme::colours().onDeep;
    sign.setAlpha(22);
    paintRings(painter, size(), sign);
    sign.setAlpha(32);
    paintDots(painter, size(), sign);
    return image;
}

void Backdrop::paintEvent(QPaintEvent *)
{
    const double ratio = devicePixelRatioF();
    const QSize pixels = size() * ratio;
    if (m_ground.size() != pixels) {
        m_ground = QPixmap::fromImage(picture(pixels, ratio));
    }
    QPainter(this).drawPixmap(0, 0, m_ground);
}

} // namespace hocvu
