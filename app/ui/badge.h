// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme.h"

#include <QWidget>

namespace hocvu {

/// A small pill with a word, perhaps with an icon: "Đã xong", "Lượt 1/2". Says, does nothing.
class Badge : public QWidget
{
    Q_OBJECT

public:
    Badge(theme::Tone tone, const QString &text, QWidget *parent = nullptr);

    void setText(const QString &text);
    void setTone(theme::Tone tone);
    void setIconName(const QString &iconName);
    /// Filled instead of pale.
    void setSolid(bool solid);
    QString text() const { return m_text; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    QString m_text;
    QString m_iconName;
    theme::Tone m_tone;
    bool m_solid = false;
};

} // namespace hocvu
