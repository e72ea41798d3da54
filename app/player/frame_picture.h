// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "player/video_view.h"

#include <QVideoFrame>

struct SwsContext;

namespace hocvu {

/// A frame of Qt Multimedia, scaled by libswscale.
class FramePicture : public VideoPicture
{
public:
    FramePicture() = default;
    ~FramePicture() override;
    Q_DISABLE_COPY_MOVE(FramePicture)

    /// The frame that is drawn from now on; an empty one lets go of the last.
    void setFrame(const QVideoFrame &frame) { m_frame = frame; }
    void drawInto(QImage &image, QSize room) override;

private:
    void scale(QVideoFrame &frame, int format, QImage &image);

    QVideoFrame m_frame;
    SwsContext *m_sws = nullptr;
};

} // namespace hocvu
