// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/pages/lesson_page.h"

#include "core/text/dates.h"
#include "kiosk/pages/checkpoint_card.h"
#include "kiosk/pages/watch_bar.h"
#include "player/video_view.h"
#include "ui/accessible.h"
#include "ui/banner.h"
#include "ui/button.h"
#include "ui/card.h"
#include "ui/error_text.h"
#include "ui/label.h"
#include "ui/page_header.h"
#include "ui/progress.h"

#include <QHBoxLayout>
#include <QImage>
#include <QKeyEvent>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <array>
#include <utility>

namespace hocvu {

namespace {

constexpr std::array kRates{1.0, 1.25, 1.5, 2.0};
constexpr Millis kStepBack{10'000};

QString rateText(double rate)
{
    return QStringLiteral("%1×").arg(
        QString::number(rate).replace(QLatin1Char('.'), QLatin1Char(',')));
}

/// The language of the window, as captions' files have it in their names.
QString captionLanguage()
{
    //: Code of the language of captions: "en" for English.
    return LessonPage::tr("vi");
}

} // namespace

LessonPage::LessonPage(LessonPresenter &presenter, VideoEngine &video, QWidget *parent)
    : QWidget(parent)
    , m_presenter(presenter)
    , m_video(video)
    , m_header(new PageHeader(QString(), this))
    , m_banner(new Banner(this))
    , m_stage(new QStackedWidget(this))
    , m_view(new VideoView(this))
    , m_checkpoint(new CheckpointCard(this))
{
    auto *column = new QVBoxLayout(this);
    const int edge = theme::px(theme::kGapLarge);
    column->setContentsMargins(edge, theme::px(theme::kGapSmall), edge, theme::px(theme::kGap));
    column->setSpacing(theme::px(theme::kGapSmall));
    m_header->setBackVisible(true);
    m_header->setBackText(tr("Khóa học"));
    column->addWidget(m_header);
    column->addWidget(m_banner);
    auto *row = new QHBoxLayout;
    row->setSpacing(theme::px(theme::kGapLarge));
    m_stage->addWidget(m_view);
    m_stage->addWidget(m_checkpoint);
    m_view->setObjectName(QStringLiteral("lessonVideo"));
    m_view->setAccessibleName(tr("Video bài học"));
    setAccessibleRole(m_view, QAccessible::Graphic);
    auto *left = new QVBoxLayout;
    left->setSpacing(theme::px(theme::kGapSmall));
    left->addWidget(m_stage, 1);
    left->addWidget(makeControls());
    row->addLayout(left, 1);
    row->addWidget(makeSide());
    column->addLayout(row, 1);
    connect(m_header, &PageHeader::backRequested, &presenter, &LessonPresenter::backToCourse);
    connect(m_view, &VideoView::clicked, this, &LessonPage::togglePlay);
    connectPresenter();
    connectVideo();
}

LessonPage::~LessonPage()
{
    m_video.setView(nullptr);
}

QWidget *LessonPage::makeControls()
{
    auto *card = new Card(Card::Look::Flat, this);
    card->setPadding(theme::kGapSmall);
    auto *row = new QHBoxLayout;
    row->setSpacing(theme::px(theme::kGapSmall));
    m_play = Button::iconOnly(Button::Role::Primary, QStringLiteral("play"), tr("Phát"),
                              QStringLiteral("lessonPlay"), card);
    m_back = Button::iconOnly(Button::Role::Quiet, QStringLiteral("rewind"), tr("Lùi 10 giây"),
                              QStringLiteral("lessonRewind"), card);
    m_bar = new WatchBar(card);
    m_bar->setObjectName(QStringLiteral("lessonBar"));
    m_time = new Label(QString(), theme::TextStyle::Strong, card);
    m_time->setWordWrap(false);
    m_rate = new Button(Button::Role::Quiet, rateText(kRates.front()), QStringLiteral("lessonRate"),
                        card);
    m_rate->setSpokenName(tr("Tốc độ phát"));
    m_captionsButton
        = Button::iconOnly(Button::Role::Secondary, QStringLiteral("closed-captioning"),
                           tr("Tắt phụ đề"), QStringLiteral("lessonCaptions"), card);
    m_sound = Button::iconOnly(Button::Role::Quiet, QStringLiteral("speaker-high"), tr("Tắt tiếng"),
                               QStringLiteral("lessonSound"), card);
    row->addWidget(m_play);
    row->addWidget(m_back);
    row->addWidget(m_bar, 1);
    row->addWidget(m_time);
    row->addWidget(m_rate);
    row->addWidget(m_captionsButton);
    row->addWidget(m_sound);
    card->column()->addLayout(row);

    connect(m_play, &QPushButton::clicked, this, &LessonPage::togglePlay);
    connect(m_back, &QPushButton::clicked, this,
            [this] { m_presenter.seek(Millis(m_video.position()) - kStepBack); });
    connect(m_bar, &WatchBar::seekRequested, &m_presenter, &LessonPresenter::seek);
    connect(m_rate, &QPushButton::clicked, this, &LessonPage::nextRate);
    connect(m_captionsButton, &QPushButton::clicked, this, [this] {
        showCaptions(!m_captionsOn);
        showPosition(m_video.position());
    });
    connect(m_sound, &QPushButton::clicked, this, [this] { mute(!m_video.isMuted()); });
    return card;
}

QWidget *LessonPage::makeSide()
{
    auto *card = new Card(this);
    card->setFixedWidth(theme::px(290));
    QVBoxLayout *column = card->column();
    column->setSpacing(theme::px(theme::kGap));
    m_ring = new ProgressRing(140, card);
    m_ring->setCaption(tr("đã xem"));
    column->addWidget(m_ring, 0, Qt::AlignHCenter);
    m_missing = new Label(QString(), theme::TextStyle::Base, card);
    m_missing->setAlignment(Qt::AlignHCenter);
    m_missing->setObjectName(QStringLiteral("lessonMissing"));
    column->addWidget(m_missing);
    m_goMissing = new Button(Button::Role::Secondary, tr("Xem phần thiếu"),
                             QStringLiteral("lessonGoMissing"), card);
    column->addWidget(m_goMissing);
    column->addStretch(1);
    m_next = new Button(Button::Role::Primary, tr("Bài tiếp theo"), QStringLiteral("lessonNext"),
                        card);
    m_next->setIconName(QStringLiteral("arrow-right"), true);
    column->addWidget(m_next);
    connect(m_goMissing, &QPushButton::clicked, &m_presenter, &LessonPresenter::seekToMissing);
    connect(m_next, &QPushButton::clicked, &m_presenter, &LessonPresenter::nextLesson);
    return card;
}

void LessonPage::connectPresenter()
{
    LessonPresenter *presenter = &m_presenter;
    connect(presenter, &LessonPresenter::showLesson, this, &LessonPage::showLesson);
    connect(presenter, &LessonPresenter::showProgress, this, &LessonPage::showProgress);
    connect(presenter, &LessonPresenter::showProblem, this, &LessonPage::showProblem);
    connect(presenter, &LessonPresenter::askCheckpoint, this, [this](const Checkpoint &checkpoint) {
        m_stage->setCurrentWidget(m_checkpoint);
        m_checkpoint->ask(checkpoint, m_presenter.isAtTheEnd(checkpoint));
    });
    connect(presenter, &LessonPresenter::showAnswer, m_checkpoint, &CheckpointCard::showAnswer);
    connect(presenter, &LessonPresenter::seekRequested, this,
            [this](Millis position) { m_video.seek(position.count()); });
    connect(presenter, &LessonPresenter::playRequested, this, [this] {
        m_stage->setCurrentWidget(m_view);
        m_video.play();
        m_play->setFocus();
    });
    connect(presenter, &LessonPresenter::pauseRequested, this, [this] { m_video.pause(); });
    connect(presenter, &LessonPresenter::completed, this, [this] {
        m_banner->setMessage(Banner::Kind::Success, tr("Đã học xong bài này."));
        m_next->setFocus();
    });
    connect(m_checkpoint, &CheckpointCard::answered, presenter, &LessonPresenter::answer);
    connect(m_checkpoint, &CheckpointCard::watchAgainRequested, presenter,
            &LessonPresenter::watchAgain);
    connect(m_checkpoint, &CheckpointCard::goOnRequested, this, [this] {
        m_stage->setCurrentWidget(m_view);
        m_presenter.goOn();
    });
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
    m_stage->setCurrentWidget(m_view);
    m_presenter.open();
    m_play->setFocus();
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
    m_video.pause();
    m_presenter.leave();
    m_video.unload();
    m_view->clear();
}

void LessonPage::showLesson(const Lesson &lesson, Millis startAt)
{
    if (std::exchange(m_learner, m_presenter.learner()) != m_presenter.learner())
        resetSettings();
    m_next->setText(m_presenter.isLastLesson() ? tr("Về danh sách bài học") : tr("Bài tiếp theo"));
    m_next->setIconName(m_presenter.isLastLesson() ? QString() : QStringLiteral("arrow-right"),
                        true);
    m_header->setEyebrow(tr("BÀI %1/%2").arg(lesson.number).arg(m_presenter.lessonCount()));
    m_header->setTitle(lesson.title);
    m_view->setPoster(QImage(m_presenter.posterPath()));
    m_captions = Captions::load(m_presenter.captionsPath(captionLanguage())).value_or(Captions());
    QList<Millis> marks;
    for (const Checkpoint &checkpoint : lesson.checkpoints)
        marks.append(checkpoint.at);
    m_bar->setMarks(marks);
    m_video.setView(m_view);
    m_video.load(m_presenter.videoPath(), lesson.duration.count());
    m_video.setRate(kRates.at(size_t(m_rateIndex)));
    m_video.seek(startAt.count());
    m_video.play();
    showPosition(startAt.count());
}

void LessonPage::showProgress(const Coverage &coverage, bool done)
{
    m_bar->setCoverage(coverage);
    m_ring->setRange(0, std::max(coverage.duration(), 1));
    m_ring->setValue(coverage.watched());
    m_ring->setWords(QStringLiteral("%1%").arg(coverage.percent()));
    m_ring->setTone(done ? theme::Tone::Success : theme::Tone::Info);
    const QList<Seconds> missing = coverage.missing();
    if (done)
        m_missing->setText(tr("Đã học xong"));
    else if (missing.isEmpty())
        m_missing->setText(tr("Còn câu hỏi chưa trả lời đúng"));
    else
        m_missing->setText(tr("Còn thiếu %1–%2")
                               .arg(minutesAndSeconds(std::chrono::seconds(missing.front().from)),
                                    minutesAndSeconds(std::chrono::seconds(missing.front().to))));
    // Only where something was left out; what lies ahead comes by itself.
    const bool hole = missing.size() > 1
        || (!missing.isEmpty()
            && Millis(m_video.position()) > std::chrono::seconds(missing.front().to));
    const bool question = missing.isEmpty() && !done;
    m_goMissing->setText(question ? tr("Trả lời câu hỏi") : tr("Xem phần thiếu"));
    m_goMissing->setVisible(hole || question);
    m_next->setEnabled(done);
}

void LessonPage::showPosition(qint64 ms)
{
    const Millis position(ms);
    m_bar->setPosition(position);
    m_time->setText(tr("%1 / %2").arg(minutesAndSeconds(position / 1000 * 1000),
                                      minutesAndSeconds(m_presenter.lesson().duration)));
    m_view->setCaption(m_captionsOn ? m_captions.captionAt(ms) : QString());
}

void LessonPage::showState(VideoEngine::State state)
{
    if (!m_open)
        return;
    const bool plays = state == VideoEngine::State::Playing;
    m_play->setIconName(plays ? QStringLiteral("pause") : QStringLiteral("play"));
    m_play->setSpokenName(plays ? tr("Tạm dừng") : tr("Phát"));
    if (plays)
        m_presenter.playing(Millis(m_video.position()));
    else if (state == VideoEngine::State::Paused)
        m_presenter.paused();
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
    m_banner->setMessage(Banner::Kind::Error, problemWords(error));
}

void LessonPage::togglePlay()
{
    if (m_stage->currentWidget() != m_view)
        return;
    if (m_video.state() == VideoEngine::State::Playing)
        m_video.pause();
    else if (m_video.state() == VideoEngine::State::Ended)
        m_presenter.seekToMissing();
    else
        m_video.play();
}

void LessonPage::nextRate()
{
    setRate((m_rateIndex + 1) % int(kRates.size()));
}

void LessonPage::setRate(int index)
{
    m_rateIndex = index;
    const double rate = kRates.at(size_t(index));
    m_video.setRate(rate);
    m_rate->setText(rateText(rate));
    m_rate->setSpokenName(tr("Tốc độ phát %1").arg(rateText(rate)));
}

void LessonPage::showCaptions(bool on)
{
    m_captionsOn = on;
    m_captionsButton->setRole(on ? Button::Role::Secondary : Button::Role::Quiet);
    m_captionsButton->setSpokenName(on ? tr("Tắt phụ đề") : tr("Bật phụ đề"));
}

void LessonPage::mute(bool on)
{
    m_video.setMuted(on);
    m_sound->setIconName(on ? QStringLiteral("speaker-slash") : QStringLiteral("speaker-high"));
    m_sound->setSpokenName(on ? tr("Bật tiếng") : tr("Tắt tiếng"));
}

/// What one person likes is no habit of the next.
void LessonPage::resetSettings()
{
    setRate(0);
    showCaptions(true);
    mute(false);
}

void LessonPage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Space)
        togglePlay();
    else
        QWidget::keyPressEvent(event);
}

} // namespace hocvu
