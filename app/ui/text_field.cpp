// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text_field.h"

#include "ui/icon.h"
#include "ui/theme.h"

#include <QEvent>
#include <QPainter>

namespace hocvu {

namespace {

constexpr int kIcon = 26;

} // namespace

TextField::TextField(const QString &name, const QString &objectName, QWidget *parent)
    : QLineEdit(parent)
{
    setObjectName(objectName);
    setAccessibleName(name);
    setContextMenuPolicy(Qt::NoContextMenu);
}

void TextField::setIconName(const QString &iconName)
{
    m_iconName = iconName;
    makeRoom();
    update();
}

void TextField::makeRoom()
{
    const int icon = m_iconName.isEmpty() ? 0 : theme::px(kIcon + theme::kGapSmall);
    setTextMargins(icon, 0, 0, 0);
}

void TextField::paintEvent(QPaintEvent *event)
{
    QLineEdit::paintEvent(event);
    if (m_iconName.isEmpty())
        return;
    QPainter painter(this);
    paintIcon(painter, QRect(theme::px(theme::kGap), 0, theme::px(kIcon), height()), m_iconName,
              theme::colours().inkSoft);
}

void TextField::changeEvent(QEvent *event)
{
    QLineEdit::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        makeRoom();
}

} // namespace hocvu
