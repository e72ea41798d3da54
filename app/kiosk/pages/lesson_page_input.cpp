// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a learner does on the lesson page: keys, hand, settings, full screen.
#include "kiosk/pages/full_picture.h"
#include "kiosk/pages/lesson_controls.h"
#include "kiosk/pages/lesson_foot.h"
#include "kiosk/pages/lesson_keys.h"
#include "kiosk/pages/lesson_layout.h"
#include "kiosk/pages/lesson_page.h"
#include "kiosk/pages/lesson_panel.h"
#include "kiosk/pages/lesson_stage.h"
#include "kiosk/pages/page_words.h"
#include "kiosk/pages/still_there_card.h"
#include "player/video_view.h"

#include <QApplication>
#include <QKeyEvent>
#include <QPushButton>
#include <QWheelEvent>

namespace hocvu {

namespace {

constexpr Millis kStep{10'000};

double scaleOf(LessonSettings::CaptionSize size)
{
    switch (size) {
    case LessonSettings::CaptionSize::Normal:
        return 1;
    case LessonSettings::CaptionSize::Large:
        return 1.35;
    case LessonSettings::CaptionSize::VeryLarge:
        return 1.75;
    }
    return 1;
}

bool isPress(const QEvent &event)
{
    return event.type() == QEvent::KeyPress || event.type() == QEvent::MouseButtonPress
        || event.type() == QEvent::TouchBegin;
}

bool isSign(const QEvent &event)
{
    return isPress(event) || event.type() == QEvent::MouseMove || event.type() == QEvent::Wheel;
}

bool isArrow(int key)
{
    return key == Qt::Key_Left || key == Qt::Key_Right || key == Qt::Key_Up || key == Qt::Key_Down;
}

} // namespace

void LessonPage::togglePlay()
{
    if (m_stage->sheet())
        return;
    if (m_video.state() == VideoEngine::State::Playing)
        m_video.pause();
    else if (m_video.state() == VideoEngine::State::Ended)
        m_presenter.seekToMissing();
    else
        m_video.play();
}

void LessonPage::clickPicture()
{
    if (!m_full || !m_isWakingPress)
        togglePlay();
}

void LessonPage::changeRate(void (LessonSettings::*change)())
{
    (m_presenter.settings().*change)();
    applySettings();
}

void LessonPage::changeVolume(int percent)
{
    if (!m_video.hasSound())
        return;
    m_presenter.settings().setVolume(percent);
    applySettings();
    m_stage->notify(tr("Âm lượng %1%").arg(m_presenter.settings().volume()));
}

void LessonPage::toggleMute()
{
    if (!m_video.hasSound())
        return;
    LessonSettings &settings = m_presenter.settings();
    settings.isMuted = !settings.isMuted;
    if (!settings.isMuted && settings.volume() == 0)
        settings.setVolume(LessonSettings::kVolumeStep);
    applySettings();
}

void LessonPage::toggleCaptions()
{
    LessonSettings &settings = m_presenter.settings();
    settings.hasCaptions = !settings.hasCaptions;
    applySettings();
}

void LessonPage::nextCaptionSize()
{
    m_presenter.settings().nextCaptionSize();
    applySettings();
}

void LessonPage::applySettings()
{
    const LessonSettings &settings = m_presenter.settings();
    m_video.setRate(settings.rate());
    m_video.setVolume(settings.volume() / 100.0);
    m_video.setMuted(settings.isMuted);
    m_stage->view()->setCaptionScale(scaleOf(settings.captionSize));
    m_controls->showSettings(settings, m_video.hasSound());
    showCaption();
}

void LessonPage::showCaption()
{
    m_stage->view()->setCaption(
        m_presenter.settings().hasCaptions ? m_captions.captionAt(m_video.position()) : QString());
}

void LessonPage::openPanel(bool open)
{
    if (open && m_full)
        setFullScreen(false); // there is no room beside it
    const QWidget *focused = QApplication::focusWidget();
    const bool hadFocus = focused && m_panel->isAncestorOf(focused);
    if (!m_presenter.isBroken())
        m_presenter.settings().hasPanel = open;
    m_foot->showPanel(open);
    m_layout->setPanelOpen(open);
    if (hadFocus && !open)
        m_controls->focusPlay();
}

void LessonPage::setFullScreen(bool full)
{
    if (full == !m_full.isNull())
        return;
    if (full) {
        m_layout->setFullScreen(true);
        m_full = new FullPicture(*m_stage, *m_controls, window());
        m_full->setCovered(m_stage->sheet());
        m_full->setPlaying(m_video.state() == VideoEngine::State::Playing);
    } else {
        m_full->giveBack(this);
        delete m_full;
        m_layout->setFullScreen(false);
        if (!m_stage->sheet())
            m_controls->focusPlay();
    }
    m_controls->showFullScreen(full);
}

void LessonPage::coverStage(QWidget *sheet, int width, int height)
{
    // Else the focus goes with the sheet to wherever Qt finds the next one.
    const QWidget *focused = QApplication::focusWidget();
    const QWidget *before = m_stage->sheet();
    if (!sheet && focused && before && before->isAncestorOf(focused))
        m_controls->focusPlay();
    m_stage->cover(sheet, width, height);
    showCaption();
    if (m_full)
        m_full->setCovered(sheet);
}

void LessonPage::press(LessonKey key)
{
    switch (key) {
    case LessonKey::None:
        return;
    case LessonKey::PlayPause:
        togglePlay();
        return;
    case LessonKey::Back:
        m_presenter.step(Millis(m_video.position()), -kStep);
        return;
    case LessonKey::Forward:
        m_presenter.step(Millis(m_video.position()), kStep);
        return;
    case LessonKey::Start:
        m_presenter.seek(Millis(0));
        return;
    case LessonKey::Louder:
        changeVolume(m_presenter.settings().volume() + LessonSettings::kVolumeStep);
        return;
    case LessonKey::Quieter:
        changeVolume(m_presenter.settings().volume() - LessonSettings::kVolumeStep);
        return;
    case LessonKey::Mute:
        toggleMute();
        return;
    case LessonKey::Captions:
        toggleCaptions();
        return;
    case LessonKey::Transcript:
        openPanel(m_full || !m_presenter.settings().hasPanel);
        if (m_presenter.settings().hasPanel)
            m_panel->focusFirst();
        return;
    case LessonKey::FullScreen:
        setFullScreen(!m_full);
        return;
    case LessonKey::Faster:
        changeRate(&LessonSettings::faster);
        m_stage->notify(tr("Tốc độ phát %1").arg(words::rate(m_presenter.settings().rate())));
        return;
    case LessonKey::Slower:
        changeRate(&LessonSettings::slower);
        m_stage->notify(tr("Tốc độ phát %1").arg(words::rate(m_presenter.settings().rate())));
        return;
    }
}

/// Whether the key meant something here.
bool LessonPage::pressKey(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && m_full) {
        setFullScreen(false);
        return true;
    }
    const LessonKey key = lessonKey(*event);
    // A question has keys of its own, such as C for its third option.
    const bool isOpen = !m_stage->sheet() || key == LessonKey::FullScreen;
    if (key == LessonKey::None || !isOpen || m_presenter.isBroken())
        return false;
    press(key);
    return true;
}

void LessonPage::keyPressEvent(QKeyEvent *event)
{
    if (!pressKey(event))
        QWidget::keyPressEvent(event);
}

void LessonPage::wheelEvent(QWheelEvent *event)
{
    // Not at the end of a list that scrolls: the wheel was meant for it.
    if (!m_stage->geometry().contains(event->position().toPoint()) || m_stage->sheet()) {
        QWidget::wheelEvent(event);
        return;
    }
    press(event->angleDelta().y() > 0 ? LessonKey::Louder : LessonKey::Quieter);
}

bool LessonPage::isMine(const QObject *watched) const
{
    const auto *widget = qobject_cast<const QWidget *>(watched);
    return widget
        && (widget == this || isAncestorOf(widget)
            || (m_full && (widget == m_full || m_full->isAncestorOf(widget))));
}

bool LessonPage::eventFilter(QObject *watched, QEvent *event)
{
    if (!isSign(*event))
        return QWidget::eventFilter(watched, event);
    m_presenter.touched();
    if (m_full) {
        const Millis now = m_presenter.now().boot;
        if (event->type() == QEvent::MouseButtonPress)
            m_isWakingPress = m_full->wasAsleep(now);
        m_full->wake(now);
    }
    // Any key or touch answers; it does nothing else.
    if (m_stage->sheet() == m_stillThere && isPress(*event) && isMine(watched)) {
        m_presenter.stillThere();
        return true;
    }
    if (event->type() == QEvent::Wheel && watched == m_full) {
        press(static_cast<QWheelEvent *>(event)->angleDelta().y() > 0 ? LessonKey::Louder
                                                                      : LessonKey::Quieter);
        return true;
    }
    if (event->type() != QEvent::KeyPress || !isMine(watched))
        return QWidget::eventFilter(watched, event);
    auto *key = static_cast<QKeyEvent *>(event);
    // Between buttons the arrows would move the focus, as Tab does; here they are the player's.
    const bool isOfPlayer
        = watched == m_full || (isArrow(key->key()) && qobject_cast<QPushButton *>(watched));
    return (isOfPlayer && pressKey(key)) || QWidget::eventFilter(watched, event);
}

} // namespace hocvu
