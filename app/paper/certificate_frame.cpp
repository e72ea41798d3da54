// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "paper/certificate_frame.h"

#include "paper/certificate_layout.h"

#include <QPainter>
#include <QPainterPath>

#include <cmath>
#include <initializer_list>
#include <numbers>

namespace hocvu {

namespace {

const QColor kBlue(0x12, 0x29, 0x63);
const QColor kGold(0xb8, 0x8a, 0x2c);
const QColor kPaleBlue(0xec, 0xf0, 0xf8);
const QColor kPaleGold(0xf8, 0xf1, 0xdd);

constexpr double kBandMiddle = 14.4 * kMm; ///< From the paper's edge to the middle of the weave.
constexpr double kBandHalf = 2.7 * kMm;
constexpr double kCorner = 6.4 * kMm; ///< Half of a corner field's side.
constexpr int kRays = 14; ///< As many as lessons.

QPen pen(const QColor &colour, double widthMm)
{
    return QPen(colour, widthMm * kMm, Qt::SolidLine, Qt::FlatCap, Qt::MiterJoin);
}

QRectF inset(double millimetres)
{
    const double by = millimetres * kMm;
    return QRectF(0, 0, kPageWidth, kPageHeight).adjusted(by, by, -by, -by);
}

QPointF onCircle(double radius, double turn)
{
    const double angle = 2 * std::numbers::pi * turn;
    return {radius * std::sin(angle), -radius * std::cos(angle)};
}

/// A wave along x in \a halves half waves of \a half each, the first one upwards. Whole dots keep
/// the file small.
QPainterPath wave(double half, int halves, double amplitude)
{
    QPainterPath path;
    for (int i = 0; i < halves; ++i) {
        const double from = std::round(i * half);
        const double to = std::round((i + 1) * half);
        const double handle = std::round(half * 0.4244); // with 4/3 below: a sine within 2 %
        const double height = std::round((i % 2 == 0 ? -4.0 : 4.0) / 3 * amplitude);
        path.cubicTo(QPointF(from + handle, height), QPointF(to - handle, height), QPointF(to, 0));
    }
    return path;
}

/// One side of the frame: waves of several heights through common knots, as on a banknote. The
/// golden ones are a quarter wave behind; where they stick out, the corners cover them.
void drawWeave(QPainter &painter, const QPointF &from, double length, double degrees)
{
    constexpr double kHalfWave = 6 * kMm;
    const int halves = 2 * qRound(length / (2 * kHalfWave));
    const double half = length / halves;
    painter.save();
    painter.translate(from);
    painter.rotate(degrees);
    painter.setBrush(Qt::NoBrush);
    for (const double height : {1.0, 0.74, 0.48, 0.22, -0.22, -0.48, -0.74, -1.0}) {
        painter.setPen(pen(kBlue, 0.13));
        painter.drawPath(wave(half, halves, height * kBandHalf));
        painter.setPen(pen(kGold, 0.13));
        painter.drawPath(
            wave(half, halves + 1, height * kBandHalf).translated(std::round(-half / 2), 0));
    }
    painter.restore();
}

QPainterPath star(double outer, double inner)
{
    QPainterPath path(onCircle(outer, 0));
    for (int i = 1; i < 2 * kRays; ++i)
        path.lineTo(onCircle(i % 2 == 0 ? outer : inner, i / (2.0 * kRays)));
    path.closeSubpath();
    return path;
}

/// A field at a corner of the frame with a star of fourteen rays in rings.
void drawCorner(QPainter &painter, const QPointF &middle)
{
    painter.save();
    painter.translate(middle);
    const QRectF field(-kCorner, -kCorner, 2 * kCorner, 2 * kCorner);
    painter.setBrush(Qt::white);
    painter.setPen(pen(kBlue, 0.9));
    painter.drawRect(field);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(pen(kGold, 0.3));
    const double air = 1.0 * kMm;
    painter.drawRect(field.adjusted(air, air, -air, -air));
    painter.setPen(pen(kBlue, 0.3));
    painter.drawEllipse(QPointF(), 4.7 * kMm, 4.7 * kMm);
    painter.setPen(pen(kGold, 0.25));
    painter.drawEllipse(QPointF(), 4.2 * kMm, 4.2 * kMm);
    painter.setPen(Qt::NoPen);
    painter.setBrush(kBlue);
    painter.drawPath(star(3.8 * kMm, 1.9 * kMm));
    painter.setBrush(kGold);
    painter.drawPath(star(2.1 * kMm, 1.15 * kMm));
    painter.restore();
}

/// \a count small circles, each with a dot, strung on a ring.
QPainterPath beads(double ring, double radius, int count)
{
    QPainterPath path;
    for (int i = 0; i < count; ++i) {
        const QPointF at = onCircle(ring, i / static_cast<double>(count));
        path.addEllipse(at, radius, radius);
        path.addEllipse(at, radius * 0.3, radius * 0.3);
    }
    return path;
}

/// \a count teeth that point outwards from \a inner to \a outer.
QPainterPath teeth(double inner, double outer, int count)
{
    QPainterPath path;
    for (int i = 0; i < count; ++i) {
        path.moveTo(onCircle(inner, (i - 0.42) / count));
        path.lineTo(onCircle(outer, i / static_cast<double>(count)));
        path.lineTo(onCircle(inner, (i + 0.42) / count));
        path.closeSubpath();
    }
    return path;
}

void drawRings(QPainter &painter, std::initializer_list<double> radiiMm)
{
    for (const double radius : radiiMm)
        painter.drawEllipse(QPointF(), radius * kMm, radius * kMm);
}

/// The face of a bronze drum, so pale that text stands on it undisturbed.
void drawDrum(QPainter &painter, const QPointF &middle)
{
    painter.save();
    painter.translate(middle);
    painter.setPen(Qt::NoPen);
    painter.setBrush(kPaleGold);
    painter.drawPath(star(20 * kMm, 7.5 * kMm));
    painter.setBrush(kPaleBlue);
    painter.drawPath(teeth(30.5 * kMm, 34 * kMm, 84));
    painter.drawPath(teeth(50.5 * kMm, 46.5 * kMm, 112));
    painter.setBrush(Qt::NoBrush);
    painter.setPen(pen(kPaleBlue, 0.5));
    painter.drawPath(beads(25.6 * kMm, 2.2 * kMm, 32));
    painter.drawPath(beads(40.2 * kMm, 3.2 * kMm, 38));
    drawRings(painter, {22, 22.8, 28.5, 29.3, 35, 35.8, 44.5, 45.3, 51.5, 52.5});
    painter.restore();
}

} // namespace

void drawCertificateFrame(QPainter &painter)
{
    painter.setBrush(Qt::NoBrush);
    drawDrum(painter, QPointF(kPageWidth / 2, 92 * kMm));

    painter.setPen(pen(kBlue, 1.1));
    painter.drawRect(inset(10));
    painter.setPen(pen(kGold, 0.35));
    painter.drawRect(inset(11.2));
    painter.drawRect(inset(17.6));
    painter.setPen(pen(kBlue, 0.25));
    painter.drawRect(inset(18.3));

    const QRectF band = QRectF(0, 0, kPageWidth, kPageHeight)
                            .adjusted(kBandMiddle, kBandMiddle, -kBandMiddle, -kBandMiddle);
    drawWeave(painter, band.topLeft(), band.width(), 0);
    drawWeave(painter, band.bottomLeft(), band.width(), 0);
    drawWeave(painter, band.topLeft(), band.height(), 90);
    drawWeave(painter, band.topRight(), band.height(), 90);
    for (const QPointF &corner :
         {band.topLeft(), band.topRight(), band.bottomLeft(), band.bottomRight()})
        drawCorner(painter, corner);
}

void drawTitleOrnament(QPainter &painter, const QPointF &middle)
{
    constexpr double kHalf = 1.5 * kMm;
    painter.setPen(pen(kGold, 0.4));
    painter.drawLine(middle - QPointF(34 * kMm, 0), middle - QPointF(4 * kMm, 0));
    painter.drawLine(middle + QPointF(4 * kMm, 0), middle + QPointF(34 * kMm, 0));
    QPainterPath lozenge(middle - QPointF(0, kHalf));
    lozenge.lineTo(middle + QPointF(kHalf, 0));
    lozenge.lineTo(middle + QPointF(0, kHalf));
    lozenge.lineTo(middle - QPointF(kHalf, 0));
    lozenge.closeSubpath();
    painter.fillPath(lozenge, kGold);
}

} // namespace hocvu
