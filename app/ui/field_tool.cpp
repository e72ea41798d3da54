// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/field_tool.h"

#include "ui/icon.h"
#include "ui/paint.h"
#include "ui/theme.h"

#include <QFontMetrics>
#include <QPainter>

#include <algorithm>

namespace hocvu {

namespace {

constexpr int kLeastWidth = 48;
constexpr int kInset = 7; ///< Of what is seen in what can be pressed.

QMargins iconMargins()
{
    const int gap = theme::px(theme::kGapTiny);
    return {gap, gap, gap, gap};
}

} // namespace

FieldTool::FieldTool(const QString &objectName, QWidget *field)
    : QAbstractButton(field)
{
    setObjectName(objectName);
    setFocusPolicy(Qt::NoFocus);
    setCursor(Qt::ArrowCursor);
    setAttribute(Qt::WA_Hover);
}

void FieldTool::setWord(const QString &word, const QString &most)
{
    setText(word);
    m_most = most;
    updateGeometry();
    update();
}

void FieldTool::setIconName(const QString &name)
{
    m_iconName = name;
    update();
}

void FieldTool::setSpokenName(const QString &name, const QString &tip)
{
    setAccessibleName(name);
    setToolTip(tip);
}

QSize FieldTool::sizeHint() const
{
    const QFontMetrics letters(theme::font(theme::TextStyle::Strong));
    const int words = m_most.isEmpty() ? 0 : letters.horizontalAdvance(m_most);
    return {std::max(theme::px(kLeastWidth), words + theme::px(2 * (kInset + theme::kGapSmall))),
            theme::px(theme::kTarget) - 2 * theme::kFocusWidth};
}

void FieldTool::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const theme::ToneColours info = theme::toneColours(theme::Tone::Info);
    const int inset = theme::px(kInset);
    const QRectF pill = QRectF(rect()).adjusted(1, inset, -inset, -inset);
    const QColor ground = isDown() ? info.line : underMouse() ? info.soft : theme::colours().sunken;
    paint::sheet(painter, pill, theme::px(theme::kGapSmall), ground);
    if (!m_iconName.isEmpty())
        paintIcon(painter, pill.toRect().marginsRemoved(iconMargins()), m_iconName, info.onSoft);
    painter.setFont(theme::font(theme::TextStyle::Strong));
    painter.setPen(info.onSoft);
    painter.drawText(pill, Qt::AlignCenter | Qt::TextSingleLine, text());
}

} // namespace hocvu
