// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/compiler/scene/scene_painters.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace hocvu::media {

namespace {

constexpr double kCircle = 112;
constexpr double kRadius = 22;
constexpr double kCentre = 370; ///< Middle of the cards' height.

/// The texts of all cards are set first, so that their lines stand level.
struct StepTexts
{
    TextBlock label;
    TextBlock title;
    TextBlock text;
};

struct Columns
{
    double left;
    double width;
    double gap;
};

/// The highest title and text of all cards decide for each.
struct Rows
{
    double label = 0;
    double title = 0;
    double text = 0;

    double content() const { return kCircle + 16 + label + 4 + title + 4 + text; }
};

Columns columnsFor(qsizetype count)
{
    const double gap = count >= 5 ? 22 : 26;
    const auto cards = static_cast<double>(count);
    const double width = std::min(360.0, (kContentWidth - (cards - 1) * gap) / cards);
    const double used = cards * width + (cards - 1) * gap;
    return {kLeft + (kContentWidth - used) / 2, width, gap};
}

QList<StepTexts> setTexts(Easel &easel, double width)
{
    const QList<Item> &items = easel.scene().items;
    const bool narrow = items.size() >= 5;
    const bool wide = items.size() <= 3;
    QList<StepTexts> all;
    for (int i = 0; i < items.size(); ++i) {
        const Item &item = items.at(i);
        const double room = width - (narrow ? 24 : 36);
        StepTexts texts;
        const TextStyle label{16, QFont::Bold, accentAt(i).strong};
        texts.label = easel.fit(QStringLiteral("label"), item.line,
                                QStringLiteral("BƯỚC %1").arg(i + 1), label, {room, 24}, 1);
        const TextStyle title{narrow     ? 22.0
                                  : wide ? 28.0
                                         : 25.0,
                              QFont::Bold,
                              QColor(colour::kInk),
                              1.28,
                              0,
                              narrow ? 18.0 : 21.0};
        texts.title
            = easel.fit(QStringLiteral("title"), item.line, item.title, title, {room, 68}, 2);
        if (!item.text.isEmpty()) {
            const TextStyle text{narrow     ? 17.0
                                     : wide ? 21.0
                                            : 19.0,
                                 QFont::Normal,
                                 QColor(colour::kText),
                                 1.4,
                                 0,
                                 narrow ? 15.0 : 16.0};
            texts.text
                = easel.fit(QStringLiteral("text"), item.line, item.text, text, {room, 106}, 4);
        }
        easel.demandIcon(item.icon, item.line);
        all << texts;
    }
    return all;
}

void paintCircle(Easel &easel, QPainter &painter, const QPointF &centre, const Item &item,
                 int index)
{
    const Accent accent = accentAt(index);
    painter.setPen(Qt::NoPen);
    painter.setBrush(accent.pale);
    painter.drawEllipse(centre, kCircle / 2, kCircle / 2);
    const QRectF box(centre.x() - 33, centre.y() - 33, 66, 66);
    if (!item.icon.isEmpty()) {
        easel.icons().paint(painter, item.icon, IconStyle::Duotone, box, accent.strong);
        return;
    }
    const auto number = TextBlock::fit(QString::number(index + 1),
                                       {48, QFont::ExtraBold, accent.strong}, 66, 66, 1);
    if (number)
        number->paint(painter, box.left(), centre.y() - number->height() / 2, Qt::AlignHCenter, 66);
}

void paintStepCard(Easel &easel, QPainter &painter, const QRectF &box, int index,
                   const StepTexts &texts, const Rows &rows)
{
    paintCard(painter, box, kRadius, easel.scale());
    painter.save();
    QPainterPath card;
    card.addRoundedRect(box, kRadius, kRadius);
    painter.setClipPath(card);
    const QRectF strip(box.left(), box.top(), box.width(), 8);
    painter.fillRect(strip, accentGradient(accentAt(index), strip));
    painter.restore();

    const double middle = box.center().x();
    double y = box.top() + 4 + (box.height() - rows.content()) / 2 + kCircle / 2;
    paintCircle(easel, painter, {middle, y}, easel.scene().items.at(index), index);
    y += kCircle / 2 + 16;
    texts.label.paint(painter, box.left(), y, Qt::AlignHCenter, box.width());
    y += rows.label + 4;
    texts.title.paint(painter, box.left(), y, Qt::AlignHCenter, box.width());
    y += rows.title + 4;
    texts.text.paint(painter, box.left(), y, Qt::AlignHCenter, box.width());
}

void paintChevron(QPainter &painter, const QPointF &centre)
{
    painter.setPen(QPen(QColor(0x9fb0d2), 2.6, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    painter.drawPolyline(
        QPolygonF({centre + QPointF(-4, -9), centre + QPointF(5, 0), centre + QPointF(-4, 9)}));
}

void addStep(Easel &easel, const QRectF &box, int index, const StepTexts &texts, const Rows &rows,
             double gap)
{
    const int enter = easel.sentenceMs(easel.scene().items.at(index).sentence);
    const QRectF area = box.adjusted(-kShadowRoom, -kShadowRoom, kShadowRoom, kShadowRoom);
    easel.add(
        box.adjusted(-2, -2, 2, 2), Motion::Fade, easel.startMs() + 200,
        [&](QPainter &painter) { paintGhost(painter, box, kRadius); }, enter + 200);
    if (index > 0) {
        const QPointF centre(box.left() - gap / 2, box.center().y());
        const QRectF place(centre.x() - 10, centre.y() - 14, 20, 28);
        easel.add(place, Motion::FromLeft, enter,
                  [&](QPainter &painter) { paintChevron(painter, centre); });
    }
    easel.add(area, Motion::Rise, enter,
              [&](QPainter &painter) { paintStepCard(easel, painter, box, index, texts, rows); });
    easel.add(
        area, Motion::Fade, enter + 280,
        [&](QPainter &painter) {
            paintHighlight(painter, box, kRadius, accentAt(index).strong, easel.scale());
        },
        highlightEnd(easel, index));
    easel.claim(QStringLiteral("step %1").arg(index + 1), box);
}

} // namespace

void paintSteps(Easel &easel)
{
    const Columns columns = columnsFor(easel.scene().items.size());
    const QList<StepTexts> texts = setTexts(easel, columns.width);
    Rows rows;
    for (const StepTexts &of : texts) {
        rows.label = std::max(rows.label, of.label.height());
        rows.title = std::max(rows.title, of.title.height());
        rows.text = std::max(rows.text, of.text.height());
    }
    const double height = std::max(344.0, rows.content() + 72);
    for (int i = 0; i < texts.size(); ++i) {
        const QRectF box(columns.left + i * (columns.width + columns.gap), kCentre - height / 2,
                         columns.width, height);
        addStep(easel, box, i, texts.at(i), rows, columns.gap);
    }
}

} // namespace hocvu::media
