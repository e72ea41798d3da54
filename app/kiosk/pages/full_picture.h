// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"

#include <QTimer>
#include <QWidget>

namespace hocvu {

class LessonControls;
class LessonStage;

/// The picture over the whole window. Its controls come with a movement, a key or a touch, and go
/// away while the video plays and nobody uses them by keyboard.
class FullPicture : public QWidget
{
    Q_OBJECT

public:
    /// How long the controls stay after the last movement.
    static constexpr std::chrono::milliseconds kStay{4000};

    /// Over all of \a window; takes \a stage and \a controls until giveBack().
    FullPicture(LessonStage &stage, LessonControls &controls, QWidget *window);
    void giveBack(QWidget *to);

    void setPlaying(bool plays);
    /// A sheet lies over the picture: the controls would be in its way.
    void setCovered(bool covered);
    /// Somebody moved, pressed or touched something. \a now: by the boot clock.
    void wake(Millis now);
    /// Whether a press at \a now is what brought the controls: it shall do nothing else.
    bool wasAsleep(Millis now) const;
    /// Hides the controls where they may go; the timer calls it.
    void rest();

protected:
    void paintEvent(QPaintEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    /// Tab stays among what is to be seen.
    bool focusNextPrevChild(bool next) override;

private:
    void arrange();
    void showControls(bool shown);

    LessonStage &m_stage;
    LessonControls &m_controls;
    QTimer m_timer;
    Millis m_wokenAt{-1000};
    bool m_isPlaying = false;
    bool m_isCovered = false;
};

} // namespace hocvu
