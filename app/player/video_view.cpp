// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "player/video_view.h"

#include <QMouseEvent>
#include <QPainter>
#include <QVideoFrameFormat>

extern "C" {
#include <libswscale/swscale.h>
}

namespace hocvu {

namespace {

constexpr QColor kSurround{8, 17, 44};
constexpr QColor kCaptionGround{11, 27, 69, 224};
constexpr int kOne = 1 << 16; // Of swscale's fixed point numbers: contrast and saturation as is.
constexpr int kHdHeight = 576; // Untagged pictures above it are BT.709.

AVPixelFormat swsFormat(QVideoFrameFormat::PixelFormat format)
{
    if (format == QVideoFrameFormat::Format_YUV420P)
        return AV_PIX_FMT_YUV420P;
    if (format == QVideoFrameFormat::Format_NV12)
        return AV_PIX_FMT_NV12;
    if (format == QVideoFrameFormat::Format_YUV422P)
        return AV_PIX_FMT_YUV422P;
    if (format == QVideoFrameFormat::Format_YUV420P10)
        return AV_PIX_FMT_YUV420P10;
    return AV_PIX_FMT_NONE;
}

// Without this swscale takes everything for the BT.601 of old television: wrong reds and greens.
void setColours(SwsContext *sws, const QVideoFrameFormat &format, int height)
{
    const auto space = format.colorSpace();
    const bool old = space == QVideoFrameFormat::ColorSpace_BT601
        || (space == QVideoFrameFormat::ColorSpace_Undefined && height < kHdHeight);
    const bool full = format.colorRange() == QVideoFrameFormat::ColorRange_Full;
    sws_setColorspaceDetails(sws, sws_getCoefficients(old ? SWS_CS_ITU601 : SWS_CS_ITU709),
                             full ? 1 : 0, sws_getCoefficients(SWS_CS_ITU709), 1, 0, kOne, kOne);
}

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

VideoView::~VideoView()
{
    sws_freeContext(m_sws);
}

void VideoView::setCaption(const QString &text)
{
    if (text == m_caption)
        return;
    m_caption = text;
    setAccessibleDescription(text);
    update();
}

void VideoView::setPoster(const QImage &poster)
{
    m_poster = poster;
    update();
}

void VideoView::present(const QVideoFrame &frame)
{
    m_frame = frame;
    m_stale = true;
    update();
}

void VideoView::clear()
{
    m_frame = {};
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
        convert();
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
    m_stale = m_frame.isValid();
}

void VideoView::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && rect().contains(event->position().toPoint()))
        emit clicked();
}

void VideoView::convert()
{
    QVideoFrame frame(m_frame);
    const AVPixelFormat format = swsFormat(frame.pixelFormat());
    if (format == AV_PIX_FMT_NONE || !frame.map(QVideoFrame::ReadOnly)) {
        m_image = frame.toImage(); // A format that no lesson has; slow, but a picture.
        return;
    }
    const QSize target = frame.size().scaled(size() * devicePixelRatioF(), Qt::KeepAspectRatio);
    if (m_image.size() != target || m_image.format() != QImage::Format_RGB32)
        m_image = QImage(target, QImage::Format_RGB32);
    if (!m_image.isNull())
        scale(frame, format);
    frame.unmap();
}

void VideoView::scale(QVideoFrame &frame, int format)
{
    m_sws = sws_getCachedContext(
        m_sws, frame.width(), frame.height(), static_cast<AVPixelFormat>(format), m_image.width(),
        m_image.height(), AV_PIX_FMT_BGRA, SWS_FAST_BILINEAR, nullptr, nullptr, nullptr);
    if (!m_sws)
        return;
    setColours(m_sws, frame.surfaceFormat(), frame.height());
    const uint8_t *source[4] = {};
    int sourceStride[4] = {};
    for (int plane = 0; plane < qMin(frame.planeCount(), 4); ++plane) {
        source[plane] = frame.bits(plane);
        sourceStride[plane] = frame.bytesPerLine(plane);
    }
    uint8_t *const target[4] = {m_image.bits(), nullptr, nullptr, nullptr};
    const int targetStride[4] = {static_cast<int>(m_image.bytesPerLine()), 0, 0, 0};
    sws_scale(m_sws, source, sourceStride, 0, frame.height(), target, targetStride);
}

void VideoView::paintCaption(QPainter &painter, const QRect &picture) const
{
    QFont letters = font();
    letters.setPixelSize(qMax(picture.height() / 24, 18));
    letters.setWeight(QFont::Medium);
    painter.setFont(letters);
    const int side = letters.pixelSize();
    const QRect room = picture.adjusted(2 * side, 0, -2 * side, -qMax(picture.height() / 16, 12));
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
