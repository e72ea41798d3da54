// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/compiler/scene/scene_painters.h"

#include <QLocale>
#include <QPainter>

#include <algorithm>

namespace hocvu::media {

namespace {

constexpr double kInset = 36;
constexpr double kGap = 22; ///< Between label, bar and value.

/// 1500 is "1.500", 4.5 is "4,5".
QString written(double value)
{
    static const QLocale vietnamese(QLocale::Vietnamese, QLocale::Vietnam);
    const bool whole = value == static_cast<double>(static_cast<qint64>(value));
    QString text = vietnamese.toString(value, 'f', whole ? 0 : 2);
    if (!whole && text.endsWith(u'0'))
        text.chop(1);
    return text;
}

double widestOf(const QList<TextBlock> &blocks)
{
    double widest = 0;
    for (const TextBlock &block : blocks)
        widest = std::max(widest, block.width());
    return widest;
}

struct Axis
{
    double row;
    double barLeft;
    double barRoom;
    double largest;
};

void addBar(Easel &easel, const Axis &axis, int index, const TextBlock &label,
            const TextBlock &value)
{
    const Accent accent = accentAt(index);
    const double middle = kContentTop + 20 + (index + 0.5) * axis.row;
    const double height = std::min(72.0, axis.row * 0.6);
    const double length
        = std::max(height / 2, axis.barRoom * easel.items().at(index).value / axis.largest);
    const QRectF track(axis.barLeft, middle - height / 2, axis.barRoom, height);
    const QRectF bar(track.topLeft(), QSizeF(length, height));
    const int enter = easel.enterMs(index);
    const QRectF place(kLeft + kInset, middle - axis.row / 2, axis.barLeft - kLeft - kInset,
                       axis.row);
    easel.add(place, Motion::FromLeft, enter, [&](QPainter &painter) {
        label.paint(painter, place.left(), middle - label.height() / 2);
    });
    easel.add(bar, Motion::Unroll, enter, [&](QPainter &painter) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(accentGradient(accent, track));
        painter.drawRoundedRect(bar, 12, 12);
    });
    const QRectF figure(bar.right() + kGap, middle - value.height() / 2, value.width() + 4,
                        value.height());
    easel.add(figure, Motion::FromLeft, enter + 500,
              [&](QPainter &painter) { value.paint(painter, figure.left(), figure.top()); });
    easel.claim(
        QStringLiteral("bar %1").arg(index + 1),
        QRectF(place.topLeft(), QPointF(figure.right(), place.bottom())).adjusted(0, 1, 0, -1));
}

} // namespace

void paintChart(Easel &easel)
{
    const qsizetype count = easel.items().size();
    const double row = (kContentHeight - 40) / static_cast<double>(count);
    const QList<TextBlock> labels = easel.fitAll(QStringLiteral("label"), easel.words(&Item::title),
                                                 boldStyle(count > 3 ? 34 : 38), {360, row}, 1);
    // "75%", but "45 hộ".
    QString unit = easel.scene().unit;
    if (!unit.startsWith(u'%'))
        unit.prepend(u' ');
    unit.replace(u' ', QChar::Nbsp);
    QList<Words> figures;
    double largest = 0;
    for (const Item &item : easel.items()) {
        figures << Words{written(item.value) + unit, item.line};
        largest = std::max(largest, item.value);
    }
    const QList<TextBlock> values
        = easel.fitAll(QStringLiteral("value"), figures,
                       boldStyle(count > 3 ? 36 : 42, 28, QColor(colour::kInk)), {440, row}, 1);
    const double barLeft = kLeft + kInset + widestOf(labels) + kGap;
    const double barRoom = kRight - kInset - widestOf(values) - kGap - barLeft;
    easel.add(kContent.adjusted(-kShadowRoom, -kShadowRoom, kShadowRoom, kShadowRoom), Motion::Rise,
              160, [&](QPainter &painter) {
                  paintCard(painter, kContent, kCardRadius, easel.scale());
                  painter.setPen(QPen(QColor(colour::kGhost), 3));
                  painter.drawLine(QPointF(barLeft - 2, kContentTop + 28),
                                   QPointF(barLeft - 2, kContentBottom - 28));
              });
    for (int i = 0; i < count; ++i)
        addBar(easel, {row, barLeft, barRoom, largest}, i, labels.at(i), values.at(i));
}

} // namespace hocvu::media
