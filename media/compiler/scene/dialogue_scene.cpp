// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/compiler/scene/scene_painters.h"

#include <QPainter>

#include <algorithm>

namespace hocvu::media {

namespace {

constexpr double kFace = 42; ///< Radius of a speaker's disc.
constexpr double kWidest = 940; ///< Of a bubble.
constexpr double kPadX = 32;
constexpr double kPadY = 14;
constexpr double kGap = 14;

/// All turns in the largest letters in which the talk still fits the picture.
QList<TextBlock> setTurns(Easel &easel)
{
    const auto gaps = kGap * static_cast<double>(easel.items().size() - 1);
    const auto height = [&](const QList<TextBlock> &turns) {
        double sum = gaps;
        for (const TextBlock &turn : turns)
            sum += std::max(2 * kFace, turn.height() + 2 * kPadY);
        return sum;
    };
    QList<TextBlock> turns;
    for (int size = 38; size >= static_cast<int>(kSmallestLetter); --size) {
        const TextStyle style{static_cast<double>(size), QFont::DemiBold, QColor(colour::kInk),
                              1.3};
        turns = easel.fitAll(QStringLiteral("turn"), easel.words(&Item::text), style,
                             {kWidest - 2 * kPadX, kContentHeight}, 4);
        if (height(turns) <= kContentHeight)
            break;
    }
    return turns;
}

void paintFace(Easel &easel, QPainter &painter, const QPointF &centre, bool isAi)
{
    const QRectF disc(centre.x() - kFace, centre.y() - kFace, 2 * kFace, 2 * kFace);
    QLinearGradient gradient(disc.topLeft(), disc.bottomRight());
    gradient.setColorAt(0, isAi ? QColor(colour::kViolet) : QColor(0xffd27a));
    gradient.setColorAt(1, isAi ? QColor(colour::kBright) : QColor(colour::kGold));
    painter.setPen(Qt::NoPen);
    painter.setBrush(gradient);
    painter.drawEllipse(disc);
    easel.icons().paint(painter, isAi ? QStringLiteral("robot") : QStringLiteral("user"),
                        IconStyle::Fill, disc.adjusted(17, 17, -17, -17),
                        isAi ? QColor(Qt::white) : QColor(colour::kDarkGold));
}

void paintBubble(Easel &easel, QPainter &painter, const QRectF &box, bool isAi)
{
    paintShadow(painter, box, 26, easel.scale());
    painter.setPen(QPen(isAi ? QColor(0xc9b8f6) : QColor(colour::kHairline), 2));
    painter.setBrush(isAi ? QColor(0xf1ecfe) : QColor(colour::kPaper));
    painter.drawRoundedRect(box, 26, 26);
}

void addTurn(Easel &easel, int index, double top, double height, const TextBlock &text)
{
    const bool isAi = easel.items().at(index).byAi;
    const double width = text.width() + 2 * kPadX;
    const double edge = 2 * kFace + 20;
    const QRectF box(isAi ? kRight - edge - width : kLeft + edge, top, width, height);
    const QPointF face(isAi ? kRight - kFace : kLeft + kFace, box.center().y());
    const Motion motion = isAi ? Motion::FromRight : Motion::FromLeft;
    const int enter = easel.enterMs(index);
    const QRectF disc(face.x() - kFace - 2, face.y() - kFace - 2, 2 * kFace + 4, 2 * kFace + 4);
    easel.add(disc, Motion::Pop, enter,
              [&](QPainter &painter) { paintFace(easel, painter, face, isAi); });
    easel.add(box.adjusted(-kShadowRoom, -kShadowRoom, kShadowRoom, kShadowRoom), motion,
              enter + 80, [&](QPainter &painter) {
                  paintBubble(easel, painter, box, isAi);
                  text.paint(painter, box.left() + kPadX, box.center().y() - text.height() / 2);
              });
    easel.claim(QStringLiteral("turn %1").arg(index + 1), box);
}

} // namespace

void paintDialogue(Easel &easel)
{
    const QList<TextBlock> turns = setTurns(easel);
    QList<double> heights;
    double used = kGap * static_cast<double>(turns.size() - 1);
    for (const TextBlock &turn : turns) {
        heights << std::max(2 * kFace, turn.height() + 2 * kPadY);
        used += heights.last();
    }
    // What is left over goes between the turns, as far as it looks well.
    const double spare = std::max(0.0, kContentHeight - used);
    const double between = std::min(28.0, spare / static_cast<double>(turns.size()));
    double top = kContentTop + (spare - between * static_cast<double>(turns.size() - 1)) / 2;
    for (int i = 0; i < turns.size(); ++i) {
        addTurn(easel, i, top, heights.at(i), turns.at(i));
        top += heights.at(i) + kGap + between;
    }
}

} // namespace hocvu::media
