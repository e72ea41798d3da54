// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/compiler/scene/scene_painters.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace hocvu::media {

namespace {

const QRectF kCard(kLeft, 180, kContentWidth, 392);
constexpr double kTextLeft = 216;
constexpr double kSourceHeight = 84;

/// A short quotation is set large; a long one small, rather than in many lines.
int linesFor(const QString &text)
{
    return text.size() <= 130 ? 3 : text.size() <= 220 ? 4 : 6;
}

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
    paintCard(painter, kCard, 24, easel.scale());
    painter.save();
    QPainterPath card;
    card.addRoundedRect(kCard, 24, 24);
    painter.setClipPath(card);
    QLinearGradient edge(kCard.topLeft(), kCard.bottomLeft());
    edge.setColorAt(0, QColor(colour::kBlue));
    edge.setColorAt(1, QColor(0x6a45d4));
    painter.fillRect(QRectF(kCard.left(), kCard.top(), 10, kCard.height()), edge);
    painter.fillRect(
        QRectF(kCard.left() + 10, kCard.bottom() - kSourceHeight, kCard.width(), kSourceHeight),
        QColor(0xf1f5fd));
    painter.restore();
    // The icon shows closing marks; turned round they open.
    painter.save();
    painter.translate(kCard.left() + 86, kCard.top() + 78);
    painter.rotate(180);
    easel.icons().paint(painter, QStringLiteral("quotes"), IconStyle::Fill, {-46, -46, 92, 92},
                        QColor(0xbfd2f6));
    painter.restore();
}

} // namespace

void paintQuotation(Easel &easel)
{
    const Scene &scene = easel.scene();
    const TextStyle style{42, QFont::DemiBold, QColor(colour::kInk), 1.44, 0, 22};
    const QSizeF room(kCard.right() - 56 - kTextLeft, kCard.height() - kSourceHeight - 44);
    const TextBlock words = easel.fit(QStringLiteral("quotation"), scene.line, scene.text, style,
                                      room, linesFor(scene.text));
    const TextStyle sourceStyle{20, QFont::DemiBold, QColor(colour::kBlue), 1.3, 0, 16};
    const TextBlock source = easel.fit(QStringLiteral("source"), scene.line, scene.source,
                                       sourceStyle, {room.width(), 52}, 2);
    const int enter = easel.startMs() + 200;
    const int spoken = easel.sentenceMs(0);
    const QRectF area = kCard.adjusted(-kShadowRoom, -kShadowRoom, kShadowRoom, kShadowRoom);
    easel.add(area, Motion::Rise, enter, [&](QPainter &painter) { paintPaper(easel, painter); });
    const double middle = kCard.top() + (kCard.height() - kSourceHeight) / 2;
    const double top = middle - words.height() / 2;
    easel.add(QRectF(kTextLeft - 4, top - 4, room.width() + 8, words.height() + 8), Motion::Rise,
              spoken, [&](QPainter &painter) { words.paint(painter, kTextLeft, top); });
    const double line = kCard.bottom() - kSourceHeight / 2;
    easel.add(QRectF(kCard.left() + 40, kCard.bottom() - kSourceHeight, kCard.width() - 60,
                     kSourceHeight),
              Motion::FromLeft, spoken + 500, [&](QPainter &painter) {
                  easel.icons().paint(painter, iconFor(scene.source), IconStyle::Duotone,
                                      QRectF(kTextLeft - 60, line - 22, 44, 44),
                                      QColor(colour::kBlue));
                  source.paint(painter, kTextLeft, line - source.height() / 2);
              });
    easel.claim(QStringLiteral("quotation"), kCard);
}

} // namespace hocvu::media
