// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/pages/lesson_page.h"

#include "kiosk/pages/checkpoint_card.h"
#include "kiosk/pages/full_picture.h"
#include "kiosk/pages/lesson_controls.h"
#include "kiosk/pages/lesson_foot.h"
#include "kiosk/pages/lesson_head.h"
#include "kiosk/pages/lesson_layout.h"
#include "kiosk/pages/lesson_panel.h"
#include "kiosk/pages/lesson_stage.h"
#include "kiosk/pages/still_there_card.h"
#include "kiosk/pages/watch_bar.h"
#include "player/video_view.h"
#include "ui/accessible.h"
#include "ui/banner.h"
#include "ui/button.h"
#include "ui/card.h"
#include "ui/empty_state.h"
#include "ui/error_text.h"

#include <QApplication>
#include <QImage>
#include <QVBoxLayout>

namespace hocvu {

namespace {

// The sheets over the picture, in design pixels.
constexpr QSize kQuestion{1040, 620};
constexpr QSize kStillThere{720, 350};
constexpr Millis kStepBack{10'000};

/// The language of the window, as captions' files have it in their names.
QString captionLanguage()
{
    //: Code of the language of captions: "en" for English.
    return LessonPage::tr("vi");
}

QList<SpokenSentence> sentencesOf(const Captions &captions)
{
    QList<SpokenSentence> sentences;
    for (const Caption &cue : captions.cues())
        sentences.append({Millis(cue.startMs), Millis(cue.endMs), cue.text, {}});
    return sentences;
}

} // namespace

LessonPage::LessonPage(LessonPresenter &presenter, VideoEngine &video, QWidget *parent)
    : QWidget(parent)
    , m_presenter(presenter)
    , m_video(video)
    , m_banner(new Banner(this))
    , m_head(new LessonHead(this))
    , m_stage(new LessonStage(this))
    , m_checkpoint(new CheckpointCard(m_stage))
    , m_stillThere(new StillThereCard(m_stage))
    , m_problem(new Card(m_stage))
    , m_problemWords(
          new EmptyState(QStringLiteral("warning"), tr("Chưa xem được bài này"), {}, m_problem))
    , m_panel(new LessonPanel(this))
    , m_foot(new LessonFoot(this))
    , m_controls(new LessonControls(this))
    , m_layout(new LessonLayout(this, {m_banner, m_head, m_foot, m_panel, m_stage, m_controls}))
{
    m_stage->view()->setObjectName(QStringLiteral("lessonVideo"));
    m_stage->view()->setAccessibleName(tr("Video bài học"));
    setAccessibleRole(m_stage->view(), QAccessible::Graphic);
    m_checkpoint->hide();
    m_problem->hide();
    m_problem->column()->addWidget(m_problemWords);
    auto *retry
        = new Button(Button::Role::Secondary, tr("Thử lại"), QStringLiteral("lessonRetry"), this);
    m_problemWords->addButton(retry);
    connect(retry, &QPushButton::clicked, this, &LessonPage::enter);
    m_problem->setObjectName(QStringLiteral("lessonProblem"));
    m_panel->hide();
    connectPresenter();
    connectControls();
    connectParts();
    connectVideo();
}

LessonPage::~LessonPage()
{
    m_video.setView(nullptr);
    delete m_full;
}

void LessonPage::connectPresenter()
{
    LessonPresenter *presenter = &m_presenter;
    connect(presenter, &LessonPresenter::showLesson, this, &LessonPage::showLesson);
    connect(presenter, &LessonPresenter::showProgress, this, &LessonPage::showProgress);
    connect(presenter, &LessonPresenter::showProblem, this, &LessonPage::showProblem);
    connect(presenter, &LessonPresenter::askCheckpoint, this, &LessonPage::askCheckpoint);
    connect(presenter, &LessonPresenter::showAnswer, m_checkpoint, &CheckpointCard::showAnswer);
    connect(presenter, &LessonPresenter::seekRequested, this,
            [this](Millis position) { m_video.seek(position.count()); });
    connect(presenter, &LessonPresenter::playRequested, this, &LessonPage::playOn);
    connect(presenter, &LessonPresenter::pauseRequested, this, [this] { m_video.pause(); });
    connect(presenter, &LessonPresenter::notWatchedYet, m_stage, [this] {
        m_stage->notify(
            tr("Bạn chưa xem đến đoạn này. Xem qua một lần rồi thì bấm vào là đến ngay."));
    });
    connect(presenter, &LessonPresenter::askStillThere, this, &LessonPage::askStillThere);
    connect(presenter, &LessonPresenter::completed, this, [this] {
        setFullScreen(false); // where to go on stands beside the picture
        m_banner->setMessage(Banner::Kind::Success, tr("Đã học xong bài này."));
        m_foot->focusNext();
    });
}

void LessonPage::connectControls()
{
    connect(m_controls, &LessonControls::playPressed, this, &LessonPage::togglePlay);
    connect(m_controls, &LessonControls::backPressed, this,
            [this] { m_presenter.step(Millis(m_video.position()), -kStepBack); });
    connect(m_controls, &LessonControls::ratePressed, this,
            [this] { changeRate(&LessonSettings::nextRate); });
    connect(m_controls, &LessonControls::captionsPressed, this, &LessonPage::toggleCaptions);
    connect(m_controls, &LessonControls::captionSizePressed, this, &LessonPage::nextCaptionSize);
    connect(m_controls, &LessonControls::soundPressed, this, &LessonPage::toggleMute);
    connect(m_controls, &LessonControls::volumeChosen, this, &LessonPage::changeVolume);
    connect(m_controls, &LessonControls::fullScreenPressed, this,
            [this] { setFullScreen(!m_full); });
    connect(m_controls->bar(), &WatchBar::seekRequested, &m_presenter, &LessonPresenter::seek);
    connect(m_controls->bar(), &WatchBar::stepRequested, this,
            [this](Millis by) { m_presenter.step(Millis(m_video.position()), by); });
}

void LessonPage::connectParts()
{
    LessonPresenter *presenter = &m_presenter;
    connect(m_head, &LessonHead::backRequested, presenter, &LessonPresenter::backToCourse);
    connect(m_foot, &LessonFoot::missingRequested, presenter, &LessonPresenter::seekToMissing);
    connect(m_foot, &LessonFoot::nextRequested, presenter, &LessonPresenter::nextLesson);
    connect(m_foot, &LessonFoot::panelToggled, this,
            [this] { openPanel(!m_presenter.settings().hasPanel); });
    connect(m_panel, &LessonPanel::closeRequested, this, [this] { openPanel(false); });
    connect(m_panel, &LessonPanel::placeChosen, presenter, &LessonPresenter::seek);
    connect(m_stage->view(), &VideoView::clicked, this, &LessonPage::clickPicture);
    connect(m_stage->view(), &VideoView::doubleClicked, this, [this] { setFullScreen(!m_full); });
    connect(m_checkpoint, &CheckpointCard::answered, presenter, &LessonPresenter::answer);
    connect(m_checkpoint, &CheckpointCard::watchAgainRequested, presenter,
            &LessonPresenter::watchAgain);
    connect(m_checkpoint, &CheckpointCard::goOnRequested, this, [this] {
        coverStage(nullptr);
        m_presenter.goOn();
        if (m_presenter.isDone() && m_video.state() == VideoEngine::State::Ended)
            m_foot->focusNext();
    });
    connect(m_stillThere, &StillThereCard::goOnRequested, presenter, &LessonPresenter::stillThere);
}

void LessonPage::connectVideo()
{
    connect(&m_video, &VideoEngine::positionChanged, this, [this](qint64 ms) {
        if (!m_open)
            return;
        if (m_video.state() == VideoEngine::State::Playing)
            m_presenter.moved(Millis(ms), m_video.rate());
        showPosition(ms);
    });
    connect(&m_video, &VideoEngine::stateChanged, this, &LessonPage::showState);
    connect(&m_video, &VideoEngine::soundChanged, this, &LessonPage::showSound);
    connect(&m_video, &VideoEngine::ended, this, [this] {
        if (m_open)
            m_presenter.ended();
    });
    connect(&m_video, &VideoEngine::failed, this, [this](const Error &error) {
        if (m_open)
            m_presenter.failed(error);
    });
}

void LessonPage::enter()
{
    if (m_open)
        leave();
    m_open = true;
    m_banner->clear();
    coverStage(nullptr);
    qApp->installEventFilter(this);
    m_presenter.open(); // may go on to another place by itself
    if (m_open && !m_presenter.isBroken())
        m_controls->focusPlay();
}

void LessonPage::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    leave();
}

void LessonPage::leave()
{
    if (!m_open)
        return;
    m_open = false;
    qApp->removeEventFilter(this);
    setFullScreen(false);
    m_video.pause();
    m_presenter.leave();
    m_video.unload();
    m_stage->view()->clear();
}

void LessonPage::showLesson(const Lesson &lesson, Millis startAt)
{
    const bool isBroken = m_presenter.isBroken();
    m_head->showLesson(lesson.number, m_presenter.lessonCount(), lesson.title);
    m_foot->setLastLesson(m_presenter.isLastLesson());
    m_foot->setBroken(isBroken);
    m_controls->setUsable(!isBroken);
    m_stage->view()->setPoster(QImage(m_presenter.posterPath()));
    showTexts(lesson);
    m_video.setView(m_stage->view());
    if (!isBroken) {
        m_video.load(m_presenter.videoPath(), lesson.duration.count());
        m_video.seek(startAt.count());
        m_video.play();
    }
    applySettings();
    showSound();
    openPanel(m_presenter.settings().hasPanel && !isBroken);
    showPosition(startAt.count());
}

void LessonPage::showTexts(const Lesson &lesson)
{
    const QString language = captionLanguage();
    m_captions = Captions::load(m_presenter.captionsPath(language)).value_or(Captions());
    m_panel->setLesson(lesson, m_presenter.transcript(language, sentencesOf(m_captions)),
                       [this](Millis place) { return m_presenter.mayGoTo(place); });
    QList<Millis> marks;
    for (const Checkpoint &checkpoint : lesson.checkpoints)
        marks.append(checkpoint.at);
    m_controls->bar()->setMarks(marks);
    m_controls->bar()->setChapters(lesson.scenes);
}

void LessonPage::showProgress(const Coverage &coverage, bool done)
{
    m_controls->bar()->setCoverage(coverage);
    m_foot->showProgress(coverage, done, int(m_video.position() / 1000));
    m_panel->showReachable([this](Millis place) { return m_presenter.mayGoTo(place); });
}

void LessonPage::askCheckpoint(const Checkpoint &checkpoint)
{
    coverStage(m_checkpoint, kQuestion.width(), kQuestion.height());
    m_checkpoint->ask(checkpoint, m_presenter.isAtTheEnd(checkpoint));
}

void LessonPage::playOn()
{
    coverStage(nullptr);
    m_video.play();
    if (!m_full)
        m_controls->focusPlay();
}

void LessonPage::askStillThere()
{
    coverStage(m_stillThere, kStillThere.width(), kStillThere.height());
    m_stillThere->ask();
}

/// For the learner, who cannot mend the disk.
QString LessonPage::problemWords(const Error &error)
{
    if (error.code == ErrorCode::Damaged || error.code == ErrorCode::NotFound)
        return tr("Video của bài này bị thiếu hoặc hỏng. Hãy báo người phụ trách; các bài khác vẫn "
                  "học được.");
    if (error.code == ErrorCode::DiskFull || error.code == ErrorCode::Unwritable)
        return tr("Ổ đĩa của máy đã đầy hoặc không ghi được: phần bạn đang xem chưa lưu được. Hãy "
                  "tạm dừng và mời người phụ trách.");
    return errorText(error);
}

void LessonPage::showProblem(const Error &error)
{
    setFullScreen(false);
    const bool isOfDisk = error.code == ErrorCode::DiskFull || error.code == ErrorCode::Unwritable;
    if (!m_presenter.isBroken() || isOfDisk) {
        m_banner->setMessage(Banner::Kind::Error, problemWords(error));
        return;
    }
    m_problemWords->setText(problemWords(error));
    m_problem->setAccessibleDescription(problemWords(error));
    coverStage(m_problem, kQuestion.width(), kQuestion.height());
    m_foot->setBroken(true);
    m_controls->setUsable(false);
    m_controls->showSettings(m_presenter.settings(), m_video.hasSound());
    openPanel(false);
    m_foot->focusNext();
}

void LessonPage::showPosition(qint64 ms)
{
    const Millis position(ms);
    m_controls->bar()->setPosition(position);
    m_controls->showTime(position, m_presenter.lesson().duration);
    m_panel->showPosition(position);
    showCaption();
}

void LessonPage::showState(VideoEngine::State state)
{
    if (!m_open)
        return;
    const bool plays = state == VideoEngine::State::Playing;
    m_controls->showPlaying(plays);
    if (m_full)
        m_full->setPlaying(plays);
    if (plays)
        m_presenter.playing(Millis(m_video.position()));
    else if (state == VideoEngine::State::Paused)
        m_presenter.paused();
}

/// Who cannot hear is to read.
void LessonPage::showSound()
{
    const bool hasSound = m_video.hasSound() || m_presenter.isBroken();
    m_head->showSound(hasSound);
    if (!hasSound && !m_presenter.settings().hasCaptions)
        toggleCaptions();
    m_controls->showSettings(m_presenter.settings(), m_video.hasSound());
}

} // namespace hocvu
