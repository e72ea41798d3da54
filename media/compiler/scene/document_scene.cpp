// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/compiler/scene/scene_painters.h"

#include <QPainter>

#include <algorithm>

namespace hocvu::media {

namespace {

constexpr double kGap = 32;
constexpr double kInset = 14;

/// The parts named on one tall paper, row under row.
struct List
{
    QRectF box;
    double row;

    QRectF rowAt(int index) const
    {
        return {box.left() + kInset, box.top() + kInset + index * row, box.width() - 2 * kInset,
                row};
    }
};

List listBeside(const QRectF &sheet, qsizetype count)
{
    const double left = sheet.right() + kGap;
    const double row = std::min(112.0, (kContentHeight - 2 * kInset) / static_cast<double>(count));
    const double height = row * static_cast<double>(count) + 2 * kInset;
    return {QRectF(left, kContentTop + (kContentHeight - height) / 2, kRight - left, height), row};
}

void addRow(Easel &easel, const List &list, int index, const TextBlock &title)
{
    const Accent accent = accentAt(index);
    const QRectF row = list.rowAt(index).adjusted(0, 2, 0, -2);
    const double radius = std::min(30.0, row.height() / 2 - 1);
    const QPointF centre(row.left() + 40, row.center().y());
    const TextBlock number
        = easel.label(QString::number(index + 1),
                      boldStyle(radius > 26 ? 34 : 28, 28, QColor(Qt::white)), 2 * radius);
    const int enter = easel.enterMs(index);
    easel.add(
        row.adjusted(-2, -2, 2, 2), Motion::Fade, enter,
        [&](QPainter &painter) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(accent.pale);
            painter.drawRoundedRect(row, 14, 14);
        },
        easel.highlightEnd(index));
    easel.add(row, Motion::FromLeft, enter, [&](QPainter &painter) {
        paintBadge(painter, centre, radius, accent.strong, number);
        title.paint(painter, row.left() + 88, centre.y() - title.height() / 2);
    });
}

void addLines(Easel &easel, const List &list)
{
    easel.add(list.box, Motion::Fade, 300, [&](QPainter &painter) {
        painter.setPen(QPen(QColor(colour::kHairline), 1.6));
        for (int i = 1; i < easel.items().size(); ++i) {
            const double y = list.rowAt(i).top();
            painter.drawLine(QPointF(list.box.left() + 32, y), QPointF(list.box.right() - 32, y));
        }
    });
}

} // namespace

void paintDocument(Easel &easel)
{
    const QRectF sheet = paintSheet(easel);
    const qsizetype count = easel.items().size();
    const List list = listBeside(sheet, count);
    const double size = count <= 4 ? 40 : count <= 6 ? 36 : 32;
    const QList<TextBlock> titles
        = easel.fitAll(QStringLiteral("title"), easel.words(&Item::title), boldStyle(size),
                       {list.rowAt(0).width() - 104, list.row - 2}, count <= 4 ? 2 : 1);
    const QRectF area = list.box.adjusted(-kShadowRoom, -kShadowRoom, kShadowRoom, kShadowRoom);
    easel.add(area, Motion::Rise, 160,
              [&](QPainter &painter) { paintCard(painter, list.box, kCardRadius, easel.scale()); });
    addLines(easel, list);
    for (int i = 0; i < count; ++i)
        addRow(easel, list, i, titles.at(i));
    easel.claim(QStringLiteral("list"), list.box);
}

} // namespace hocvu::media
