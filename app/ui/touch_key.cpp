// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/touch_key.h"

#include "ui/icon.h"
#include "ui/paint.h"
#include "ui/theme.h"

#include <QPainter>

namespace hocvu {

namespace {

constexpr int kIcon = 28;

} // namespace

TouchKey::TouchKey(Look look, const QString &label, const QString &spokenName,
                   const QString &objectName, QWidget *keyboard)
    : QAbstractButton(keyboard)
    , m_look(look)
{
    setObjectName(objectName);
    setFocusPolicy(Qt::NoFocus);
    setLabel(label);
    setAccessibleName(spokenName);
}

void TouchKey::setLabel(const QString &label)
{
    setText(label);
    if (m_look == Look::Letter)
        setAccessibleName(label);
    update();
}

void TouchKey::setIconName(const QString &name)
{
    m_iconName = name;
    update();
}

void TouchKey::paintEvent(QPaintEvent *)
{
    const theme::ToneColours info = theme::toneColours(theme::Tone::Info);
    const bool isLetter = m_look == Look::Letter;
    const bool isFilled = isDown() || isChecked();
    QColor ground = isLetter ? theme::colours().card : info.soft;
    QColor ink = isLetter ? theme::colours().ink : info.onSoft;
    if (!isEnabled()) {
        ground = theme::colours().sunken;
        ink = theme::colours().inkSoft;
    } else if (isFilled) {
        ground = info.solid;
        ink = info.onSolid;
    }
    QPainter painter(this);
    paint::sheet(painter, QRectF(rect()).adjusted(1, 1, -1, -1), theme::px(theme::kRadiusSmall),
                 ground, isFilled ? info.solid : theme::colours().fieldLine);
    if (!m_iconName.isEmpty()) {
        QRect place(0, 0, theme::px(kIcon), theme::px(kIcon));
        place.moveCenter(rect().center());
        paintIcon(painter, place, m_iconName, ink);
    }
    const bool isOne = text().size() == 1;
    painter.setFont(theme::font(isOne ? theme::TextStyle::Heading : theme::TextStyle::Strong));
    painter.setPen(ink);
    painter.drawText(rect(), Qt::AlignCenter | Qt::TextSingleLine | Qt::TextDontClip, text());
}

} // namespace hocvu
