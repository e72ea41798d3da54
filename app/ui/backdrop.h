// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPixmap>
#include <QWidget>

namespace hocvu {

/// The ground of a whole window or page: near-white with a breath of blue and two thin rings, or
/// the deep blue of the welcome screen. Painted once per size.
class Backdrop : public QWidget
{
    Q_OBJECT

public:
    enum class Look { Light, Deep };

    explicit Backdrop(QWidget *parent = nullptr);
    explicit Backdrop(Look look, QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Look m_look;
    QPixmap m_ground;
};

} // namespace hocvu
