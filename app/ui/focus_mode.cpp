// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/focus_mode.h"

#include <QApplication>
#include <QEvent>
#include <QWidget>

namespace hocvu {

namespace {

constexpr char kProperty[] = "hocvuByKeyboard";

bool byKeyboard()
{
    return qApp->property(kProperty).toBool();
}

} // namespace

FocusMode::FocusMode(QApplication *application)
    : QObject(application)
{
    application->installEventFilter(this);
}

void FocusMode::install(QApplication &application)
{
    if (application.property(kProperty).isValid())
        return;
    application.setProperty(kProperty, false);
    new FocusMode(&application);
}

bool FocusMode::showsRing(const QWidget &widget)
{
    return widget.hasFocus() && byKeyboard();
}

void FocusMode::set(bool keyboard)
{
    if (keyboard == byKeyboard())
        return;
    qApp->setProperty(kProperty, keyboard);
    if (QWidget *focused = QApplication::focusWidget())
        focused->update();
}

bool FocusMode::eventFilter(QObject *, QEvent *event)
{
    if (event->type() == QEvent::KeyPress)
        set(true);
    else if (event->type() == QEvent::MouseButtonPress || event->type() == QEvent::TouchBegin)
        set(false);
    return false;
}

} // namespace hocvu
