// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPoint>
#include <QString>
#include <QWidget>

#include <functional>
#include <stdexcept>

/// What stopped a tour: which widget, and what it waited for.
class TourError : public std::runtime_error
{
    using std::runtime_error::runtime_error;
};

/// A hand on the mouse and the keyboard of a window.
///
/// Presses go to the window system's side of the window at a point on the screen, so that they
/// take the way a real mouse takes: what covers a widget gets the click, a disabled one does
/// nothing. Widgets are found by object name, as a person finds them by their words.
class Hand
{
public:
    /// \a window is asked for each time: it is made anew when the language changes.
    explicit Hand(std::function<QWidget *()> window);

    /// Waits until \a name can be seen and pressed, scrolling to it where it must, then presses the
    /// left button on its middle.
    void click(const QString &name, int timeoutMs = 15'000);
    /// The same on row \a row of the table \a name.
    void clickRow(const QString &name, int row);
    /// Types ASCII letters into what has the focus.
    void type(const QString &letters);
    void press(Qt::Key key);
    /// Waits until \a name is visible.
    QWidget *see(const QString &name, int timeoutMs = 15'000);
    /// Visible now, or null.
    QWidget *visible(const QString &name) const;
    void waitFor(const QString &what, int timeoutMs, const std::function<bool()> &happened);
    /// What is on the screen, as a PNG.
    void picture(const QString &path);

private:
    QWidget *target() const;
    bool isReachable(const QWidget *widget) const;
    void scrollTo(const QWidget *widget) const;

    std::function<QWidget *()> m_window;
};
