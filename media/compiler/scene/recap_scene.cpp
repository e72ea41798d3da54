// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/compiler/scene/scene_painters.h"

#include <QPainter>

namespace hocvu::media {

namespace {

constexpr double kRow = 114;
constexpr double kGap = 14;
constexpr double kSide = 272; ///< Width of the panel at the right.
constexpr double kCardWidth = kContentWidth - kSide - 24;
constexpr double kTextLeft = kLeft + 116;

void paintPanel(Easel &easel, QPainter &painter, const QRectF &box)
{
    paintShadow(painter, box, kCardRadius, easel.scale(), QColor(20, 50, 130, 80));
    QLinearGradient gradient(box.topLeft(), box.bottomRight());
    gradient.setColorAt(0, QColor(colour::kBlue));
    gradient.setColorAt(1, QColor(colour::kBright));
    painter.setPen(Qt::NoPen);
    painter.setBrush(gradient);
    painter.drawRoundedRect(box, kCardRadius, kCardRadius);
    painter.setBrush(QColor(255, 255, 255, 26));
    painter.drawEllipse(box.center(), 118, 118);
    easel.icons().paint(painter, QStringLiteral("seal-check"), IconStyle::Fill,
                        QRectF(box.center().x() - 92, box.center().y() - 92, 184, 184),
                        QColor(colour::kGold));
}

} // namespace

void paintRecap(Easel &easel)
{
    const TextStyle style = boldStyle(42, 32);
    const QList<TextBlock> titles
        = easel.fitAll(QStringLiteral("title"), easel.words(&Item::title), style,
                       {kLeft + kCardWidth - 24 - kTextLeft, kRow - 10}, 2);
    for (int i = 0; i < titles.size(); ++i) {
        const QRectF box(kLeft, kContentTop + i * (kRow + kGap), kCardWidth, kRow);
        const QPointF centre(kLeft + 62, box.center().y());
        const TextBlock number
            = easel.label(QString::number(i + 1), boldStyle(40, 40, QColor(colour::kDarkGold)));
        easel.addCard(
            box, i, QColor(colour::kBlue),
            [&](QPainter &painter) {
                paintBadge(painter, centre, 34, QColor(colour::kGold), number);
                titles.at(i).paint(painter, kTextLeft, centre.y() - titles.at(i).height() / 2);
            },
            Motion::FromLeft);
    }
    const double bottom = kContentTop + 3 * kRow + 2 * kGap;
    const QRectF panel(kRight - kSide, kContentTop, kSide, bottom - kContentTop);
    easel.add(panel.adjusted(-kShadowRoom, -kShadowRoom, kShadowRoom, kShadowRoom),
              Motion::FromRight, 160,
              [&](QPainter &painter) { paintPanel(easel, painter, panel); });
    easel.claim(QStringLiteral("panel"), panel);
    paintAsOf(easel, kLeft, bottom + 24, easel.enterMs(2) + 600);
}

} // namespace hocvu::media
