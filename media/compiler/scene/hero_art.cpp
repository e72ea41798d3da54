// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/compiler/scene/scene_painters.h"

#include <QPainter>
#include <QPainterPath>

namespace hocvu::media {

namespace {

const QRectF kPanel(806, 104, 410, 472);
const QRectF kSheet(866, 146, 290, 388);
const QRectF kBubble(780, 446, 168, 74);
const QPointF kBadge(1136, 176);
constexpr double kBadgeRadius = 76;

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
    painter.drawRoundedRect(QRectF(kSheet.left() + 20, kSheet.top() + 214, 250, 76), 10, 10);
    const double widths[] = {200, 226, 120};
    for (int i = 0; i < 3; ++i) {
        painter.setBrush(i < 2 ? QColor(0xa389ec) : QColor(0xc6b6f5));
        painter.drawRoundedRect(
            QRectF(kSheet.left() + 32, kSheet.top() + 228 + 20 * i, widths[i], 8), 4, 4);
    }
}

void paintSeal(Easel &easel, QPainter &painter)
{
    const QPointF centre(1062, 490);
    painter.setPen(QPen(QColor(0xd24f66), 2.6));
    painter.setBrush(QColor(0xfbe4e8));
    painter.drawEllipse(centre, 25, 25);
    easel.icons().paint(painter, QStringLiteral("star"), IconStyle::Fill,
                        QRectF(centre.x() - 13, centre.y() - 13, 26, 26), QColor(0xe27e90));
    QPainterPath pen(QPointF(1068, 500));
    pen.cubicTo(1078, 470, 1088, 488, 1092, 494);
    pen.cubicTo(1098, 498, 1102, 480, 1108, 484);
    pen.cubicTo(1114, 490, 1120, 494, 1132, 484);
    painter.setPen(QPen(QColor(0x24439c), 2.8, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(pen);
}

/// The ground of the picture: the only dark part, and no letter stands on it. Neighbouring lessons
/// have another colour, so that their posters can be told apart.
void paintPanel(Easel &easel, QPainter &painter)
{
    const Accent accent = accentAt(easel.lesson().number - 1);
    paintShadow(painter, kPanel, 32, easel.scale(), QColor(20, 50, 130, 80));
    QLinearGradient gradient(kPanel.topLeft(), kPanel.bottomRight());
    gradient.setColorAt(0, accent.strong);
    gradient.setColorAt(1, accent.bright);
    painter.setPen(Qt::NoPen);
    painter.setBrush(gradient);
    painter.drawRoundedRect(kPanel, 32, 32);
    QPainterPath inside;
    inside.addRoundedRect(kPanel, 32, 32);
    QPainterPath rings;
    rings.addEllipse(QPointF(kPanel.right() - 20, kPanel.bottom() - 10), 240, 240);
    rings.addEllipse(QPointF(kPanel.right() - 20, kPanel.bottom() - 10), 170, 170);
    painter.setBrush(QColor(255, 255, 255, 22));
    painter.drawPath(inside.intersected(rings));
}

void paintLetter(Easel &easel, QPainter &painter)
{
    painter.save();
    painter.translate(kSheet.center());
    painter.rotate(6);
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor(255, 255, 255, 36));
    painter.drawRoundedRect(QRectF(-145, -194, 290, 388), 18, 18);
    painter.restore();
    paintShadow(painter, kSheet, 18, easel.scale(), QColor(2, 10, 40, 110));
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
    easel.icons().paint(painter, emblem, IconStyle::Fill, disc.adjusted(34, 34, -34, -34),
                        QColor(0x5a3409));
}

void paintBubble(Easel &easel, QPainter &painter)
{
    paintShadow(painter, kBubble, 37, easel.scale(), QColor(2, 10, 40, 110));
    QLinearGradient gradient(kBubble.topLeft(), kBubble.topRight());
    gradient.setColorAt(0, QColor(0x7a57e8));
    gradient.setColorAt(1, QColor(0x4c7dfb));
    painter.setPen(Qt::NoPen);
    painter.setBrush(gradient);
    painter.drawRoundedRect(kBubble, 37, 37);
    easel.icons().paint(painter, QStringLiteral("robot"), IconStyle::Fill,
                        QRectF(kBubble.left() + 18, kBubble.top() + 12, 50, 50), QColor(Qt::white));
    painter.setBrush(QColor(0xe6ecff));
    for (int i = 0; i < 3; ++i)
        painter.drawEllipse(QPointF(kBubble.left() + 92 + 23 * i, kBubble.center().y()), 6.5, 6.5);
}

} // namespace

void paintHero(Easel &easel, const QString &emblem)
{
    const auto around = [](const QRectF &box) {
        return box.adjusted(-kShadowRoom, -kShadowRoom, kShadowRoom, kShadowRoom);
    };
    easel.add(around(kPanel), Motion::Fade, 80,
              [&](QPainter &painter) { paintPanel(easel, painter); });
    easel.claim(QStringLiteral("picture"), kPanel);
    easel.add(around(kSheet), Motion::FromRight, 240,
              [&](QPainter &painter) { paintLetter(easel, painter); });
    const QRectF disc(kBadge.x() - kBadgeRadius, kBadge.y() - kBadgeRadius, 2 * kBadgeRadius,
                      2 * kBadgeRadius);
    easel.add(around(disc), Motion::Pop, 640,
              [&](QPainter &painter) { paintBadge(easel, painter, emblem); });
    easel.add(around(kBubble), Motion::Pop, 840,
              [&](QPainter &painter) { paintBubble(easel, painter); });
}

} // namespace hocvu::media
