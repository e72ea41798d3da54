// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/pages/full_picture.h"

#include "kiosk/pages/lesson_controls.h"
#include "kiosk/pages/lesson_stage.h"
#include "player/video_view.h"
#include "ui/focus_mode.h"
#include "ui/theme.h"

#include <QApplication>
#include <QEvent>
#include <QPainter>

namespace hocvu {

namespace {

constexpr QColor kGround{8, 17, 44};
/// A touch is told as a movement and a press: the press so soon after the movement is the touch.
constexpr Millis kOneTouch{250};
constexpr int kMostWidth = 1500; ///< Of the controls; on a wide screen the hand goes far enough.

} // namespace

FullPicture::FullPicture(LessonStage &stage, LessonControls &controls, QWidget *window)
    : QWidget(window)
    , m_stage(stage)
    , m_controls(controls)
{
    setObjectName(QStringLiteral("lessonFullPicture"));
    setAccessibleName(tr("Video toàn màn hình"));
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    m_stage.setParent(this);
    m_controls.setParent(this);
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &FullPicture::rest);
    window->installEventFilter(this);
    arrange();
    m_stage.show();
    showControls(true);
    show();
    raise();
    setFocus();
    m_timer.start(kStay);
}

void FullPicture::giveBack(QWidget *to)
{
    m_timer.stop();
    m_stage.view()->setCaptionLift(0);
    m_stage.setParent(to);
    m_controls.setParent(to);
    m_stage.show();
    m_controls.show();
}

void FullPicture::setPlaying(bool plays)
{
    m_isPlaying = plays;
    if (plays)
        m_timer.start(kStay);
    else
        showControls(!m_isCovered);
}

void FullPicture::setCovered(bool covered)
{
    m_isCovered = covered;
    showControls(!covered);
    if (!covered)
        setFocus();
}

void FullPicture::wake(Millis now)
{
    if (m_isCovered)
        return;
    if (!m_controls.isVisible()) {
        m_wokenAt = now;
        showControls(true);
    }
    m_timer.start(kStay);
}

bool FullPicture::wasAsleep(Millis now) const
{
    return !m_controls.isVisible() || now - m_wokenAt < kOneTouch;
}

void FullPicture::rest()
{
    if (!m_isPlaying || m_isCovered)
        return;
    const QWidget *focused = QApplication::focusWidget();
    const bool isUsed
        = focused && m_controls.isAncestorOf(focused) && FocusMode::showsRing(*focused);
    if (isUsed) {
        m_timer.start(kStay);
        return;
    }
    if (focused && m_controls.isAncestorOf(focused))
        setFocus(); // pressed by hand: a hidden button must not keep the keys
    showControls(false);
    setCursor(Qt::BlankCursor);
}

/// The captions stand above the controls while these are there.
void FullPicture::showControls(bool shown)
{
    m_controls.setVisible(shown);
    m_controls.raise();
    m_stage.view()->setCaptionLift(shown ? height() - m_controls.y() : 0);
    unsetCursor();
}

void FullPicture::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), kGround);
}

bool FullPicture::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize && watched == parentWidget())
        arrange();
    return QWidget::eventFilter(watched, event);
}

bool FullPicture::focusNextPrevChild(bool next)
{
    const QWidget *from = QApplication::focusWidget();
    if (!from || (from != this && !isAncestorOf(from)))
        from = this;
    const auto after = [next](const QWidget *one) {
        return next ? one->nextInFocusChain() : one->previousInFocusChain();
    };
    for (QWidget *one = after(from); one != from; one = after(one)) {
        const bool isReached = isAncestorOf(one) && one->isVisible() && one->isEnabled()
            && (one->focusPolicy() & Qt::TabFocus);
        if (isReached) {
            one->setFocus(next ? Qt::TabFocusReason : Qt::BacktabFocusReason);
            return true;
        }
    }
    return true;
}

void FullPicture::arrange()
{
    setGeometry(parentWidget()->rect());
    m_stage.setGeometry(rect());
    const int gap = theme::px(theme::kGap);
    const int wide = std::min(width() - 2 * gap, theme::px(kMostWidth));
    m_controls.resize(wide, m_controls.sizeHint().height());
    const int high = m_controls.sizeHint().height(); // it may have become two rows
    m_controls.setGeometry((width() - wide) / 2, height() - gap - high, wide, high);
}

} // namespace hocvu
