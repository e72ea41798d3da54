// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/modal_sheet.h"

#include "ui/accessible.h"

#include <QApplication>
#include <QColor>
#include <QKeyEvent>
#include <QPainter>

#include <algorithm>

namespace hocvu {

namespace {

constexpr QColor kScrim{11, 27, 69, 150};

} // namespace

ModalSheet::ModalSheet(QWidget *host)
    : QWidget(host)
{
    setAttribute(Qt::WA_NoMousePropagation);
    connect(qApp, &QApplication::focusChanged, this,
            [this](QWidget *, QWidget *now) { keepFocus(now); });
    host->installEventFilter(this);
}

void ModalSheet::open()
{
    m_focusBefore = window()->focusWidget();
    cover();
    show();
    raise();
    firstStop()->setFocus(Qt::PopupFocusReason);
    announce(this, accessibleName());
}

void ModalSheet::dismiss()
{
    if (m_isDismissed)
        return;
    m_isDismissed = true;
    if (m_focusBefore) // Before hiding, which would move the focus anywhere.
        m_focusBefore->setFocus(Qt::PopupFocusReason);
    hide();
    deleteLater();
}

void ModalSheet::cover()
{
    setGeometry(parentWidget()->rect());
    fit();
}

bool ModalSheet::isOnTop() const
{
    const auto sheets
        = parentWidget()->findChildren<ModalSheet *>(QString(), Qt::FindDirectChildrenOnly);
    for (qsizetype i = sheets.size() - 1; i >= 0; --i) {
        if (!sheets.at(i)->m_isDismissed)
            return sheets.at(i) == this;
    }
    return false;
}

void ModalSheet::keepFocus(QWidget *now)
{
    const bool stolen = now && now->window() == window() && now != this && !isAncestorOf(now);
    if (stolen && !m_isDismissed && isVisible() && isOnTop()) {
        m_focusBefore = now; // Somebody wants it there; afterwards.
        firstStop()->setFocus(Qt::PopupFocusReason);
    }
}

bool ModalSheet::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        event->accept(); // No shortcut of the page below may fire.
        return true;
    }
    return QWidget::event(event);
}

bool ModalSheet::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parentWidget() && event->type() == QEvent::Resize)
        cover();
    return QWidget::eventFilter(watched, event);
}

bool ModalSheet::focusNextPrevChild(bool next)
{
    QList<QWidget *> all = stops();
    all.removeIf([](const QWidget *stop) { return !stop->isVisibleTo(stop->window()); });
    if (all.isEmpty())
        return true;
    const qsizetype now = std::max<qsizetype>(all.indexOf(window()->focusWidget()), 0);
    const qsizetype step = next ? 1 : all.size() - 1;
    all.at((now + step) % all.size())->setFocus(next ? Qt::TabFocusReason : Qt::BacktabFocusReason);
    return true;
}

void ModalSheet::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        cancel();
    event->accept(); // Nothing goes through to the page below.
}

void ModalSheet::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), kScrim);
}

} // namespace hocvu
