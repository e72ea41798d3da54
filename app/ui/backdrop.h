// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QPixmap>
#include <QWidget>

namespace hocvu {

/// The ground of a whole window or page: the page's colour with a breath of blue and two thin
/// rings, or the deep blue of the welcome screen; plain where contrast counts. Painted once per
/// size.
class Backdrop : public QWidget
{
    Q_OBJECT

public:
    enum class Kind { Page, Deep };

    explicit Backdrop(QWidget *parent = nullptr);
    explicit Backdrop(Kind kind, QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QImage picture(QSize pixels, double ratio) const;

    Kind m_kind;
    QPixmap m_ground;
};

} // namespace hocvu
