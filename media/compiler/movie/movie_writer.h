// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "media/compiler/movie/av_handles.h"
#include "media/compiler/speech/filter_chain.h"

#include <QImage>

namespace hocvu::media {

enum class Quality { Full, Draft };

/// Writes one MP4: H.264 Main with pictures only where something changed, and mono AAC.
///
/// The same calls give the same bytes: one thread, no rate control that looks ahead, no date and
/// no name of the encoder in the file.
class MovieWriter
{
public:
    /// \a size must be even; \a sound is the whole sound track at 48 kHz.
    static Result<std::unique_ptr<MovieWriter>> open(const QString &path, const QSize &size,
                                                     Sound sound, Quality quality);

    /// Shows \a picture from \a tick (40 ms each) on; ticks only grow. \a changed is the part that
    /// differs from the picture before. A \a key picture can be sought to at once.
    Result<void> addPicture(const QImage &picture, const QRect &changed, int tick, bool key);

    /// Writes what is left; the file is complete only after this.
    Result<void> finish();

private:
    struct Track
    {
        AvHandle<AVCodecContext> codec;
        AVStream *stream = nullptr;
    };

    MovieWriter() = default;
    bool openVideo(const QSize &size, Quality quality);
    bool openAudio(int rate);
    bool addTrack(Track &track);
    bool encode(Track &track, const AVFrame *frame);
    bool soundUpTo(qint64 sample);

    QString m_path;
    AvHandle<AVFormatContext> m_file;
    Track m_video;
    Track m_audio;
    AvHandle<AVFrame> m_picture;
    AvHandle<AVPacket> m_packet;
    Sound m_sound;
    qint64 m_soundAt = 0;
};

} // namespace hocvu::media
