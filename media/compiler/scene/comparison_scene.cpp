// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/compiler/scene/scene_painters.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace hocvu::media {

namespace {

constexpr double kTop = 180;
constexpr double kHead = 80;
constexpr double kHeight = 396;
constexpr double kWidthOfPanel = 552;

/// Colours and signs of one side.
struct Side
{
    Accent accent;
    QString headIcon;
    QString itemIcon;
};

Side rightWay()
{
    return {goodAccent(), QStringLiteral("shield-check"), QStringLiteral("check")};
}

Side wrongWay()
{
    return {badAccent(), QStringLiteral("shield-warning"), QStringLiteral("x")};
}

void paintPanel(Easel &easel, QPainter &painter, const QRectF &box, const Side &side,
                const TextBlock &title)
{
    paintCard(painter, box, 22, easel.scale());
    painter.save();
    QPainterPath card;
    card.addRoundedRect(box, 22, 22);
    painter.setClipPath(card);
    const QRectF head(box.left(), box.top(), box.width(), kHead);
    painter.fillRect(head, accentGradient(side.accent, head));
    painter.restore();
    easel.icons().paint(painter, side.headIcon, IconStyle::Fill,
                        QRectF(head.left() + 27, head.center().y() - 22, 44, 44),
                        QColor(Qt::white));
    title.paint(painter, head.left() + 90, head.center().y() - title.height() / 2);
}

void paintRow(Easel &easel, QPainter &painter, const QRectF &row, const Side &side,
              const TextBlock &text)
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(side.accent.pale);
    painter.drawRoundedRect(row, 16, 16);
    const double radius = std::min(21.0, row.height() * 0.32);
    const QPointF centre(row.left() + 44, row.center().y());
    painter.setBrush(side.accent.strong);
    painter.drawEllipse(centre, radius, radius);
    const double icon = radius * 0.64;
    easel.icons().paint(painter, side.itemIcon, IconStyle::Bold,
                        QRectF(centre.x() - icon, centre.y() - icon, 2 * icon, 2 * icon),
                        QColor(Qt::white));
    text.paint(painter, row.left() + 86, row.center().y() - text.height() / 2);
}

void paintSide(Easel &easel, const Column &column, const Side &side, double left)
{
    const QRectF box(left, kTop, kWidthOfPanel, kHeight);
    const int enter = easel.sentenceMs(column.sentence);
    const TextStyle titleStyle{29, QFont::Bold, QColor(Qt::white), 1.3, 0, 21};
    const TextBlock title = easel.fit(QStringLiteral("title"), column.line, column.title,
                                      titleStyle, {kWidthOfPanel - 114, 52}, 1);
    easel.add(
        box.adjusted(-2, -2, 2, 2), Motion::Fade, easel.startMs() + 200,
        [&](QPainter &painter) { paintGhost(painter, box, 22); }, enter + 200);
    const QRectF area = box.adjusted(-kShadowRoom, -kShadowRoom, kShadowRoom, kShadowRoom);
    easel.add(area, Motion::Rise, enter,
              [&](QPainter &painter) { paintPanel(easel, painter, box, side, title); });
    easel.claim(column.title, box);

    const auto count = static_cast<double>(column.items.size());
    const double gap = column.items.size() > 3 ? 10 : 16;
    const double room = kHeight - kHead - 2 * 24;
    const double height = std::min(112.0, (room - (count - 1) * gap) / count);
    const double top = box.top() + kHead + 24;
    for (int i = 0; i < column.items.size(); ++i) {
        const QRectF row(left + 26, top + i * (height + gap), kWidthOfPanel - 52, height);
        const TextStyle style{24, QFont::DemiBold, QColor(colour::kInk), 1.38, 0, 18};
        const TextBlock text = easel.fit(QStringLiteral("entry"), column.line, column.items.at(i),
                                         style, {row.width() - 104, height - 4}, 3);
        easel.add(row.adjusted(-2, -2, 2, 2), Motion::Rise, enter + 260 + 180 * i,
                  [&](QPainter &painter) { paintRow(easel, painter, row, side, text); });
    }
}

} // namespace

void paintComparison(Easel &easel)
{
    const Scene &scene = easel.scene();
    paintSide(easel, scene.left, rightWay(), kLeft);
    paintSide(easel, scene.right, wrongWay(), kRight - kWidthOfPanel);
}

} // namespace hocvu::media
