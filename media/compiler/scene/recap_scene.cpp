// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/compiler/scene/scene_painters.h"

#include <QPainter>
#include <QPainterPath>

namespace hocvu::media {

namespace {

const QRectF kCard(kLeft, 180, kContentWidth, 396);
constexpr double kTextLeft = 203;
constexpr double kTextRight = 880;

void paintBoard(Easel &easel, QPainter &painter)
{
    paintShadow(painter, kCard, 26, easel.scale(), QColor(20, 50, 130, 95));
    QLinearGradient gradient(kCard.topLeft(), kCard.bottomRight());
    gradient.setColorAt(0, QColor(0x0b2358));
    gradient.setColorAt(0.55, QColor(0x123f9a));
    gradient.setColorAt(1, QColor(0x1d55cc));
    painter.setPen(Qt::NoPen);
    painter.setBrush(gradient);
    painter.drawRoundedRect(kCard, 26, 26);
    painter.save();
    QPainterPath card;
    card.addRoundedRect(kCard, 26, 26);
    painter.setClipPath(card);
    const QPointF centre(1052, kCard.center().y());
    painter.setBrush(QColor(255, 255, 255, 14));
    painter.drawEllipse(centre, 210, 210);
    painter.drawEllipse(centre, 150, 150);
    painter.restore();
    easel.icons().paint(painter, QStringLiteral("seal-check"), IconStyle::Duotone,
                        QRectF(centre.x() - 92, centre.y() - 92, 184, 184), QColor(colour::kGold));
}

void paintMark(Easel &easel, QPainter &painter, const QPointF &centre)
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor(colour::kGold));
    painter.drawEllipse(centre, 26, 26);
    easel.icons().paint(painter, QStringLiteral("check"), IconStyle::Bold,
                        QRectF(centre.x() - 15, centre.y() - 15, 30, 30), QColor(0x0b2358));
}

void paintThing(Easel &easel, int index)
{
    const Item &item = easel.scene().items.at(index);
    constexpr double kRow = 114;
    const QRectF row(kTextLeft - 90, kCard.top() + 27 + index * kRow, kTextRight - kTextLeft + 96,
                     kRow);
    const QPointF mark(kTextLeft - 53, row.center().y());
    const TextStyle style{32, QFont::Bold, QColor(Qt::white), 1.36, 0, 22};
    const TextBlock text = easel.fit(QStringLiteral("title"), item.line, item.title, style,
                                     {kTextRight - kTextLeft, kRow - 16}, 3);
    const int enter = easel.sentenceMs(item.sentence);
    const QRectF around(mark.x() - 30, mark.y() - 30, 60, 60);
    easel.add(
        around, Motion::Fade, easel.startMs() + 500,
        [&](QPainter &painter) {
            QPen pen(QColor(255, 255, 255, 90), 1.8);
            pen.setDashPattern({4, 4});
            painter.setPen(pen);
            painter.setBrush(Qt::NoBrush);
            painter.drawEllipse(mark, 25, 25);
        },
        enter + 200);
    easel.add(around, Motion::Pop, enter,
              [&](QPainter &painter) { paintMark(easel, painter, mark); });
    easel.add(row.adjusted(88, 0, 0, 0), Motion::FromLeft, enter + 80, [&](QPainter &painter) {
        text.paint(painter, kTextLeft, row.center().y() - text.height() / 2);
    });
}

} // namespace

void paintRecap(Easel &easel)
{
    const QRectF area = kCard.adjusted(-kShadowRoom, -kShadowRoom, kShadowRoom, kShadowRoom);
    easel.add(area, Motion::Rise, easel.startMs() + 160,
              [&](QPainter &painter) { paintBoard(easel, painter); });
    for (int i = 0; i < easel.scene().items.size(); ++i)
        paintThing(easel, i);
    easel.claim(QStringLiteral("board"), kCard);
}

} // namespace hocvu::media
