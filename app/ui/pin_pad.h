// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace hocvu {

class Button;

/// Entering a number code by touch, mouse or keyboard. What was typed is shown as dots only.
///
/// With a fixed length the last digit enters the code. With a range of lengths an OK button
/// (objectName "pinEnter") and the Return key do. Backspace takes one digit back, Delete all.
/// The digits are "pinDigit0" to "pinDigit9", taking back is "pinBackspace". The pad itself has
/// the focus: give it by setFocus().
class PinPad : public QWidget
{
    Q_OBJECT

public:
    /// A fixed \a length of 4 to 6 digits, say.
    explicit PinPad(int length, const QString &objectName, QWidget *parent = nullptr);

    /// \a shortest and \a longest number of digits, 1 to 12; equal ones enter by themselves.
    void setLength(int shortest, int longest);
    /// Takes everything back.
    void clear();
    int digitCount() const { return static_cast<int>(m_digits.size()); }

signals:
    /// The code; the pad has already forgotten it.
    void entered(const QString &digits);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    static Button *addKey(Button *key);
    void layOut();
    void addDigit(QChar digit);
    void takeBack();
    void enter();
    void showCount();

    QString m_digits;
    int m_shortest;
    int m_longest;
    Button *m_backspace = nullptr;
    Button *m_enter = nullptr;
};

} // namespace hocvu
