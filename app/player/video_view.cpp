// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "player/video_view.h"

#include <QMouseEvent>
#include <QPainter>

namespace hocvu {

namespace {

constexpr QColor kSurround{8, 17, 44};
constexpr QColor kCaptionGround{11, 27, 69, 224};

} // namespace

VideoView::VideoView(QWidget *parent)
    : QWidget(parent)
{
    setAttribute(Qt::WA_OpaquePaintEvent);
    setFocusPolicy(Qt::NoFocus);
    setObjectName(QStringLiteral("videoView"));
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void VideoView::setCaption(const QString &text)
{
    if (text == m_caption)
        return;
    m_caption = text;
    setAccessibleDescription(text);
    update();
}

void VideoView::setCaptionScale(double scale)
{
    m_captionScale = scale;
    update();
}

void VideoView::setCaptionLift(int pixels)
{
    m_captionLift = pixels;
    update();
}

void VideoView::setPoster(const QImage &poster)
{
    m_poster = poster;
    update();
}

void VideoView::present(VideoPicture &picture)
{
    m_picture = &picture;
    m_stale = true;
    update();
}

void VideoView::clear()
{
    m_picture = nullptr;
    m_image = {};
    m_stale = false;
    update();
}

QSize VideoView::sizeHint() const
{
    return {960, 540};
}

QSize VideoView::minimumSizeHint() const
{
    return {320, 180};
}

QRect VideoView::pictureArea(QSize picture) const
{
    QRect area(QPoint(0, 0), picture.scaled(size(), Qt::KeepAspectRatio));
    area.moveCenter(rect().center());
    return area;
}

void VideoView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), kSurround);
    if (m_stale)
        m_picture->drawInto(m_image, size() * devicePixelRatioF());
    m_stale = false;
    const QImage &picture = m_image.isNull() ? m_poster : m_image;
    const QRect area = picture.isNull() ? rect() : pictureArea(picture.size());
    if (!picture.isNull()) {
        painter.setRenderHint(QPainter::SmoothPixmapTransform, picture.size() != area.size());
        painter.drawImage(area, picture);
    }
    if (!m_caption.isEmpty())
        paintCaption(painter, area);
}

void VideoView::resizeEvent(QResizeEvent *)
{
    m_stale = m_picture != nullptr;
}

void VideoView::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && rect().contains(event->position().toPoint()))
        emit clicked();
}

void VideoView::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton)
        emit doubleClicked();
}

void VideoView::paintCaption(QPainter &painter, const QRect &picture) const
{
    QFont letters = font();
    letters.setPixelSize(qRound(qMax(picture.height() / 24, 18) * m_captionScale));
    letters.setWeight(QFont::Medium);
    painter.setFont(letters);
    const int side = letters.pixelSize();
    const int above = qMax(picture.height() / 16, 12);
    const int lift = qMax(m_captionLift - (height() - 1 - picture.bottom()), 0);
    const QRect room
        = picture.adjusted(2 * side, 0, -2 * side, -qMax(above, lift > 0 ? lift + above / 2 : 0));
    constexpr int kFlags = Qt::AlignHCenter | Qt::AlignBottom | Qt::TextWordWrap;
    const QRect text = painter.boundingRect(room, kFlags, m_caption);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(kCaptionGround);
    painter.drawRoundedRect(text.adjusted(-side, -side / 3, side, side / 3), side / 2.0,
                            side / 2.0);
    painter.setPen(Qt::white);
    painter.drawText(room, kFlags, m_caption);
}

} // namespace hocvu
