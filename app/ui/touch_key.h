// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>

namespace hocvu {

/// One key of the keyboard on the screen: a letter, a word or an icon. It never takes the focus.
class TouchKey : public QAbstractButton
{
    Q_OBJECT

public:
    enum class Look {
        Letter,
        Helper, ///< Tones, and what types nothing.
    };

    TouchKey(Look look, const QString &label, const QString &spokenName, const QString &objectName,
             QWidget *keyboard);

    /// A letter is also called by what it shows.
    void setLabel(const QString &label);
    void setIconName(const QString &name);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Look m_look;
    QString m_iconName;
};

} // namespace hocvu
