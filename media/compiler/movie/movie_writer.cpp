// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/compiler/movie/movie_writer.h"

#include "media/compiler/movie/planar_picture.h"
#include "media/compiler/timing/timeline.h"

extern "C" {
#include <libavutil/opt.h>
}

#include <QFile>

#include <algorithm>
#include <cstring>

namespace hocvu::media {

namespace {

constexpr AVRational kVideoClock{1, 1000 / kTickMs};
constexpr int kSoundBitRate = 64'000;

/// mbtree and lookahead would make the bytes depend on the processor.
constexpr char kX264[] = "mbtree=0:rc-lookahead=0:scenecut=0:bframes=3:b-adapt=0:b-pyramid=none:"
                         "weightp=0:ipratio=2.0";

tl::unexpected<Error> cannotWrite(const QString &path)
{
    return fail(
        ErrorCode::Unwritable,
        QStringLiteral("%1: the film can not be written; look at the free space").arg(path));
}

void describePictures(AVCodecContext &codec, const QSize &size)
{
    codec.width = size.width();
    codec.height = size.height();
    codec.pix_fmt = AV_PIX_FMT_YUV420P;
    codec.time_base = kVideoClock;
    codec.framerate = av_inv_q(kVideoClock);
    codec.gop_size = 100'000; // key pictures are asked for, never left to chance
    codec.thread_count = 1;
    codec.flags |= AV_CODEC_FLAG_BITEXACT | AV_CODEC_FLAG_GLOBAL_HEADER;
    codec.color_range = AVCOL_RANGE_MPEG;
    codec.colorspace = AVCOL_SPC_BT709;
    codec.color_primaries = AVCOL_PRI_BT709;
    codec.color_trc = AVCOL_TRC_BT709;
    codec.sample_aspect_ratio = {1, 1};
}

} // namespace

Result<std::unique_ptr<MovieWriter>> MovieWriter::open(const QString &path, const QSize &size,
                                                       Sound sound, Quality quality)
{
    av_log_set_level(AV_LOG_ERROR);
    std::unique_ptr<MovieWriter> writer(new MovieWriter);
    writer->m_path = path;
    writer->m_sound = std::move(sound);
    writer->m_packet.reset(av_packet_alloc());
    AVFormatContext *file = nullptr;
    const QByteArray name = QFile::encodeName(path);
    if (avformat_alloc_output_context2(&file, nullptr, "mp4", name.constData()) < 0)
        return fail(ErrorCode::Unavailable, QStringLiteral("libavformat writes no MP4"));
    writer->m_file.reset(file);
    file->flags |= AVFMT_FLAG_BITEXACT;
    if (!writer->openVideo(size, quality))
        return fail(ErrorCode::Unavailable,
                    QStringLiteral("libavcodec has no H.264 encoder; install libx264-164"));
    if (!writer->openAudio(writer->m_sound.rate))
        return fail(ErrorCode::Unavailable, QStringLiteral("libavcodec has no AAC encoder"));
    AVDictionary *options = nullptr;
    av_dict_set(&options, "movflags", "+faststart", 0);
    const bool opened = avio_open(&file->pb, name.constData(), AVIO_FLAG_WRITE) >= 0
        && avformat_write_header(file, &options) >= 0;
    av_dict_free(&options);
    if (!opened)
        return cannotWrite(path);
    return writer;
}

bool MovieWriter::addTrack(Track &track)
{
    track.stream = avformat_new_stream(m_file.get(), nullptr);
    if (!track.stream)
        return false;
    track.stream->time_base = track.codec->time_base;
    return avcodec_parameters_from_context(track.stream->codecpar, track.codec.get()) >= 0;
}

bool MovieWriter::openVideo(const QSize &size, Quality quality)
{
    const AVCodec *encoder = avcodec_find_encoder_by_name("libx264");
    if (!encoder)
        return false;
    m_video.codec.reset(avcodec_alloc_context3(encoder));
    describePictures(*m_video.codec, size);
    const bool full = quality == Quality::Full;
    AVDictionary *options = nullptr;
    av_dict_set(&options, "preset", full ? "veryfast" : "ultrafast", 0);
    av_dict_set(&options, "crf", full ? "25" : "30", 0);
    av_dict_set(&options, "forced-idr", "1", 0);
    av_dict_set(&options, "profile", "main", 0);
    av_dict_set(&options, "x264-params", kX264, 0);
    const int opened = avcodec_open2(m_video.codec.get(), encoder, &options);
    av_dict_free(&options);
    m_picture.reset(av_frame_alloc());
    m_picture->format = AV_PIX_FMT_YUV420P;
    m_picture->width = size.width();
    m_picture->height = size.height();
    return opened >= 0 && av_frame_get_buffer(m_picture.get(), 0) >= 0 && addTrack(m_video);
}

bool MovieWriter::openAudio(int rate)
{
    const AVCodec *encoder = avcodec_find_encoder(AV_CODEC_ID_AAC);
    if (!encoder)
        return false;
    m_audio.codec.reset(avcodec_alloc_context3(encoder));
    AVCodecContext &codec = *m_audio.codec;
    codec.sample_fmt = AV_SAMPLE_FMT_FLTP;
    codec.sample_rate = rate;
    codec.bit_rate = kSoundBitRate;
    codec.time_base = {1, rate};
    codec.thread_count = 1;
    codec.flags |= AV_CODEC_FLAG_BITEXACT | AV_CODEC_FLAG_GLOBAL_HEADER;
    av_channel_layout_default(&codec.ch_layout, 1);
    return avcodec_open2(m_audio.codec.get(), encoder, nullptr) >= 0 && addTrack(m_audio);
}

bool MovieWriter::encode(Track &track, const AVFrame *frame)
{
    if (avcodec_send_frame(track.codec.get(), frame) < 0)
        return false;
    while (avcodec_receive_packet(track.codec.get(), m_packet.get()) >= 0) {
        if (m_packet->duration == 0)
            m_packet->duration = 1; // a tick; only the last picture's counts
        av_packet_rescale_ts(m_packet.get(), track.codec->time_base, track.stream->time_base);
        m_packet->stream_index = track.stream->index;
        if (av_interleaved_write_frame(m_file.get(), m_packet.get()) < 0)
            return false;
    }
    return true;
}

/// Encodes whole blocks of sound that begin before \a sample, so that sound and pictures lie
/// side by side in the file.
bool MovieWriter::soundUpTo(qint64 sample)
{
    const auto total = static_cast<qint64>(m_sound.samples.size());
    while (m_soundAt < std::min(sample, total)) {
        const AvHandle<AVFrame> frame(av_frame_alloc());
        const qint64 count = std::min<qint64>(m_audio.codec->frame_size, total - m_soundAt);
        frame->format = AV_SAMPLE_FMT_FLTP;
        frame->sample_rate = m_sound.rate;
        frame->nb_samples = static_cast<int>(count);
        frame->pts = m_soundAt;
        av_channel_layout_default(&frame->ch_layout, 1);
        if (av_frame_get_buffer(frame.get(), 0) < 0)
            return false;
        std::memcpy(frame->data[0], m_sound.samples.data() + m_soundAt,
                    static_cast<std::size_t>(count) * sizeof(float));
        m_soundAt += count;
        if (!encode(m_audio, frame.get()))
            return false;
    }
    return true;
}

Result<void> MovieWriter::addPicture(const QImage &picture, const QRect &changed, int tick,
                                     bool key)
{
    if (av_frame_make_writable(m_picture.get()) < 0)
        return cannotWrite(m_path);
    convertPart(picture, changed, *m_picture);
    m_picture->pts = tick;
    m_picture->pict_type = key ? AV_PICTURE_TYPE_I : AV_PICTURE_TYPE_NONE;
    const qint64 sample = static_cast<qint64>(tick) * kTickMs * m_sound.rate / 1000;
    if (!soundUpTo(sample) || !encode(m_video, m_picture.get()))
        return cannotWrite(m_path);
    return {};
}

Result<void> MovieWriter::finish()
{
    const auto total = static_cast<qint64>(m_sound.samples.size());
    const bool complete = soundUpTo(total) && encode(m_video, nullptr) && encode(m_audio, nullptr)
        && av_write_trailer(m_file.get()) >= 0;
    const bool closed = avio_closep(&m_file->pb) >= 0;
    if (!complete || !closed)
        return cannotWrite(m_path);
    return {};
}

} // namespace hocvu::media
