// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/compiler/scene/scene_painters.h"

#include <QPainter>

#include <algorithm>

namespace hocvu::media {

namespace {

constexpr double kDot = 15;

void paintDot(QPainter &painter, const QPointF &centre, const QColor &colour)
{
    painter.setPen(QPen(colour, 6));
    painter.setBrush(QColor(Qt::white));
    painter.drawEllipse(centre, kDot, kDot);
}

void addLine(Easel &easel, const QRectF &line)
{
    easel.add(line, Motion::Unroll, 240, [&](QPainter &painter) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(QColor(colour::kTrack));
        painter.drawRoundedRect(line, 4, 4);
    });
}

constexpr double kColumnGap = 16;
constexpr int kMostAcross = 4;

double columnWidth(const Easel &easel)
{
    const auto count = static_cast<double>(easel.items().size());
    return (kContentWidth - (count - 1) * kColumnGap) / count;
}

TextStyle acrossStyle()
{
    return {38, QFont::DemiBold, QColor(colour::kInk), 1.3, 0, kSmallestLetter};
}

QSizeF acrossRoom(const Easel &easel)
{
    return {columnWidth(easel) - 24, 214};
}

/// A number of a law is a long word: it may be wider than a column of four.
bool fitsAcross(const Easel &easel)
{
    const QSizeF room = acrossRoom(easel);
    return easel.items().size() <= kMostAcross
        && std::all_of(easel.items().begin(), easel.items().end(), [&](const Item &item) {
               return TextBlock::fit(item.title, acrossStyle(), room.width(), room.height(), 5)
                   .has_value();
           });
}

/// Three or four events: from left to right.
void paintAcross(Easel &easel)
{
    const double width = columnWidth(easel);
    const QList<TextBlock> marks
        = easel.fitAll(QStringLiteral("mark"), easel.words(&Item::mark),
                       boldStyle(40, 30, QColor(Qt::white)), {width - 36, 60}, 1);
    const QList<TextBlock> titles = easel.fitAll(QStringLiteral("title"), easel.words(&Item::title),
                                                 acrossStyle(), acrossRoom(easel), 5);
    double tallest = 0;
    for (const TextBlock &title : titles)
        tallest = std::max(tallest, title.height());
    const double height = std::max(170.0, tallest + 48);
    const double top = kContentTop + (kContentHeight - 64 - 62 - height) / 2;
    const double lineY = top + 64 + 31;
    addLine(easel, QRectF(kLeft, lineY - 4, kContentWidth, 8));
    for (int i = 0; i < easel.items().size(); ++i) {
        const Accent accent = accentAt(i);
        const double left = kLeft + i * (width + kColumnGap);
        const double middle = left + width / 2;
        const QRectF box(left, lineY + 31, width, height);
        const TextBlock &mark = marks.at(i);
        const QRectF pill(middle - mark.width() / 2 - 24, top, mark.width() + 48, 64);
        const int enter = easel.enterMs(i);
        easel.add(QRectF(middle - 24, lineY - 24, 48, 48), Motion::Pop, enter,
                  [&](QPainter &painter) {
                      paintDot(painter, {middle, lineY}, accent.strong);
                  });
        easel.add(pill.adjusted(-2, -2, 2, 2), Motion::Pop, enter, [&](QPainter &painter) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(accent.strong);
            painter.drawRoundedRect(pill, 32, 32);
            mark.paint(painter, pill.left(), pill.center().y() - mark.height() / 2,
                       Qt::AlignHCenter, pill.width());
        });
        easel.addCard(box, i, accent.strong, [&](QPainter &painter) {
            paintStrip(painter, box, QRectF(box.topLeft(), QSizeF(box.width(), 10)), accent.strong);
            titles.at(i).paint(painter, box.left(),
                               box.center().y() + 4 - titles.at(i).height() / 2, Qt::AlignHCenter,
                               width);
        });
        easel.claim(QStringLiteral("mark %1").arg(i + 1), pill);
    }
}

/// More events, or longer words: from top to bottom.
void paintDown(Easel &easel)
{
    const auto count = static_cast<double>(easel.items().size());
    constexpr double kGap = 12;
    const double height = (kContentHeight - (count - 1) * kGap) / count;
    constexpr double kMarkWidth = 228;
    constexpr double kLineX = kLeft + kMarkWidth + 34;
    constexpr double kCardLeft = kLineX + 34;
    const QList<TextBlock> marks
        = easel.fitAll(QStringLiteral("mark"), easel.words(&Item::mark),
                       boldStyle(36, 28, QColor(Qt::white)), {kMarkWidth - 24, height}, 1);
    TextStyle style{34, QFont::DemiBold, QColor(colour::kInk), 1.2, 0, kSmallestLetter};
    const QList<TextBlock> titles = easel.fitAll(QStringLiteral("title"), easel.words(&Item::title),
                                                 style, {kRight - kCardLeft - 48, height - 6}, 2);
    const QRectF line(kLineX - 4, kContentTop + height / 2, 8, kContentHeight - height);
    easel.add(line, Motion::Fade, 240,
              [&](QPainter &painter) { painter.fillRect(line, QColor(colour::kTrack)); });
    for (int i = 0; i < easel.items().size(); ++i) {
        const Accent accent = accentAt(i);
        const QRectF box(kCardLeft, kContentTop + i * (height + kGap), kRight - kCardLeft, height);
        const double y = box.center().y();
        const QRectF pill(kLeft, y - 30, kMarkWidth, 60);
        const int enter = easel.enterMs(i);
        easel.add(QRectF(kLineX - 24, y - 24, 48, 48), Motion::Pop, enter, [&](QPainter &painter) {
            paintDot(painter, {kLineX, y}, accent.strong);
        });
        easel.add(pill.adjusted(-2, -2, 2, 2), Motion::FromLeft, enter, [&](QPainter &painter) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(accent.strong);
            painter.drawRoundedRect(pill, 30, 30);
            marks.at(i).paint(painter, pill.left(), y - marks.at(i).height() / 2, Qt::AlignHCenter,
                              pill.width());
        });
        easel.addCard(
            box, i, accent.strong,
            [&](QPainter &painter) {
                titles.at(i).paint(painter, box.left() + 28, y - titles.at(i).height() / 2);
            },
            Motion::FromLeft);
    }
}

} // namespace

void paintTimeline(Easel &easel)
{
    if (fitsAcross(easel))
        paintAcross(easel);
    else
        paintDown(easel);
}

} // namespace hocvu::media
