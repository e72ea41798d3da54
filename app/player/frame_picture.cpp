// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "player/frame_picture.h"

#include <QVideoFrameFormat>

extern "C" {
#include <libswscale/swscale.h>
}

namespace hocvu {

namespace {

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

FramePicture::~FramePicture()
{
    sws_freeContext(m_sws);
}

void FramePicture::drawInto(QImage &image, QSize room)
{
    QVideoFrame frame(m_frame);
    const AVPixelFormat format = swsFormat(frame.pixelFormat());
    if (format == AV_PIX_FMT_NONE || !frame.map(QVideoFrame::ReadOnly)) {
        image = frame.toImage(); // A format that no lesson has; slow, but a picture.
        return;
    }
    const QSize target = frame.size().scaled(room, Qt::KeepAspectRatio);
    if (image.size() != target || image.format() != QImage::Format_RGB32)
        image = QImage(target, QImage::Format_RGB32);
    if (!image.isNull())
        scale(frame, format, image);
    frame.unmap();
}

void FramePicture::scale(QVideoFrame &frame, int format, QImage &image)
{
    m_sws = sws_getCachedContext(m_sws, frame.width(), frame.height(),
                                 static_cast<AVPixelFormat>(format), image.width(), image.height(),
                                 AV_PIX_FMT_BGRA, SWS_FAST_BILINEAR, nullptr, nullptr, nullptr);
    if (!m_sws)
        return;
    setColours(m_sws, frame.surfaceFormat(), frame.height());
    const uint8_t *source[4] = {};
    int sourceStride[4] = {};
    for (int plane = 0; plane < qMin(frame.planeCount(), 4); ++plane) {
        source[plane] = frame.bits(plane);
        sourceStride[plane] = frame.bytesPerLine(plane);
    }
    uint8_t *const target[4] = {image.bits(), nullptr, nullptr, nullptr};
    const int targetStride[4] = {static_cast<int>(image.bytesPerLine()), 0, 0, 0};
    sws_scale(m_sws, source, sourceStride, 0, frame.height(), target, targetStride);
}

} // namespace hocvu
