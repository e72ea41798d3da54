// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/compiler/scene/scene_painters.h"

#include <QHash>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace hocvu::media {

namespace {

/// How many columns of cards, how large they are and how they are set.
struct Grid
{
    int columns;
    double height;
    double gap;
    double tile; ///< Side of the square behind the icon.
    double titleSize;
    double textSize;
};

Grid gridFor(qsizetype items)
{
    if (items <= 2)
        return {1, 150, 32, 98, 32, 24};
    if (items == 3)
        return {1, 120, 20, 84, 29, 22};
    if (items == 4)
        return {2, 182, 26, 88, 28, 22};
    return {2, 124, 16, 68, 23, 18};
}

QRectF boxOf(const Grid &grid, qsizetype count, int index)
{
    constexpr double kTop = 160;
    constexpr double kBottom = 580;
    const auto rows = static_cast<double>((count + grid.columns - 1) / grid.columns);
    const double used = rows * grid.height + (rows - 1) * grid.gap;
    const double top = kTop + (kBottom - kTop - used) / 2;
    const double width = (kContentWidth - (grid.columns - 1) * grid.gap) / grid.columns;
    const int row = index / grid.columns;
    const int column = index % grid.columns;
    // A last card alone in its row stands in the middle.
    const bool alone = grid.columns > 1 && index + 1 == count && column == 0;
    const double left
        = alone ? kLeft + (kContentWidth - width) / 2 : kLeft + column * (width + grid.gap);
    return {left, top + row * (grid.height + grid.gap), width, grid.height};
}

void paintTile(Easel &easel, QPainter &painter, const QRectF &tile, const QString &icon, int index,
               const Accent &accent)
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(accent.pale);
    painter.drawRoundedRect(tile, 16, 16);
    if (!icon.isEmpty()) {
        const double inset = tile.width() * 0.13;
        easel.icons().paint(painter, icon, IconStyle::Duotone,
                            tile.adjusted(inset, inset, -inset, -inset), accent.strong);
        return;
    }
    const TextStyle style{tile.width() * 0.46, QFont::Bold, accent.strong};
    const auto number
        = TextBlock::fit(QString::number(index + 1), style, tile.width(), tile.height(), 1);
    if (number)
        number->paint(painter, tile.left(), tile.center().y() - number->height() / 2,
                      Qt::AlignHCenter, tile.width());
}

/// Green, amber and red when all icons of the scene say so, else one colour after another.
Accent accentOf(const Scene &scene, int index)
{
    static const QHash<QString, Accent> signal{
        {QStringLiteral("check-circle"), accentAt(4)},    {QStringLiteral("warning"), accentAt(3)},
        {QStringLiteral("warning-octagon"), badAccent()}, {QStringLiteral("prohibit"), badAccent()},
        {QStringLiteral("x-circle"), badAccent()},
    };
    const bool all = std::all_of(scene.items.begin(), scene.items.end(),
                                 [](const Item &item) { return signal.contains(item.icon); });
    return all ? signal.value(scene.items.at(index).icon) : accentAt(index);
}

/// The coloured left edge, inside of the card's round corners.
void paintEdge(QPainter &painter, const QRectF &box, const Accent &accent)
{
    painter.save();
    QPainterPath card;
    card.addRoundedRect(box, 18, 18);
    painter.setClipPath(card);
    painter.fillRect(QRectF(box.left(), box.top(), 8, box.height()), accent.strong);
    painter.restore();
}

void paintPoint(Easel &easel, int index, const Grid &grid)
{
    const Item &item = easel.scene().items.at(index);
    const QRectF box = boxOf(grid, easel.scene().items.size(), index);
    const Accent accent = accentOf(easel.scene(), index);
    const QRectF tile(box.left() + 30, box.center().y() - grid.tile / 2, grid.tile, grid.tile);
    const double left = tile.right() + 24;
    const QSizeF room(box.right() - 24 - left, grid.height - 20);
    const int titleLines = grid.columns > 1 || item.text.isEmpty() ? 2 : 1;
    const TextStyle titleStyle{grid.titleSize,    QFont::Bold, QColor(colour::kInk), 1.3, 0,
                               grid.titleSize - 4};
    const TextBlock title
        = easel.fit(QStringLiteral("title"), item.line, item.title, titleStyle, room, titleLines);
    TextBlock text;
    if (!item.text.isEmpty()) {
        const TextStyle style{grid.textSize,    QFont::Normal, QColor(colour::kText), 1.38, 0,
                              grid.textSize - 2};
        text = easel.fit(QStringLiteral("text"), item.line, item.text, style,
                         {room.width(), room.height() - title.height() - 2}, 3);
    }
    easel.demandIcon(item.icon, item.line);
    const QRectF area = box.adjusted(-kShadowRoom, -kShadowRoom, kShadowRoom, kShadowRoom);
    const int enter = easel.sentenceMs(item.sentence);
    easel.add(
        box.adjusted(-2, -2, 2, 2), Motion::Fade, easel.startMs() + 200,
        [&](QPainter &painter) { paintGhost(painter, box, 18); }, enter + 200);
    easel.add(area, Motion::Rise, enter, [&](QPainter &painter) {
        paintCard(painter, box, 18, easel.scale());
        paintEdge(painter, box, accent);
        paintTile(easel, painter, tile, item.icon, index, accent);
        const double gap = item.text.isEmpty() ? 0 : 3;
        const double used = title.height() + gap + text.height();
        title.paint(painter, left, box.center().y() - used / 2);
        text.paint(painter, left, box.center().y() - used / 2 + title.height() + gap);
    });
    easel.add(
        area, Motion::Fade, enter + 280,
        [&](QPainter &painter) { paintHighlight(painter, box, 18, accent.strong, easel.scale()); },
        highlightEnd(easel, index));
    easel.claim(QStringLiteral("item %1").arg(index + 1), box);
}

} // namespace

void paintPoints(Easel &easel)
{
    const Grid grid = gridFor(easel.scene().items.size());
    for (int i = 0; i < easel.scene().items.size(); ++i)
        paintPoint(easel, i, grid);
}

} // namespace hocvu::media
