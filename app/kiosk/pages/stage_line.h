// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/campaign/campaign.h"

#include <QWidget>

namespace hocvu {

/// The stages of the contest side by side on the dark ground, in order, with today's place among
/// them. It is one thing to a screen reader, which is told the present stage.
class StageLine : public QWidget
{
    Q_OBJECT

public:
    explicit StageLine(const QList<Stage> &stages, QWidget *parent = nullptr);

    /// \a today may lie before, between or after the stages.
    void setToday(QDate today);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QRect cell(int index) const;
    void paintStage(QPainter &painter, int index) const;
    void paintToday(QPainter &painter, int index) const;

    QList<Stage> m_stages;
    QDate m_today;
};

} // namespace hocvu
