// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/compiler/scene/scene_painters.h"

#include <QPainter>

#include <algorithm>

namespace hocvu::media {

namespace {

constexpr double kCircle = 124;
constexpr double kNumber = 25; ///< Radius of the disc with the number.

void addArrow(Easel &easel, const QPointF &centre, int enter)
{
    const QRectF place(centre.x() - 14, centre.y() - 20, 28, 40);
    easel.add(place, Motion::FromLeft, enter, [&](QPainter &painter) {
        painter.setPen(QPen(QColor(colour::kBlue), 5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter.setBrush(Qt::NoBrush);
        painter.drawPolyline(QPolygonF(
            {centre + QPointF(-6, -13), centre + QPointF(7, 0), centre + QPointF(-6, 13)}));
    });
}

/// Two or three steps: cards side by side.
void paintColumns(Easel &easel)
{
    const auto count = static_cast<double>(easel.items().size());
    constexpr double kGap = 48;
    const double width = (kContentWidth - (count - 1) * kGap) / count;
    const double room = width - 44;
    const Easel::Stack stack = easel.fitStacks(boldStyle(38), 2, plainStyle(34), 4,
                                               {room, kContentHeight - kCircle - 76}, 8);
    const double used = kCircle + 20 + stack.titleHeight + 8 + stack.textHeight;
    for (int i = 0; i < easel.items().size(); ++i) {
        const Item &item = easel.items().at(i);
        easel.demandIcon(item.icon, item.line);
        const Accent accent = accentAt(i);
        const QRectF box(kLeft + i * (width + kGap), kContentTop, width, kContentHeight);
        const double top = box.top() + 6 + (box.height() - used) / 2;
        const QPointF centre(box.center().x(), top + kCircle / 2);
        const TextBlock number
            = easel.label(QString::number(i + 1), boldStyle(30, 30, QColor(Qt::white)));
        easel.addCard(box, i, accent.strong, [&](QPainter &painter) {
            const QRectF strip(box.topLeft(), QSizeF(box.width(), 10));
            paintStrip(painter, box, strip, accentGradient(accent, strip));
            painter.setPen(Qt::NoPen);
            painter.setBrush(accent.pale);
            painter.drawEllipse(centre, kCircle / 2, kCircle / 2);
            const QString icon = item.icon.isEmpty() ? QStringLiteral("check-circle") : item.icon;
            easel.icons().paint(painter, icon, IconStyle::Duotone,
                                QRectF(centre.x() - 37, centre.y() - 37, 74, 74), accent.strong);
            paintBadge(painter, centre + QPointF(-kCircle / 2 + 8, -kCircle / 2 + 14), kNumber,
                       accent.strong, number);
            const double titleTop = top + kCircle + 20;
            stack.titles.at(i).paint(painter, box.left(),
                                     titleTop
                                         + (stack.titleHeight - stack.titles.at(i).height()) / 2,
                                     Qt::AlignHCenter, width);
            stack.texts.at(i).paint(painter, box.left(), titleTop + stack.titleHeight + 8,
                                    Qt::AlignHCenter, width);
        });
        if (i > 0)
            addArrow(easel, {box.left() - kGap / 2, box.center().y()}, easel.enterMs(i));
    }
}

/// What the rows of a path have in common.
struct Path
{
    double height;
    double gap;
    double titleWidth; ///< Of the widest title; the texts stand behind it.
};

constexpr double kIcon = 56;
constexpr double kWidestTitle = 400;

constexpr double kCardLeft = kLeft + 92;

void addPathRow(Easel &easel, const Path &path, int index, const TextBlock &title,
                const TextBlock &text)
{
    const Item &item = easel.items().at(index);
    easel.demandIcon(item.icon, item.line);
    const Accent accent = accentAt(index);
    const double top = kContentTop + index * (path.height + path.gap);
    const QRectF box(kCardLeft, top, kRight - kCardLeft, path.height);
    const QPointF centre(kLeft + 34, box.center().y());
    const int enter = easel.enterMs(index);
    if (index > 0) {
        const double above = centre.y() - path.height - path.gap;
        const QRectF line(centre.x() - 3, above + 36, 6, path.height + path.gap - 72);
        easel.add(line, Motion::Fade, enter,
                  [&](QPainter &painter) { painter.fillRect(line, QColor(colour::kGhost)); });
    }
    const TextBlock number
        = easel.label(QString::number(index + 1), boldStyle(36, 36, QColor(Qt::white)));
    const QRectF disc(centre.x() - 36, centre.y() - 36, 72, 72);
    easel.add(disc, Motion::Pop, enter,
              [&](QPainter &painter) { paintBadge(painter, centre, 32, accent.strong, number); });
    const QRectF icon(box.left() + 24, centre.y() - kIcon / 2, kIcon, kIcon);
    const double left = item.icon.isEmpty() ? box.left() + 28 : icon.right() + 20;
    easel.addCard(
        box, index, accent.strong,
        [&](QPainter &painter) {
            easel.icons().paint(painter, item.icon, IconStyle::Duotone, icon, accent.strong);
            title.paint(painter, left, centre.y() - title.height() / 2);
            text.paint(painter, icon.right() + 20 + path.titleWidth + 32,
                       centre.y() - text.height() / 2);
        },
        Motion::FromLeft);
}

/// Four or five steps: rows on a line from top to bottom.
void paintPath(Easel &easel)
{
    const auto count = static_cast<double>(easel.items().size());
    const double gap = count > 4 ? 12 : 16;
    Path path{(kContentHeight - (count - 1) * gap) / count, gap, 0};
    const bool plain = std::all_of(easel.items().begin(), easel.items().end(),
                                   [](const Item &item) { return item.text.isEmpty(); });
    const double all = kRight - kCardLeft - 24 - kIcon - 20 - 24;
    TextStyle titleStyle = boldStyle(35);
    TextStyle textStyle = plainStyle(33);
    titleStyle.leading = 1.22;
    textStyle.leading = 1.22;
    const double height = path.height - 8;
    const QList<TextBlock> titles
        = easel.fitAll(QStringLiteral("title"), easel.words(&Item::title), titleStyle,
                       {plain ? all : kWidestTitle, height}, 2);
    for (const TextBlock &title : titles)
        path.titleWidth = std::max(path.titleWidth, title.width());
    const QList<TextBlock> texts = easel.fitAll(QStringLiteral("text"), easel.words(&Item::text),
                                                textStyle, {all - path.titleWidth - 32, height}, 2);
    for (int i = 0; i < easel.items().size(); ++i)
        addPathRow(easel, path, i, titles.at(i), texts.at(i));
}

} // namespace

void paintSteps(Easel &easel)
{
    if (easel.items().size() <= 3)
        paintColumns(easel);
    else
        paintPath(easel);
}

} // namespace hocvu::media
