// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/touch_typing.h"

#include "ui/theme.h"
#include "ui/touch_keyboard.h"
#include "ui/viet_input.h"

#include <QApplication>
#include <QLayout>
#include <QMouseEvent>
#include <QPointingDevice>
#include <QScrollArea>

#include <algorithm>
#include <utility>

namespace hocvu {

namespace {

constexpr Qt::InputMethodHints kNumbers
    = Qt::ImhDigitsOnly | Qt::ImhFormattedNumbersOnly | Qt::ImhDialableCharactersOnly;

bool isTouch(const QMouseEvent &mouse)
{
    return mouse.source() != Qt::MouseEventNotSynthesized
        || mouse.pointingDevice()->type() == QInputDevice::DeviceType::TouchScreen;
}

/// The text field that \a watched is, or whose lines it shows.
QWidget *fieldAt(QObject *watched)
{
    auto *widget = qobject_cast<QWidget *>(watched);
    if (widget && qobject_cast<QAbstractScrollArea *>(widget->parentWidget()))
        widget = widget->parentWidget();
    return VietInput::isTextField(widget) ? widget : nullptr;
}

TouchKeyboard::Keys keysFor(const QWidget &field)
{
    if ((field.inputMethodHints() & kNumbers) != 0)
        return TouchKeyboard::Keys::Numbers;
    return VietInput::composesIn(&field) ? TouchKeyboard::Keys::Words : TouchKeyboard::Keys::Codes;
}

} // namespace

TouchTyping::TouchTyping(QApplication *application)
    : QObject(application)
{
    application->installEventFilter(this);
    connect(application, &QApplication::focusChanged, this,
            [this](QWidget *, QWidget *focused) { follow(focused); });
}

void TouchTyping::install(QApplication &application)
{
    if (!installed())
        new TouchTyping(&application);
}

TouchTyping *TouchTyping::installed()
{
    return qApp ? qApp->findChild<TouchTyping *>(QString(), Qt::FindDirectChildrenOnly) : nullptr;
}

bool TouchTyping::isShown() const
{
    return m_keyboard && m_keyboard->isVisible();
}

bool TouchTyping::eventFilter(QObject *watched, QEvent *event)
{
    const QEvent::Type type = event->type();
    if (type == QEvent::MouseButtonRelease) { // Not the press: the page moves under the finger.
        QWidget *field = isTouch(*static_cast<QMouseEvent *>(event)) ? fieldAt(watched) : nullptr;
        if (field && field->window()->focusWidget() == field)
            bring(field);
        return false;
    }
    if (!isShown())
        return false;
    const bool isByHand = type == QEvent::KeyPress && event->spontaneous();
    if (isByHand || (type == QEvent::Hide && watched == m_field))
        goAway();
    else if (type == QEvent::Resize && watched == m_keyboard->window()) {
        shift(0); // The window lays its parts out first.
        QMetaObject::invokeMethod(this, &TouchTyping::place, Qt::QueuedConnection);
    }
    return false;
}

void TouchTyping::toggle(QWidget &field)
{
    if (isShown())
        goAway();
    else
        bring(&field);
}

void TouchTyping::bring(QWidget *field)
{
    QWidget *window = field->window();
    if (m_keyboard && m_keyboard->window() != window) {
        goAway();
        m_keyboard->deleteLater();
        m_keyboard = nullptr;
    }
    if (!m_keyboard) {
        m_shift = 0; // That of a window that is no more.
        m_moved.clear();
        m_keyboard = new TouchKeyboard(window);
        connect(m_keyboard, &TouchKeyboard::hideRequested, this, &TouchTyping::goAway);
    }
    m_field = field;
    m_keyboard->setKeys(keysFor(*field));
    m_keyboard->show();
    place();
}

void TouchTyping::goAway()
{
    if (!isShown())
        return;
    shift(0);
    m_keyboard->hide();
    m_field = nullptr;
}

void TouchTyping::follow(QWidget *focused)
{
    if (!isShown())
        return;
    if (!focused) { // Another program's window, or a page that went.
        if (!m_field || !m_field->isVisible())
            goAway();
        return;
    }
    if (focused->window() == m_keyboard->window() && VietInput::isTextField(focused))
        bring(focused);
    else
        goAway();
}

void TouchTyping::place()
{
    if (!isShown())
        return;
    QWidget *window = m_keyboard->window();
    const int height = m_keyboard->wantedHeight();
    m_keyboard->setGeometry(0, window->height() - height, window->width(), height);
    m_keyboard->raise();
    if (!m_field)
        return;
    for (QWidget *one = m_field->parentWidget(); one; one = one->parentWidget()) {
        if (auto *scroll = qobject_cast<QScrollArea *>(one))
            scroll->ensureWidgetVisible(m_field, 0, theme::px(theme::kGap));
    }
    const int bottom = m_field->mapTo(window, QPoint(0, m_field->height())).y() + m_shift;
    shift(std::max(0, bottom + theme::px(theme::kGap) - (window->height() - height)));
}

/// Moves the page up \a by pixels, its size as it was: a page that is squeezed is not readable. The
/// window's layout waits meanwhile; margins below zero would be the same, were they not refused.
void TouchTyping::shift(int by)
{
    QWidget *window = m_keyboard->window();
    const int rise = by - m_shift;
    m_shift = by;
    if (rise == 0)
        return;
    if (m_moved.isEmpty()) {
        const auto parts = window->findChildren<QWidget *>(QString(), Qt::FindDirectChildrenOnly);
        for (QWidget *part : parts) {
            if (part != m_keyboard && !part->isWindow() && !part->isHidden())
                m_moved.append(part);
        }
    }
    for (const QPointer<QWidget> &part : std::as_const(m_moved)) {
        if (part)
            part->move(part->x(), part->y() - rise);
    }
    if (by == 0)
        m_moved.clear();
    if (QLayout *layout = window->layout()) {
        layout->setEnabled(by == 0);
        layout->invalidate();
        layout->activate();
    }
}

} // namespace hocvu
