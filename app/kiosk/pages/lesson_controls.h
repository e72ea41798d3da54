// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "kiosk/flow/lesson_settings.h"

#include <QWidget>

class QHBoxLayout;
class QSlider;
class QVBoxLayout;

namespace hocvu {

class Button;
class Label;
class WatchBar;

/// What one plays a lesson with, in one row below the picture; in two where letters are so large
/// that one is too short. Shows what it is told and says what was pressed.
class LessonControls : public QWidget
{
    Q_OBJECT

public:
    explicit LessonControls(QWidget *parent = nullptr);

    WatchBar *bar() const { return m_bar; }
    /// Puts the focus where one begins.
    void focusPlay();
    void showPlaying(bool plays);
    void showTime(Millis position, Millis duration);
    /// \a hasSound: whether this PC can be heard at all.
    void showSettings(const LessonSettings &settings, bool hasSound);
    void showFullScreen(bool full);
    /// Grey while there is nothing to play.
    void setUsable(bool usable);

signals:
    void playPressed();
    void backPressed();
    void ratePressed();
    void captionsPressed();
    void captionSizePressed();
    void soundPressed();
    void volumeChosen(int percent);
    void fullScreenPressed();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void layOut();
    void connectButtons();
    /// How wide one row has to be, without the volume's slider when \a slim.
    int rowWidth(bool slim) const;

    QVBoxLayout *m_column;
    QHBoxLayout *m_row;
    Button *m_play;
    Button *m_back;
    WatchBar *m_bar;
    Label *m_time;
    Button *m_rate;
    Button *m_sound;
    QSlider *m_volume;
    Button *m_captions;
    Button *m_captionSize;
    Button *m_full;
    bool m_stacked = false;
    bool m_hasSound = true;
};

} // namespace hocvu
