// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tab_order.h"

#include <QWidget>

namespace hocvu {

namespace {

bool isStop(const QWidget &widget)
{
    return (widget.focusPolicy() & Qt::TabFocus) != 0;
}

} // namespace

void tabAt(QWidget *place, const QList<QWidget *> &widgets)
{
    QWidget *last = place->previousInFocusChain();
    while (last != place && (!isStop(*last) || place->isAncestorOf(last)))
        last = last->previousInFocusChain();
    if (last == place) // nothing else on the page
        last = nullptr;
    for (QWidget *widget : widgets) {
        if (!isStop(*widget))
            continue;
        if (last)
            QWidget::setTabOrder(last, widget);
        last = widget;
    }
}

} // namespace hocvu
