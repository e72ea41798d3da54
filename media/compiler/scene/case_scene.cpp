// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/compiler/scene/scene_painters.h"

#include <QPainter>

namespace hocvu::media {

namespace {

constexpr double kGap = 18;
const QRectF kSituation(kLeft, kContentTop, kContentWidth, 134);
constexpr double kWaysTop = kContentTop + 134 + kGap;
constexpr double kWayHeight = 154;
const QRectF kDecision(kLeft, kWaysTop + kWayHeight + kGap, kContentWidth,
                       kContentHeight - 134 - kWayHeight - 2 * kGap);
constexpr double kLetter = 30; ///< Radius of the disc with a way's letter.

QRectF withShadow(const QRectF &box)
{
    return box.adjusted(-kShadowRoom, -kShadowRoom, kShadowRoom, kShadowRoom);
}

QString letterOf(int way)
{
    return QString(QChar(u'A' + static_cast<char16_t>(way)));
}

void addSituation(Easel &easel)
{
    const Scene &scene = easel.scene();
    const QRectF tile(kSituation.left() + 28, kSituation.center().y() - 46, 92, 92);
    const double left = tile.right() + 26;
    const TextStyle style{36, QFont::DemiBold, QColor(colour::kInk), 1.28, 0, kSmallestLetter};
    const TextBlock text = easel.fit(QStringLiteral("situation"), {scene.text, scene.line}, style,
                                     {kSituation.right() - 28 - left, kSituation.height() - 12}, 3);
    easel.add(withShadow(kSituation), Motion::Rise, 200, [&](QPainter &painter) {
        paintCard(painter, kSituation, kCardRadius, easel.scale());
        paintStrip(painter, kSituation, QRectF(kSituation.topLeft(), QSizeF(10, 134)),
                   QColor(colour::kBlue));
        paintTile(painter, easel.icons(), tile, QStringLiteral("buildings"), accentAt(0), {});
        text.paint(painter, left, kSituation.center().y() - text.height() / 2);
    });
    easel.claim(QStringLiteral("situation"), kSituation);
}

/// The way as it is offered, and over it, once it is decided, as it is judged.
void addWay(Easel &easel, int index, const QRectF &box, const TextBlock &text)
{
    const bool right = index == easel.scene().key;
    const int decided = easel.sentenceMs(easel.scene().decision);
    const QPointF centre(box.left() + 50, box.center().y());
    const TextBlock letter
        = easel.label(letterOf(index), boldStyle(34, 34, QColor(Qt::white)), 2 * kLetter);
    const auto paint = [&](QPainter &painter, const QColor &disc) {
        paintBadge(painter, centre, kLetter, disc, letter);
        text.paint(painter, box.left() + 98, centre.y() - text.height() / 2);
    };
    easel.addGhost(box, easel.enterMs(index));
    easel.add(withShadow(box), Motion::Rise, easel.enterMs(index), [&](QPainter &painter) {
        paintCard(painter, box, kCardRadius, easel.scale());
        paint(painter, QColor(colour::kBlue));
    });
    easel.add(withShadow(box), Motion::Fade, decided, [&](QPainter &painter) {
        painter.setPen(QPen(right ? goodAccent().strong : QColor(colour::kHairline), 2));
        painter.setBrush(right ? goodAccent().pale : QColor(0xeef1f6));
        painter.drawRoundedRect(box, kCardRadius, kCardRadius);
        painter.setOpacity(right ? 1 : 0.55);
        paint(painter, right ? goodAccent().strong : QColor(colour::kSlate));
        painter.setOpacity(1);
        if (right)
            paintHighlight(painter, box, kCardRadius, goodAccent().strong, easel.scale());
    });
    easel.claim(QStringLiteral("way %1").arg(letterOf(index)), box);
}

void addQuestion(Easel &easel, int decided)
{
    const TextBlock text = easel.label(QStringLiteral("Bạn chọn cách nào?"),
                                       boldStyle(38, 34, QColor(colour::kBlue)));
    const double width = 66 + text.width();
    const double left = kDecision.center().x() - width / 2;
    easel.add(
        kDecision.adjusted(-2, -2, 2, 2), Motion::Fade, 300,
        [&](QPainter &painter) {
            paintGhost(painter, kDecision, kCardRadius);
            easel.icons().paint(painter, QStringLiteral("question"), IconStyle::Duotone,
                                QRectF(left, kDecision.center().y() - 26, 52, 52),
                                QColor(colour::kBlue));
            text.paint(painter, left + 66, kDecision.center().y() - text.height() / 2);
        },
        decided);
}

void addDecision(Easel &easel, int decided)
{
    const Scene &scene = easel.scene();
    const Accent accent = goodAccent();
    const TextBlock letter
        = easel.label(letterOf(scene.key), boldStyle(40, 40, QColor(Qt::white)), 72);
    const double left = kDecision.left() + 132;
    const TextStyle style{36, QFont::DemiBold, QColor(colour::kInk), 1.26, 0, kSmallestLetter};
    const TextBlock why = easel.fit(QStringLiteral("reason"), {scene.why, scene.line}, style,
                                    {kDecision.right() - 28 - left, kDecision.height() - 12}, 2);
    easel.add(withShadow(kDecision), Motion::Rise, decided + 200, [&](QPainter &painter) {
        paintCard(painter, kDecision, kCardRadius, easel.scale());
        paintStrip(painter, kDecision, kDecision, accent.pale);
        paintStrip(painter, kDecision, QRectF(kDecision.topLeft(), QSizeF(108, 200)),
                   accent.strong);
        paintBadge(painter, {kDecision.left() + 54, kDecision.center().y()}, 36,
                   QColor(255, 255, 255, 50), letter);
        why.paint(painter, left, kDecision.center().y() - why.height() / 2);
    });
    easel.claim(QStringLiteral("decision"), kDecision);
}

} // namespace

void paintCase(Easel &easel)
{
    addSituation(easel);
    const auto count = static_cast<double>(easel.items().size());
    const double width = (kContentWidth - (count - 1) * kGap) / count;
    const TextStyle style{33, QFont::DemiBold, QColor(colour::kInk), 1.24, 0, kSmallestLetter};
    const QList<TextBlock> ways = easel.fitAll(QStringLiteral("way"), easel.words(&Item::title),
                                               style, {width - 98 - 18, kWayHeight - 22}, 4);
    for (int i = 0; i < ways.size(); ++i)
        addWay(easel, i, QRectF(kLeft + i * (width + kGap), kWaysTop, width, kWayHeight),
               ways.at(i));
    const int decided = easel.sentenceMs(easel.scene().decision);
    addQuestion(easel, decided);
    addDecision(easel, decided);
}

} // namespace hocvu::media
