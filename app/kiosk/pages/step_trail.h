// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QWidget>

namespace hocvu {

/// Where one is among a few steps: done ones with a tick, the present one filled, the others pale.
class StepTrail : public QWidget
{
    Q_OBJECT

public:
    explicit StepTrail(const QStringList &steps, QWidget *parent = nullptr);

    /// \a index counts from 0.
    void setCurrent(int index);
    int current() const { return m_current; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QStringList m_steps;
    int m_current = 0;
};

} // namespace hocvu
