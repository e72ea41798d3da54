// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineEdit>

namespace hocvu {

/// A line to type into, as high as a button, with the accessible name \a name (the words of the
/// label beside it) and perhaps an icon at its left end.
class TextField : public QLineEdit
{
    Q_OBJECT

public:
    TextField(const QString &name, const QString &objectName, QWidget *parent = nullptr);

    void setIconName(const QString &iconName);

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void makeRoom();

    QString m_iconName;
};

} // namespace hocvu
