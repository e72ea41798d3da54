// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/course/coverage.h"

#include <QWidget>

class QBoxLayout;

namespace hocvu {

class Button;
class Label;
class ProgressRing;

/// How much of the lesson is done, and where to go from here.
class LessonFoot : public QWidget
{
    Q_OBJECT

public:
    enum class Look {
        Column, ///< All of it, below the head; the ring where there is room.
        Slim, ///< A column of what is pressed, below an open panel.
        Row, ///< What is pressed, beside the head.
    };

    explicit LessonFoot(QWidget *parent = nullptr);

    void setLook(Look look);
    /// How wide it would be as a row.
    int rowWidth() const;
    /// \a position: where the video plays.
    void showProgress(const Coverage &coverage, bool done, int position);
    void setLastLesson(bool last);
    /// A lesson that cannot be watched must not hold anybody up.
    void setBroken(bool broken);
    void showPanel(bool open);
    void focusNext();

signals:
    void missingRequested();
    void panelToggled();
    void nextRequested();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void dress();

    QBoxLayout *m_box;
    ProgressRing *m_ring;
    Label *m_missing;
    Button *m_goMissing;
    Button *m_panel;
    Button *m_next;
    Look m_look = Look::Column;
    bool m_isLast = false;
    bool m_isDone = false;
    bool m_isBroken = false;
};

} // namespace hocvu
