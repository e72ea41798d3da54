// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/compiler/scene/scene_painters.h"

#include <QPainter>

#include <algorithm>

namespace hocvu::media {

namespace {

constexpr double kTextLeft = kLeft + 150;
constexpr double kSourceHeight = 92;

constexpr int kMostLines = 5;

/// Scales for words of law, a bookmark for others.
QString iconFor(const QString &source)
{
    static const QStringList laws{
        QStringLiteral("Luật"),       QStringLiteral("Hiến pháp"), QStringLiteral("Nghị định"),
        QStringLiteral("Nghị quyết"), QStringLiteral("Thông tư"),  QStringLiteral("Quyết định"),
        QStringLiteral("Chỉ thị"),    QStringLiteral("Bộ luật"),   QStringLiteral("Công văn"),
    };
    const bool isLaw = std::any_of(laws.begin(), laws.end(),
                                   [&](const QString &law) { return source.startsWith(law); });
    return isLaw ? QStringLiteral("scales") : QStringLiteral("bookmark-simple");
}

void paintPaper(Easel &easel, QPainter &painter)
{
    const QRectF &card = kContent;
    paintCard(painter, card, kCardRadius, easel.scale());
    const QRectF edge(card.topLeft(), QSizeF(12, card.height()));
    QLinearGradient gradient(edge.topLeft(), edge.bottomLeft());
    gradient.setColorAt(0, QColor(colour::kBlue));
    gradient.setColorAt(1, QColor(colour::kViolet));
    paintStrip(painter, card,
               QRectF(card.left(), card.bottom() - kSourceHeight, card.width(), kSourceHeight),
               QColor(colour::kMist));
    paintStrip(painter, card, edge, gradient);
    // The icon shows closing marks; turned round they open.
    painter.save();
    painter.translate(card.left() + 84, card.top() + 76);
    painter.rotate(180);
    easel.icons().paint(painter, QStringLiteral("quotes"), IconStyle::Fill, {-48, -48, 96, 96},
                        QColor(0xbfd2f6));
    painter.restore();
}

} // namespace

void paintQuotation(Easel &easel)
{
    const Scene &scene = easel.scene();
    const QRectF &card = kContent;
    const TextStyle style{56, QFont::DemiBold, QColor(colour::kInk), 1.36, 0, 32};
    const QSizeF room(card.right() - 48 - kTextLeft, card.height() - kSourceHeight - 36);
    const TextBlock words
        = easel.fit(QStringLiteral("quotation"), {scene.text, scene.line}, style, room, kMostLines);
    const TextBlock source = easel.fit(QStringLiteral("source"), {scene.source, scene.line},
                                       {32, QFont::DemiBold, QColor(colour::kBlue), 1.2, 0, 28},
                                       {room.width(), 84}, 2);
    const int spoken = easel.sentenceMs(0);
    easel.add(card.adjusted(-kShadowRoom, -kShadowRoom, kShadowRoom, kShadowRoom), Motion::Rise,
              200, [&](QPainter &painter) { paintPaper(easel, painter); });
    const double middle = card.top() + (card.height() - kSourceHeight) / 2;
    const double top = middle - words.height() / 2;
    easel.add(QRectF(kTextLeft - 4, top - 4, room.width() + 8, words.height() + 8), Motion::Rise,
              spoken, [&](QPainter &painter) { words.paint(painter, kTextLeft, top); });
    const double line = card.bottom() - kSourceHeight / 2;
    easel.add(
        QRectF(card.left() + 40, card.bottom() - kSourceHeight, card.width() - 60, kSourceHeight),
        Motion::FromLeft, spoken + 500, [&](QPainter &painter) {
            easel.icons().paint(painter, iconFor(scene.source), IconStyle::Duotone,
                                QRectF(kTextLeft - 72, line - 27, 54, 54), QColor(colour::kBlue));
            source.paint(painter, kTextLeft, line - source.height() / 2);
        });
    easel.claim(QStringLiteral("quotation"), card);
}

} // namespace hocvu::media
