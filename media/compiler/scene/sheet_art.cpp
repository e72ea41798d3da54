// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/compiler/scene/scene_painters.h"

#include <QPainter>
#include <QPainterPath>

namespace hocvu::media {

namespace {

constexpr double kWidthOfSheet = 336;
const QRectF kSheet(kLeft, kContentTop, kWidthOfSheet, kContentHeight);
constexpr double kBadge = 21;

/// A part of the sheet: its frame, and the grey lines that stand for its words.
struct Zone
{
    QRectF frame; ///< From the sheet's top left corner.
    QList<QRectF> strokes;
    QPointF badge; ///< Where its number stands.
};

/// \a widths of lines \a step apart, centred in \a frame or from its left edge.
QList<QRectF> strokes(const QRectF &frame, const QList<double> &widths, bool centred, double step)
{
    QList<QRectF> lines;
    const double used = step * static_cast<double>(widths.size() - 1) + 8;
    double y = frame.center().y() - used / 2;
    for (const double width : widths) {
        const double left = centred ? frame.center().x() - width / 2 : frame.left() + 14;
        lines << QRectF(left, y, width, 8);
        y += step;
    }
    return lines;
}

/// Where the parts of an administrative document stand: Decree 30/2020/NĐ-CP, appendix I, in
/// broad strokes.
Zone zoneOf(Place place)
{
    const auto zone = [](const QRectF &frame, const QList<double> &widths, bool centred,
                         const QPointF &badge, double step = 16) {
        return Zone{frame, strokes(frame, widths, centred, step), badge};
    };
    switch (place) {
    case Place::None:
        return {};
    case Place::Organ:
        return zone({14, 22, 138, 50}, {96, 74}, true, {18, 22});
    case Place::State:
        return zone({160, 22, 162, 50}, {136, 96}, true, {318, 22});
    case Place::Number:
        return zone({14, 80, 138, 36}, {86}, true, {18, 98});
    case Place::Date:
        return zone({160, 80, 162, 36}, {118}, true, {318, 98});
    case Place::Subject:
        return zone({58, 128, 220, 50}, {150, 184}, true, {58, 153});
    case Place::Body:
        return zone({14, 190, 308, 104}, {276, 276, 276, 276, 150}, false, {318, 242}, 18);
    case Place::Recipients:
        return zone({14, 308, 116, 112}, {70, 86, 80, 60}, false, {26, 312}, 20);
    case Place::Signer:
        return zone({206, 308, 116, 112}, {88, 70, 92}, true, {318, 312}, 40);
    case Place::Seal:
        return {{138, 330, 64, 68}, {}, {170, 322}};
    }
    return {};
}

/// Parts of any other paper: blocks of lines from top to bottom.
Zone blockOf(int index, qsizetype count)
{
    const double room = kContentHeight - 44;
    const double height = room / static_cast<double>(count);
    const QRectF frame(40, 22 + index * height, kWidthOfSheet - 60, height - 8);
    QList<double> widths{frame.width() - 54};
    if (height > 56)
        widths << (index % 2 == 0 ? frame.width() - 110 : frame.width() - 76);
    if (height > 100)
        widths << frame.width() - 54 << frame.width() - 140;
    Zone zone{frame, strokes(frame, widths, false, 20), {40, frame.center().y()}};
    for (QRectF &stroke : zone.strokes)
        stroke.translate(20, 0);
    return zone;
}

void paintSeal(QPainter &painter, const Icons &icons, const QPointF &centre, const QColor &line,
               const QColor &ground)
{
    painter.setPen(QPen(line, 3));
    painter.setBrush(ground);
    painter.drawEllipse(centre, 30, 30);
    icons.paint(painter, QStringLiteral("star"), IconStyle::Fill,
                QRectF(centre.x() - 17, centre.y() - 17, 34, 34), line);
}

/// The signature between the office and the name.
void paintSignature(QPainter &painter, const QRectF &frame, const QColor &colour)
{
    const QPointF at = frame.center() + QPointF(-40, 0);
    QPainterPath pen(at);
    pen.cubicTo(at + QPointF(12, -34), at + QPointF(22, 8), at + QPointF(30, -8));
    pen.cubicTo(at + QPointF(38, -16), at + QPointF(44, 6), at + QPointF(54, -4));
    pen.cubicTo(at + QPointF(64, -14), at + QPointF(70, 2), at + QPointF(84, -8));
    painter.setPen(QPen(colour, 3.4, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(pen);
}

void paintZone(QPainter &painter, const Icons &icons, const Zone &zone, Place place,
               const QColor &line, const QColor &ground)
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(line);
    for (const QRectF &stroke : zone.strokes) {
        // Between the signer's office and name stands the signature.
        if (place == Place::Signer && stroke == zone.strokes.at(1))
            continue;
        painter.drawRoundedRect(stroke, 4, 4);
    }
    if (place == Place::Signer)
        paintSignature(painter, zone.frame, line);
    if (place == Place::Seal)
        paintSeal(painter, icons, zone.frame.center(), line, ground);
}

void addZone(Easel &easel, int index, const Zone &zone, const TextBlock &number)
{
    const Item &item = easel.items().at(index);
    const Accent accent = accentAt(index);
    const QRectF frame = zone.frame.translated(kSheet.topLeft());
    const auto shift = [](QPainter &painter) { painter.translate(kSheet.topLeft()); };
    const int enter = easel.enterMs(index);
    easel.add(frame.adjusted(-3, -3, 3, 3), Motion::Fade, enter, [&](QPainter &painter) {
        painter.setPen(QPen(accent.strong, 2.6));
        painter.setBrush(accent.pale);
        painter.drawRoundedRect(frame, 8, 8);
        shift(painter);
        paintZone(painter, easel.icons(), zone, item.place, accent.strong, accent.pale);
    });
    const QPointF centre = zone.badge + kSheet.topLeft();
    easel.add(QRectF(centre.x() - 26, centre.y() - 26, 52, 52), Motion::Pop, enter + 120,
              [&](QPainter &painter) {
                  painter.setPen(Qt::NoPen);
                  painter.setBrush(QColor(Qt::white));
                  painter.drawEllipse(centre, kBadge + 3, kBadge + 3);
                  paintBadge(painter, centre, kBadge, accent.strong, number);
              });
}

} // namespace

QRectF paintSheet(Easel &easel)
{
    const qsizetype count = easel.items().size();
    QList<Zone> zones;
    for (int i = 0; i < count; ++i) {
        const Place place = easel.items().at(i).place;
        zones << (place == Place::None ? blockOf(i, count) : zoneOf(place));
    }
    const QColor grey(0xc6d0e2);
    easel.add(kSheet.adjusted(-kShadowRoom, -kShadowRoom, kShadowRoom, kShadowRoom), Motion::Rise,
              120, [&](QPainter &painter) {
                  paintCard(painter, kSheet, 8, easel.scale());
                  painter.translate(kSheet.topLeft());
                  if (easel.items().first().place == Place::None) {
                      for (const Zone &zone : zones)
                          paintZone(painter, easel.icons(), zone, Place::None, grey, {});
                      return;
                  }
                  // All parts of the paper are there, also those that are not spoken of.
                  for (int i = static_cast<int>(Place::State);
                       i <= static_cast<int>(Place::Recipients); ++i) {
                      const auto place = static_cast<Place>(i);
                      paintZone(painter, easel.icons(), zoneOf(place), place, grey, Qt::white);
                  }
              });
    for (int i = 0; i < count; ++i) {
        const TextBlock number
            = easel.label(QString::number(i + 1), boldStyle(28, 28, QColor(Qt::white)), 2 * kBadge);
        addZone(easel, i, zones.at(i), number);
    }
    easel.claim(QStringLiteral("sheet"), kSheet);
    return kSheet;
}

} // namespace hocvu::media
