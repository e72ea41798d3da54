// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/flow/lesson_presenter.h"
#include "player/captions.h"
#include "player/video_engine.h"

#include <QPointer>
#include <QWidget>

namespace hocvu {

class Banner;
class Card;
class CheckpointCard;
class EmptyState;
class FullPicture;
class LessonControls;
class LessonFoot;
class LessonHead;
class LessonLayout;
class LessonPanel;
class LessonStage;
class StillThereCard;
enum class LessonKey;

/// One lesson: the video with its captions, the time line, transcript and parts, and how much is
/// still missing. The picture is as large as the screen allows, or covers the window.
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
    void wheelEvent(QWheelEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    /// Another page comes: the video stops and what was watched is written.
    void leave();
    void connectPresenter();
    void connectControls();
    void connectParts();
    void connectVideo();

    // What the presenter says.
    void showLesson(const Lesson &lesson, Millis startAt);
    void showTexts(const Lesson &lesson);
    void showProgress(const Coverage &coverage, bool done);
    void showProblem(const Error &error);
    void askCheckpoint(const Checkpoint &checkpoint);
    void playOn();
    void askStillThere();
    // What the player says.
    void showPosition(qint64 ms);
    void showState(VideoEngine::State state);
    void showSound();

    // What the learner does; the settings are the presenter's.
    void press(LessonKey key);
    bool pressKey(QKeyEvent *event);
    void togglePlay();
    void clickPicture();
    void changeRate(void (LessonSettings::*change)());
    void changeVolume(int percent);
    void toggleMute();
    void toggleCaptions();
    void nextCaptionSize();
    void applySettings();
    void showCaption();
    void openPanel(bool open);
    void setFullScreen(bool full);
    void coverStage(QWidget *sheet, int width = 0, int height = 0);
    bool isMine(const QObject *watched) const;
    static QString problemWords(const Error &error);

    LessonPresenter &m_presenter;
    VideoEngine &m_video;
    // In the order in which Tab comes to them.
    Banner *m_banner;
    LessonHead *m_head;
    LessonStage *m_stage;
    CheckpointCard *m_checkpoint;
    StillThereCard *m_stillThere;
    Card *m_problem;
    EmptyState *m_problemWords;
    LessonPanel *m_panel;
    LessonFoot *m_foot;
    LessonControls *m_controls;
    LessonLayout *m_layout;
    QPointer<FullPicture> m_full; ///< While the picture covers the window.
    Captions m_captions;
    bool m_open = false;
    bool m_isWakingPress = false; ///< The last press only brought the controls.
};

} // namespace hocvu
