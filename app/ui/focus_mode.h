// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QApplication;
class QWidget;

namespace hocvu {

/// Knows whether a person works by keyboard or by hand. The focus ring is shown to the first only:
/// for the others it would be a mark that nobody put there.
class FocusMode : public QObject
{
    Q_OBJECT

public:
    /// Once for each application; further calls do nothing.
    static void install(QApplication &application);

    /// Whether \a widget is to paint its focus ring now.
    static bool showsRing(const QWidget &widget);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    explicit FocusMode(QApplication *application);
    static void set(bool byKeyboard);
};

} // namespace hocvu
