// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/badge.h"

#include "ui/icon.h"
#include "ui/paint.h"

#include <QEvent>
#include <QFontMetrics>
#include <QPainter>

namespace hocvu {

namespace {

constexpr int kHeight = 34;
constexpr int kIcon = 20;
constexpr int kSide = 14;
constexpr int kIconGap = 6;

} // namespace

Badge::Badge(theme::Tone tone, const QString &text, QWidget *parent)
    : QWidget(parent)
    , m_tone(tone)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setText(text);
}

void Badge::setText(const QString &text)
{
    m_text = text;
    setAccessibleName(text);
    updateGeometry();
    update();
}

void Badge::setTone(theme::Tone tone)
{
    m_tone = tone;
    update();
}

void Badge::setIconName(const QString &iconName)
{
    m_iconName = iconName;
    updateGeometry();
    update();
}

void Badge::setSolid(bool solid)
{
    m_solid = solid;
    update();
}

QSize Badge::sizeHint() const
{
    const int icon = m_iconName.isEmpty() ? 0 : theme::px(kIcon + kIconGap);
    const int text = QFontMetrics(theme::font(theme::TextStyle::Strong)).horizontalAdvance(m_text);
    return {text + icon + 2 * theme::px(kSide), theme::px(kHeight)};
}

void Badge::paintEvent(QPaintEvent *)
{
    const theme::ToneColours look = theme::toneColours(m_tone);
    const QColor letters = m_solid ? look.onSolid : look.onSoft;
    QPainter painter(this);
    paint::sheet(painter, rect(), height() / 2.0, m_solid ? look.solid : look.soft,
                 m_solid ? QColor() : look.line);
    QRect text = rect().adjusted(theme::px(kSide), 0, -theme::px(kSide), 0);
    if (!m_iconName.isEmpty()) {
        paintIcon(painter, QRect(text.left(), 0, theme::px(kIcon), height()), m_iconName, letters);
        text.setLeft(text.left() + theme::px(kIcon + kIconGap));
    }
    painter.setFont(theme::font(theme::TextStyle::Strong));
    painter.setPen(letters);
    painter.drawText(text, Qt::AlignVCenter | Qt::TextSingleLine | Qt::TextDontClip, m_text);
}

void Badge::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        updateGeometry();
}

} // namespace hocvu
