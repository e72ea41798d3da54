// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/card.h"

#include "ui/paint.h"

#include <QEvent>
#include <QLinearGradient>
#include <QPainter>
#include <QPainterPath>
#include <QVBoxLayout>

namespace hocvu {

namespace {

constexpr int kAccentWidth = 6;

void paintDeep(QPainter &painter, const QRectF &area, double radius)
{
    QLinearGradient ground(area.topLeft(), area.bottomRight());
    ground.setColorAt(0, theme::colours().deep);
    ground.setColorAt(1, theme::colours().deepLight);
    QPainterPath shape;
    shape.addRoundedRect(area, radius, radius);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillPath(shape, ground);
    painter.setClipPath(shape);
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor(255, 255, 255, 14));
    const double reach = area.height();
    const QPointF middle(area.right() - reach * 0.35, area.center().y());
    painter.drawEllipse(middle, reach * 0.62, reach * 0.62);
    painter.drawEllipse(middle, reach * 0.42, reach * 0.42);
    painter.restore();
    paint::sheet(painter, area, radius, {}, theme::colours().deepLine);
}

} // namespace

Card::Card(QWidget *parent)
    : Card(Look::Raised, parent)
{
}

Card::Card(Look look, QWidget *parent)
    : QFrame(parent)
    , m_column(new QVBoxLayout(this))
    , m_look(look)
{
    layOut();
}

void Card::setAccent(theme::Tone tone, bool on)
{
    m_accent = tone;
    m_hasAccent = on;
    layOut();
    update();
}

void Card::setPadding(int designPixels)
{
    m_padding = designPixels;
    layOut();
}

void Card::layOut()
{
    const int padding = theme::px(m_padding);
    const QMargins shadow = m_look == Look::Raised ? paint::shadowMargins() : QMargins();
    const int accent = m_hasAccent ? theme::px(kAccentWidth) : 0;
    m_column->setContentsMargins(shadow + QMargins(padding + accent, padding, padding, padding));
    m_column->setSpacing(theme::px(theme::kGapSmall + theme::kGapTiny));
}

void Card::paintEvent(QPaintEvent *)
{
    const int radius = theme::px(theme::kRadiusLarge);
    QPainter painter(this);
    QRect area = rect();
    switch (m_look) {
    case Look::Raised:
        area = area.marginsRemoved(paint::shadowMargins());
        paint::shadow(painter, area, radius);
        paint::sheet(painter, area, radius, theme::colours().card, theme::colours().hairline);
        break;
    case Look::Flat:
        paint::sheet(painter, area, radius, theme::colours().card, theme::colours().line);
        break;
    case Look::Sunken:
        paint::sheet(painter, area, radius, theme::colours().sunken);
        break;
    case Look::Deep:
        paintDeep(painter, area, radius);
        break;
    }
    if (!m_hasAccent)
        return;
    const int inset = theme::px(theme::kRadiusLarge);
    const QRect edge(area.left(), area.top() + inset, theme::px(kAccentWidth - 1),
                     area.height() - 2 * inset);
    paint::sheet(painter, edge, edge.width() / 2.0, theme::toneColours(m_accent).solid);
}

void Card::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        layOut();
}

} // namespace hocvu
