// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/compiler/scene/scene_painters.h"

#include <QPainter>

#include <algorithm>

namespace hocvu::media {

namespace {

constexpr double kHead = 74;
constexpr double kGap = 28;
constexpr double kPanelWidth = (kContentWidth - kGap) / 2;
constexpr double kRowInset = 16;
constexpr double kRowText = 82; ///< From a row's left edge to its text.

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

/// Both sides have rows of one height, so that what is compared stands side by side.
struct Rows
{
    double height;
    double gap;
};

Rows rowsFor(const QList<Item> &sides)
{
    qsizetype count = 1;
    for (const Item &side : sides)
        count = std::max(count, side.cells.size());
    const double gap = count > 3 ? 10 : 16;
    const double room = kContentHeight - kHead - 2 * kRowInset;
    const auto rows = static_cast<double>(count);
    return {(room - (rows - 1) * gap) / rows, gap};
}

void paintRow(Easel &easel, QPainter &painter, const QRectF &row, const Side &side,
              const TextBlock &text)
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(side.accent.pale);
    painter.drawRoundedRect(row, 16, 16);
    paintIconBadge(painter, easel.icons(), {row.left() + 42, row.center().y()}, 23,
                   side.accent.strong, side.itemIcon);
    text.paint(painter, row.left() + kRowText, row.center().y() - text.height() / 2);
}

void addSide(Easel &easel, int index, const Side &side, const Rows &rows,
             const QList<TextBlock> &texts)
{
    const Item &item = easel.items().at(index);
    const double left = kLeft + index * (kPanelWidth + kGap);
    const QRectF box(left, kContentTop, kPanelWidth, kContentHeight);
    const TextBlock title
        = easel.fit(QStringLiteral("title"), {item.title, item.line},
                    boldStyle(38, 30, QColor(Qt::white)), {kPanelWidth - 116, kHead}, 1);
    easel.addCard(box, index, side.accent.strong, [&](QPainter &painter) {
        const QRectF head(box.topLeft(), QSizeF(box.width(), kHead));
        paintStrip(painter, box, head, accentGradient(side.accent, head));
        easel.icons().paint(painter, side.headIcon, IconStyle::Fill,
                            QRectF(head.left() + 26, head.center().y() - 24, 48, 48),
                            QColor(Qt::white));
        title.paint(painter, head.left() + 92, head.center().y() - title.height() / 2);
    });
    for (int i = 0; i < texts.size(); ++i) {
        const QRectF row(left + kRowInset,
                         box.top() + kHead + kRowInset + i * (rows.height + rows.gap),
                         kPanelWidth - 2 * kRowInset, rows.height);
        const int sentence = item.cellSentences.at(i);
        const int enter = sentence > item.sentence ? easel.sentenceMs(sentence)
                                                   : easel.enterMs(index) + 260 + 180 * i;
        easel.add(row.adjusted(-2, -2, 2, 2), Motion::Rise, enter,
                  [&](QPainter &painter) { paintRow(easel, painter, row, side, texts.at(i)); });
    }
}

} // namespace

void paintComparison(Easel &easel)
{
    const Rows rows = rowsFor(easel.items());
    QList<Words> entries;
    for (const Item &side : easel.items()) {
        for (const QString &entry : side.cells)
            entries << Words{entry, side.line};
    }
    TextStyle style{34, QFont::DemiBold, QColor(colour::kInk), 1.22, 0, kSmallestLetter};
    const double width = kPanelWidth - 2 * kRowInset - kRowText - 16;
    const QList<TextBlock> texts
        = easel.fitAll(QStringLiteral("entry"), entries, style, {width, rows.height - 6}, 3);
    const qsizetype left = easel.items().first().cells.size();
    addSide(easel, 0, rightWay(), rows, texts.mid(0, left));
    addSide(easel, 1, wrongWay(), rows, texts.mid(left));
}

} // namespace hocvu::media
