// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QObject>
#include <QPointer>

class QApplication;
class QWidget;

namespace hocvu {

class TouchKeyboard;

/// Brings the keyboard on the screen when a finger touches a text field, and takes it away when
/// another thing has the focus, when its key for that is pressed, or when somebody types on a real
/// keyboard. Mouse and keyboard never bring it; the button in a TextField does, for screens whose
/// touch the system reports as a mouse.
///
/// It lies at the lower end of the window over the page; where it would cover the field, all the
/// page moves up.
class TouchTyping : public QObject
{
    Q_OBJECT

public:
    /// Once for each application; further calls do nothing. theme::apply() calls it.
    static void install(QApplication &application);
    /// Null before install().
    static TouchTyping *installed();

    /// Brings the keyboard for \a field, which has the focus, or takes it away.
    void toggle(QWidget &field);
    bool isShown() const;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    explicit TouchTyping(QApplication *application);
    void bring(QWidget *field);
    void goAway();
    void follow(QWidget *focused);
    void place();
    void shift(int by);

    QPointer<TouchKeyboard> m_keyboard;
    QPointer<QWidget> m_field;
    QList<QPointer<QWidget>> m_moved; ///< The parts of the window that are shifted.
    int m_shift = 0;
};

} // namespace hocvu
