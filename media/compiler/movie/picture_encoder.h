// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "media/compiler/movie/av_handles.h"
#include "media/compiler/movie/encoded_track.h"

#include <QImage>

namespace hocvu::media {

enum class Quality { Full, Draft };

/// Pictures are reordered by one at most: the decoder gets a picture one tick before it is shown.
inline constexpr int kReordered = 1;

/// Encodes one scene as H.264 Main. Nothing in it refers to another scene, so that scenes can be
/// encoded apart and joined.
///
/// The same calls give the same bytes: one thread, no rate control that looks ahead, no date.
class PictureEncoder
{
public:
    /// \a size must be even. Unavailable: libavcodec has no x264.
    static Result<std::unique_ptr<PictureEncoder>> open(const QSize &size, Quality quality);

    /// Shows \a picture from \a tick (40 ms each) on; ticks only grow. \a changed is the part that
    /// differs from the picture before. A \a key picture can be sought to at once; the first is
    /// one.
    Result<void> add(const QImage &picture, const QRegion &changed, int tick, bool key);

    Result<EncodedTrack> finish();

private:
    PictureEncoder() = default;
    bool encode(const AVFrame *frame);

    AvHandle<AVCodecContext> m_codec;
    AvHandle<AVFrame> m_picture;
    AvHandle<AVPacket> m_packet;
    EncodedTrack m_track;
};

} // namespace hocvu::media
