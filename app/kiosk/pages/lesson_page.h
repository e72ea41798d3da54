// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/flow/lesson_presenter.h"
#include "player/captions.h"
#include "player/video_engine.h"

#include <QWidget>

class QStackedWidget;

namespace hocvu {

class Banner;
class Button;
class CheckpointCard;
class Label;
class PageHeader;
class ProgressRing;
class VideoView;
class WatchBar;

/// One lesson: the video with its captions, the time line, and how much is still missing.
class LessonPage : public QWidget
{
    Q_OBJECT

public:
    LessonPage(LessonPresenter &presenter, VideoEngine &video, QWidget *parent = nullptr);
    ~LessonPage() override;

    /// The page was put on the screen.
    void enter();

protected:
    void hideEvent(QHideEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    /// Another page comes: the video stops and what was watched is written.
    void leave();
    QWidget *makeControls();
    QWidget *makeSide();
    void connectPresenter();
    void connectVideo();
    void showLesson(const Lesson &lesson, Millis startAt);
    void showProgress(const Coverage &coverage, bool done);
    void showPosition(qint64 ms);
    void showState(VideoEngine::State state);
    static QString problemWords(const Error &error);
    void showProblem(const Error &error);
    void togglePlay();
    void nextRate();
    void setRate(int index);
    void showCaptions(bool on);
    void mute(bool on);
    void resetSettings();

    LessonPresenter &m_presenter;
    VideoEngine &m_video;
    PageHeader *m_header;
    Banner *m_banner;
    QStackedWidget *m_stage;
    VideoView *m_view;
    CheckpointCard *m_checkpoint;
    Button *m_play;
    Button *m_back;
    Button *m_rate;
    Button *m_captionsButton;
    Button *m_sound;
    WatchBar *m_bar;
    Label *m_time;
    ProgressRing *m_ring;
    Label *m_missing;
    Button *m_goMissing;
    Button *m_next;
    Captions m_captions;
    bool m_captionsOn = true;
    bool m_open = false;
    int m_rateIndex = 0;
    QUuid m_learner; ///< Whose settings these are.
};

} // namespace hocvu
