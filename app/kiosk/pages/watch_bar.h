// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/course/course.h"
#include "core/course/coverage.h"

#include <QAbstractSlider>

namespace hocvu {

/// The time line of a video: what was watched, where it plays, its parts and its questions. Where
/// the mouse or the keyboard is, time and part are told in words. A slider in seconds; arrow keys
/// go 10 seconds.
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

    /// Gaps between the parts of the video, and what these are called.
    void setChapters(const QList<LessonScene> &chapters);
    /// "2:10 · AI là công cụ": what is at \a second.
    QString words(int second) const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

signals:
    /// The learner wants to go there.
    void seekRequested(hocvu::Millis position);
    /// The learner wants to go on or back by so much.
    void stepRequested(hocvu::Millis by);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    bool event(QEvent *event) override;

private:
    void tell(int second);
    void describe();
    QRect track() const;
    double xOf(double second) const;
    int secondAt(int x) const;

    Coverage m_coverage;
    QList<Millis> m_marks;
    QList<LessonScene> m_chapters;
};

} // namespace hocvu
