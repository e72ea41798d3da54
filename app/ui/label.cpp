// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/label.h"

#include "ui/focus_mode.h"
#include "ui/formatted.h"
#include "ui/paint.h"

#include <QEvent>
#include <QFontMetrics>
#include <QPainter>

namespace hocvu {

namespace {

QColor colourOf(Label::Ink ink)
{
    switch (ink) {
    case Label::Ink::Normal:
        return theme::colours().ink;
    case Label::Ink::Soft:
        return theme::colours().inkSoft;
    case Label::Ink::OnDeep:
        return theme::colours().onDeep;
    case Label::Ink::OnDeepSoft:
        return theme::colours().onDeepSoft;
    }
    return theme::colours().ink;
}

/// How far letters with two marks reach above the line that the font allows them, and below it.
QMargins overhang(const QFont &font)
{
    const QFontMetrics metrics(font);
    const QRect ink = metrics.tightBoundingRect(QStringLiteral("ẴỂỖỰẶỘ"));
    const int above = -ink.top() - metrics.ascent();
    const int below = ink.bottom() + 1 - metrics.descent();
    return {0, qMax(above, 0), 0, qMax(below, 0)};
}

} // namespace

Label::Label(const QString &text, theme::TextStyle style, QWidget *parent)
    : Label(text, style, Ink::Normal, parent)
{
}

Label::Label(const QString &text, theme::TextStyle style, Ink ink, QWidget *parent)
    : QLabel(text, parent)
    , m_style(style)
    , m_colour(colourOf(ink))
{
    setTextFormat(Qt::PlainText);
    setWordWrap(true);
    dress();
}

void Label::setWords(const QString &text, bool isRich)
{
    setTextFormat(isRich ? Qt::RichText : Qt::PlainText);
    // A question is shown again at every click: its pictures are made to fit once.
    if (isRich && m_html != text) {
        m_html = text;
        m_formatted = formatted(text);
    }
    setText(isRich ? m_formatted : text);
}

void Label::setInk(Ink ink)
{
    m_colour = colourOf(ink);
    dress();
}

void Label::setTabStop()
{
    m_isStop = true;
    setFocusPolicy(Qt::TabFocus);
    dress();
}

void Label::setTone(theme::Tone tone)
{
    m_colour = theme::toneColours(tone).onSoft;
    dress();
}

void Label::paintEvent(QPaintEvent *event)
{
    QLabel::paintEvent(event);
    if (!FocusMode::showsRing(*this))
        return;
    QPainter painter(this);
    paint::focusRing(painter, rect(), theme::px(theme::kRadiusSmall), theme::colours().focus,
                     Qt::transparent);
}

void Label::changeEvent(QEvent *event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        dress();
}

void Label::dress()
{
    setFont(theme::font(m_style));
    const int side = m_isStop ? theme::px(kRingSide) : 0;
    const int edge = m_isStop ? theme::px(theme::kGapTiny) : 0;
    setContentsMargins(overhang(font()) + QMargins(side, edge, side, edge));
    QPalette dressed = palette();
    dressed.setColor(QPalette::WindowText, m_colour);
    setPalette(dressed);
}

} // namespace hocvu
