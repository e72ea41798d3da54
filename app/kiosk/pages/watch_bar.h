// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/course/coverage.h"

#include <QAbstractSlider>

namespace hocvu {

/// The time line of a video: what was watched, where it plays, and how far one may go. A slider in
/// seconds; arrow keys go 5 seconds.
class WatchBar : public QAbstractSlider
{
    Q_OBJECT

public:
    explicit WatchBar(QWidget *parent = nullptr);

    void setCoverage(const Coverage &coverage);
    /// Where the video plays; ignored while the learner drags.
    void setPosition(Millis position);
    /// Small marks where questions are asked.
    void setMarks(const QList<Millis> &marks);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

signals:
    /// The learner wants to go there.
    void seekRequested(hocvu::Millis position);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    QRect track() const;
    double xOf(double second) const;
    int secondAt(int x) const;

    Coverage m_coverage;
    QList<Millis> m_marks;
};

} // namespace hocvu
