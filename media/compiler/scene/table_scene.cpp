// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/compiler/scene/scene_painters.h"

#include <QPainter>

#include <algorithm>

namespace hocvu::media {

namespace {

constexpr double kHead = 72;
constexpr double kPad = 26; ///< On both sides of a cell.

/// Widths of the columns: what each needs, and of the rest an equal share.
QList<double> widthsOf(const QList<QList<TextBlock>> &columns)
{
    QList<double> widths;
    double used = 0;
    for (const QList<TextBlock> &cells : columns) {
        double widest = 0;
        for (const TextBlock &cell : cells)
            widest = std::max(widest, cell.width());
        widths << widest + 2 * kPad;
        used += widths.last();
    }
    const double share = (kContentWidth - used) / static_cast<double>(columns.size());
    for (double &width : widths)
        width += share;
    return widths;
}

struct Grid
{
    double row;
    QRectF box;
    QList<double> widths;
    QList<TextBlock> heads;
    QList<QList<TextBlock>> columns; ///< Cells, column by column.

    QRectF rowAt(int index) const
    {
        return {box.left(), box.top() + kHead + index * row, box.width(), row};
    }
};

/// One line a cell where that fits, else two.
QList<QList<TextBlock>> setCells(Easel &easel, double row)
{
    const auto count = easel.scene().columns.size();
    QList<QList<TextBlock>> columns;
    const double room = kContentWidth / static_cast<double>(count) - 2 * kPad;
    QList<Words> all;
    for (qsizetype column = 0; column < count; ++column) {
        for (const Item &item : easel.items())
            all << Words{item.cells.value(column), item.line};
    }
    TextStyle style{36, QFont::DemiBold, QColor(colour::kInk), 1.22, 0, kSmallestLetter};
    const QList<TextBlock> blocks
        = easel.fitAll(QStringLiteral("cell"), all, style, {room, row - 20}, 2);
    const qsizetype rows = easel.items().size();
    for (qsizetype column = 0; column < count; ++column)
        columns << blocks.mid(column * rows, rows);
    return columns;
}

Grid gridOf(Easel &easel)
{
    const auto rows = static_cast<double>(easel.items().size());
    Grid grid;
    grid.row = std::min(112.0, (kContentHeight - kHead) / rows);
    const double height = kHead + grid.row * rows;
    grid.box = QRectF(kLeft, kContentTop + (kContentHeight - height) / 2, kContentWidth, height);
    grid.columns = setCells(easel, grid.row);
    QList<Words> heads;
    for (const QString &column : easel.scene().columns)
        heads << Words{column, easel.scene().line};
    const double room = kContentWidth / static_cast<double>(heads.size()) - 2 * kPad;
    grid.heads = easel.fitAll(QStringLiteral("column"), heads, boldStyle(34, 28, QColor(Qt::white)),
                              {room, kHead}, 1);
    QList<QList<TextBlock>> all = grid.columns;
    for (qsizetype i = 0; i < all.size(); ++i)
        all[i] << grid.heads.at(i);
    grid.widths = widthsOf(all);
    return grid;
}

void paintFrame(Easel &easel, QPainter &painter, const Grid &grid)
{
    paintCard(painter, grid.box, kCardRadius, easel.scale());
    const QRectF head(grid.box.topLeft(), QSizeF(grid.box.width(), kHead));
    QLinearGradient gradient(head.topLeft(), head.topRight());
    gradient.setColorAt(0, QColor(colour::kDeepBlue));
    gradient.setColorAt(1, QColor(colour::kBlue));
    paintStrip(painter, grid.box, head, gradient);
    double left = head.left();
    for (qsizetype i = 0; i < grid.heads.size(); ++i) {
        grid.heads.at(i).paint(painter, left + kPad,
                               head.center().y() - grid.heads.at(i).height() / 2);
        left += grid.widths.at(i);
    }
    painter.setPen(QPen(QColor(colour::kHairline), 1.6));
    for (int i = 1; i < easel.items().size(); ++i) {
        const double y = grid.rowAt(i).top();
        painter.drawLine(QPointF(grid.box.left() + 20, y), QPointF(grid.box.right() - 20, y));
    }
}

void addRow(Easel &easel, const Grid &grid, int index)
{
    const QRectF row = grid.rowAt(index).adjusted(8, 6, -8, -6);
    const int enter = easel.enterMs(index);
    easel.add(
        row.adjusted(-3, -3, 3, 3), Motion::Fade, enter,
        [&](QPainter &painter) {
            painter.setPen(QPen(QColor(colour::kBlue), 3));
            painter.setBrush(QColor(colour::kSky));
            painter.drawRoundedRect(row, 14, 14);
        },
        easel.highlightEnd(index));
    easel.add(row, Motion::FromLeft, enter, [&](QPainter &painter) {
        double left = grid.box.left();
        for (qsizetype column = 0; column < grid.columns.size(); ++column) {
            const TextBlock &cell = grid.columns.at(column).at(index);
            cell.paint(painter, left + kPad, row.center().y() - cell.height() / 2);
            left += grid.widths.at(column);
        }
    });
}

} // namespace

void paintTable(Easel &easel)
{
    const Grid grid = gridOf(easel);
    easel.add(grid.box.adjusted(-kShadowRoom, -kShadowRoom, kShadowRoom, kShadowRoom), Motion::Rise,
              160, [&](QPainter &painter) { paintFrame(easel, painter, grid); });
    for (int i = 0; i < easel.items().size(); ++i)
        addRow(easel, grid, i);
    easel.claim(QStringLiteral("table"), grid.box);
}

} // namespace hocvu::media
