// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>

namespace hocvu {

/// Something small to press inside the end of a field: a word or an icon. It is as high as the
/// field, so that it is easy to hit, and leaves the focus where it is.
class FieldTool : public QAbstractButton
{
    Q_OBJECT

public:
    FieldTool(const QString &objectName, QWidget *field);

    /// Shows \a word, which stands for the state; \a most is the widest of all it will show.
    void setWord(const QString &word, const QString &most);
    void setIconName(const QString &name);
    /// What it is to a screen reader, and to who rests the mouse on it.
    void setSpokenName(const QString &name, const QString &tip);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_most;
    QString m_iconName;
};

} // namespace hocvu
