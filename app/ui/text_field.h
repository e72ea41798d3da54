// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineEdit>

namespace hocvu {

class FieldTool;

/// A line to type into, as high as a button, with the accessible name \a name (the words of the
/// label beside it) and perhaps an icon at its left end.
///
/// A field that takes Vietnamese shows at its right end how it is typed: Telex, VNI or not at all
/// (objectName "typingMethod"); pressing that changes it for all fields, see VietInput. Beside it
/// is the button that brings the keyboard on the screen ("keyboardShow"), see TouchTyping.
class TextField : public QLineEdit
{
    Q_OBJECT

public:
    TextField(const QString &name, const QString &objectName, QWidget *parent = nullptr);

    void setIconName(const QString &iconName);
    /// Only a number makes sense here: no Vietnamese, and the keyboard on the screen has digits.
    /// What is typed is not checked.
    void setNumeric(bool numeric);

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void makeRoom();
    void showMethod();

    QString m_iconName;
    FieldTool *m_method;
    FieldTool *m_keyboard;
};

} // namespace hocvu
