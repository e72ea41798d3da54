// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/compiler/scene/scene_painters.h"

#include <QHash>
#include <QPainter>

#include <algorithm>

namespace hocvu::media {

namespace {

constexpr double kPad = 28; ///< Between a card's edge and its icon, and behind the text.

/// How many columns of cards, how large they are and how they are set.
struct Grid
{
    int columns;
    double height;
    double gap;
    double tile; ///< Side of the square behind the icon.
    double titleSize;
    int titleLines;
    double textSize;
    int textLines;
};

Grid gridFor(qsizetype items)
{
    if (items <= 2)
        return {1, 204, 30, 128, 46, 1, 40, 2};
    if (items == 3)
        return {1, 132, 21, 100, 40, 1, 36, 1};
    if (items == 4)
        return {2, 207, 24, 96, 36, 2, 33, 3};
    return {2, 132, 21, 88, 36, 2, 28, 1};
}

QRectF boxOf(const Grid &grid, qsizetype count, int index)
{
    const qsizetype full = (count + grid.columns - 1) / grid.columns;
    const auto rows = static_cast<double>(full);
    const double used = rows * grid.height + (rows - 1) * grid.gap;
    const double top = kContentTop + (kContentHeight - used) / 2;
    const double width = (kContentWidth - (grid.columns - 1) * grid.gap) / grid.columns;
    const int row = index / grid.columns;
    const int column = index % grid.columns;
    // A last card alone in its row stands in the middle.
    const bool alone = grid.columns > 1 && index + 1 == count && column == 0;
    const double left
        = alone ? kLeft + (kContentWidth - width) / 2 : kLeft + column * (width + grid.gap);
    return {left, top + row * (grid.height + grid.gap), width, grid.height};
}

/// Green, amber and red when all icons of the scene say so, else one colour after another.
Accent accentOf(const Scene &scene, int index)
{
    static const QHash<QString, Accent> signal{
        {QStringLiteral("check-circle"), goodAccent()},   {QStringLiteral("warning"), accentAt(3)},
        {QStringLiteral("warning-octagon"), badAccent()}, {QStringLiteral("prohibit"), badAccent()},
        {QStringLiteral("x-circle"), badAccent()},
    };
    const bool all = std::all_of(scene.items.begin(), scene.items.end(),
                                 [](const Item &item) { return signal.contains(item.icon); });
    return all ? signal.value(scene.items.at(index).icon) : accentAt(index);
}

} // namespace

void paintPoints(Easel &easel)
{
    const qsizetype count = easel.items().size();
    const Grid grid = gridFor(count);
    const QSizeF room(boxOf(grid, count, 0).width() - 2 * kPad - grid.tile - 24, grid.height - 18);
    const Easel::Stack stack = easel.fitStacks(boldStyle(grid.titleSize), grid.titleLines,
                                               plainStyle(grid.textSize), grid.textLines, room, 0);
    for (int i = 0; i < count; ++i) {
        const Item &item = easel.items().at(i);
        easel.demandIcon(item.icon, item.line);
        const QRectF box = boxOf(grid, count, i);
        const Accent accent = accentOf(easel.scene(), i);
        const QRectF tile(box.left() + kPad, box.center().y() - grid.tile / 2, grid.tile,
                          grid.tile);
        const TextBlock number
            = easel.label(QString::number(i + 1), boldStyle(44, 44, accent.strong));
        easel.addCard(box, i, accent.strong, [&](QPainter &painter) {
            paintStrip(painter, box, QRectF(box.topLeft(), QSizeF(10, box.height())),
                       accent.strong);
            paintTile(painter, easel.icons(), tile, item.icon, accent, number);
            const double left = tile.right() + 24;
            const double top
                = box.center().y() - (stack.titles.at(i).height() + stack.texts.at(i).height()) / 2;
            stack.titles.at(i).paint(painter, left, top);
            stack.texts.at(i).paint(painter, left, top + stack.titles.at(i).height());
        });
    }
}

} // namespace hocvu::media
