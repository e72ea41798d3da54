// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/viet_typing.h"

#include <QObject>
#include <QPointer>
#include <QWidget>

class QApplication;
class QInputMethodEvent;
class QKeyEvent;

namespace hocvu {

/// Composes Vietnamese in every text field of the program, without an input method of the system.
///
/// Fields need to know nothing of it: keys are looked at before they arrive, and what they make is
/// handed over as an input method would, so that undo, validators, longest texts and signals work.
/// Passwords, numbers and codes (Qt::ImhDigitsOnly, Qt::ImhLatinOnly and their like) are left
/// alone, and so are words that an input method of the system composes.
///
/// F9 switches between Vietnamese and plain keys, as does Alt+Z, which UniKey's users know;
/// Shift+F9 goes to the next method.
class VietInput : public QObject
{
    Q_OBJECT

public:
    /// Once for each application; further calls do nothing. theme::apply() calls it.
    static void install(QApplication &application);
    /// Null before install().
    static VietInput *installed();

    /// Whether \a widget is a field of one or several lines that can be typed into.
    static bool isTextField(const QWidget *widget);
    /// Whether it also takes Vietnamese.
    static bool composesIn(const QWidget *widget);
    /// What people call \a method: "Telex", "VNI", "Tắt".
    static QString methodName(TypingMethod method);

    TypingMethod method() const { return m_method; }
    void setMethod(TypingMethod method);
    /// Telex, VNI, off and again.
    void nextMethod();
    /// Between off and the last method that was not.
    void toggle();
    /// For the next person at this PC: Telex again.
    void startAnew();

signals:
    void methodChanged();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    /// Where the cursor of a field stands, with nothing selected between the two.
    struct Spot
    {
        QString left;
        QString right;
        bool hasSelection = false;
    };
    /// The word whose keys are known.
    struct Current
    {
        QPointer<QWidget> field;
        QString left;
        QString right;
        TypedWord word{TypingMethod::Off};
        bool isOurs = false; ///< Something of it was composed here.
    };

    explicit VietInput(QApplication *application);
    static Spot spotOf(const QWidget &field);
    bool isCurrent(const QWidget &field, const Spot &spot) const;
    bool pressKey(QWidget &field, const QKeyEvent &key);
    bool switches(const QKeyEvent &key);
    bool type(QWidget &field, QChar key);
    void endWord(QWidget &field, const Spot &spot, QChar by);
    bool takeBack(QWidget &field);
    bool takeFromInputMethod(QWidget &field, const QInputMethodEvent &event);
    void replace(QWidget &field, const QString &before, const QString &shown, const QString &behind,
                 const QString &shownBehind);

    TypingMethod m_method = TypingMethod::Telex;
    TypingMethod m_lastOn = TypingMethod::Telex;
    Current m_current;
    bool m_isSending = false;
    bool m_isPreediting = false;
};

} // namespace hocvu
