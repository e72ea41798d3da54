// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/compiler/scene/scene_painters.h"

#include <QPainter>

namespace hocvu::media {

namespace {

constexpr double kHead = 76;
constexpr double kGap = 76; ///< Holds the arrow.
constexpr double kPanel = (kContentWidth - kGap) / 2;
constexpr double kPad = 30;

void addPanel(Easel &easel, int index, const Accent &accent, const QString &icon,
              const TextBlock &title, const TextBlock &text)
{
    const QRectF box(kLeft + index * (kPanel + kGap), kContentTop, kPanel, kContentHeight);
    easel.addCard(box, index, accent.strong, [&](QPainter &painter) {
        const QRectF head(box.topLeft(), QSizeF(box.width(), kHead));
        paintStrip(painter, box, head, accentGradient(accent, head));
        easel.icons().paint(painter, icon, IconStyle::Fill,
                            QRectF(head.left() + 26, head.center().y() - 24, 48, 48),
                            QColor(Qt::white));
        title.paint(painter, head.left() + 92, head.center().y() - title.height() / 2);
        const double middle = (head.bottom() + box.bottom()) / 2;
        text.paint(painter, box.left() + kPad, middle - text.height() / 2);
    });
}

void addArrow(Easel &easel, int enter)
{
    const QPointF centre(kWidth / 2.0, kContentTop + (kContentHeight + kHead) / 2);
    easel.add(QRectF(centre.x() - 34, centre.y() - 34, 68, 68), Motion::Pop, enter,
              [&](QPainter &painter) {
                  paintIconBadge(painter, easel.icons(), centre, 30, QColor(colour::kGold),
                                 QStringLiteral("arrow-right"), QColor(colour::kDarkGold));
              });
}

} // namespace

void paintBeforeAfter(Easel &easel)
{
    const QList<TextBlock> titles
        = easel.fitAll(QStringLiteral("title"), easel.words(&Item::title),
                       boldStyle(38, 30, QColor(Qt::white)), {kPanel - 116, kHead}, 1);
    const TextStyle style{38, QFont::Medium, QColor(colour::kInk), 1.36, 0, kSmallestLetter};
    const QList<TextBlock> texts
        = easel.fitAll(QStringLiteral("text"), easel.words(&Item::text), style,
                       {kPanel - 2 * kPad, kContentHeight - kHead - 28}, 8);
    addPanel(easel, 0, pastAccent(), QStringLiteral("clock-counter-clockwise"), titles.at(0),
             texts.at(0));
    addPanel(easel, 1, goodAccent(), QStringLiteral("check-circle"), titles.at(1), texts.at(1));
    addArrow(easel, easel.enterMs(1));
}

} // namespace hocvu::media
