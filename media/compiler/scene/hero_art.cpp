// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/compiler/scene/scene_painters.h"

#include <QPainter>
#include <QPainterPath>

namespace hocvu::media {

namespace {

const QRectF kSheet(846, 146, 300, 412);
const QRectF kBubble(760, 452, 150, 66);
const QPointF kBadge(1144, 158);
constexpr double kBadgeRadius = 54;

/// A grey or coloured line of "text" on the sheet.
struct Stroke
{
    double x;
    double y;
    double width;
    double height;
    QRgb colour;
};

void paintStrokes(QPainter &painter)
{
    static const Stroke strokes[] = {
        {28, 34, 92, 8, 0xffb4c2df},   {28, 50, 92, 8, 0xff5c7099},   {52, 65, 44, 2, 0xffb4c2df},
        {150, 34, 122, 8, 0xff5c7099}, {168, 50, 86, 8, 0xffb4c2df},  {190, 65, 44, 2, 0xffb4c2df},
        {74, 96, 152, 11, 0xff1f5bd0}, {58, 132, 214, 8, 0xffdae3f2}, {28, 152, 244, 8, 0xffdae3f2},
        {28, 172, 244, 8, 0xffdae3f2}, {28, 192, 170, 8, 0xffdae3f2}, {28, 324, 74, 7, 0xff9aabca},
        {28, 340, 96, 6, 0xffdae3f2},  {28, 354, 84, 6, 0xffdae3f2},  {176, 324, 96, 8, 0xff5c7099},
    };
    painter.setPen(Qt::NoPen);
    for (const Stroke &stroke : strokes) {
        painter.setBrush(QColor(stroke.colour));
        painter.drawRoundedRect(
            QRectF(kSheet.left() + stroke.x, kSheet.top() + stroke.y, stroke.width, stroke.height),
            stroke.height / 2, stroke.height / 2);
    }
    // What the assistant wrote stands out until a person has checked it.
    painter.setBrush(QColor(0xf1edfb));
    painter.drawRoundedRect(QRectF(kSheet.left() + 20, kSheet.top() + 214, 260, 76), 10, 10);
    const double widths[] = {206, 236, 120};
    for (int i = 0; i < 3; ++i) {
        painter.setBrush(i < 2 ? QColor(0xa389ec) : QColor(0xc6b6f5));
        painter.drawRoundedRect(
            QRectF(kSheet.left() + 32, kSheet.top() + 228 + 20 * i, widths[i], 8), 4, 4);
    }
}

void paintSeal(Easel &easel, QPainter &painter)
{
    const QPointF centre(1052, 508);
    painter.setPen(QPen(QColor(0xd24f66), 2.6));
    painter.setBrush(QColor(0xfbe4e8));
    painter.drawEllipse(centre, 25, 25);
    easel.icons().paint(painter, QStringLiteral("star"), IconStyle::Fill,
                        QRectF(centre.x() - 13, centre.y() - 13, 26, 26), QColor(0xe27e90));
    QPainterPath pen(QPointF(1058, 518));
    pen.cubicTo(1068, 488, 1078, 506, 1082, 512);
    pen.cubicTo(1088, 516, 1092, 498, 1098, 502);
    pen.cubicTo(1104, 508, 1110, 512, 1122, 502);
    painter.setPen(QPen(QColor(0x24439c), 2.8, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(pen);
}

void paintSheet(Easel &easel, QPainter &painter)
{
    painter.save();
    painter.translate(kSheet.center());
    painter.rotate(6);
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor(255, 255, 255, 36));
    painter.drawRoundedRect(QRectF(-150, -206, 300, 412), 18, 18);
    painter.restore();
    paintShadow(painter, kSheet, 18, easel.scale(), QColor(2, 10, 40, 130));
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor(Qt::white));
    painter.drawRoundedRect(kSheet, 18, 18);
    paintStrokes(painter);
    paintSeal(easel, painter);
}

void paintBadge(Easel &easel, QPainter &painter, const QString &emblem)
{
    const QRectF disc(kBadge.x() - kBadgeRadius, kBadge.y() - kBadgeRadius, 2 * kBadgeRadius,
                      2 * kBadgeRadius);
    paintShadow(painter, disc, kBadgeRadius, easel.scale(), QColor(2, 10, 40, 110));
    QLinearGradient gradient(disc.topLeft(), disc.bottomRight());
    gradient.setColorAt(0, QColor(0xffdb7e));
    gradient.setColorAt(1, QColor(0xf5a127));
    painter.setPen(Qt::NoPen);
    painter.setBrush(gradient);
    painter.drawEllipse(disc);
    easel.icons().paint(painter, emblem, IconStyle::Fill, disc.adjusted(26, 26, -26, -26),
                        QColor(0x5a3409));
}

void paintBubble(Easel &easel, QPainter &painter)
{
    paintShadow(painter, kBubble, 33, easel.scale(), QColor(2, 10, 40, 110));
    QLinearGradient gradient(kBubble.topLeft(), kBubble.topRight());
    gradient.setColorAt(0, QColor(0x7a57e8));
    gradient.setColorAt(1, QColor(0x4c7dfb));
    painter.setPen(Qt::NoPen);
    painter.setBrush(gradient);
    painter.drawRoundedRect(kBubble, 33, 33);
    easel.icons().paint(painter, QStringLiteral("robot"), IconStyle::Fill,
                        QRectF(kBubble.left() + 15, kBubble.top() + 11, 43, 43), QColor(Qt::white));
    painter.setBrush(QColor(0xe6ecff));
    for (int i = 0; i < 3; ++i)
        painter.drawEllipse(QPointF(kBubble.left() + 80 + 20 * i, kBubble.center().y()), 5.6, 5.6);
}

} // namespace

void paintHero(Easel &easel, const QString &emblem)
{
    const int start = easel.startMs();
    const auto around = [](const QRectF &box) {
        return box.adjusted(-kShadowRoom, -kShadowRoom, kShadowRoom, kShadowRoom);
    };
    easel.add(around(kSheet), Motion::FromRight, start + 240,
              [&](QPainter &painter) { paintSheet(easel, painter); });
    const QRectF disc(kBadge.x() - kBadgeRadius, kBadge.y() - kBadgeRadius, 2 * kBadgeRadius,
                      2 * kBadgeRadius);
    easel.add(around(disc), Motion::Pop, start + 640,
              [&](QPainter &painter) { paintBadge(easel, painter, emblem); });
    easel.add(around(kBubble), Motion::Pop, start + 840,
              [&](QPainter &painter) { paintBubble(easel, painter); });
}

} // namespace hocvu::media
