// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/compiler/movie/picture_encoder.h"

#include "media/compiler/movie/planar_picture.h"
#include "media/compiler/timing/timeline.h"

namespace hocvu::media {

namespace {

/// mbtree and lookahead would make the bytes depend on the processor.
constexpr char kX264[] = "mbtree=0:rc-lookahead=0:scenecut=0:bframes=3:b-adapt=0:b-pyramid=none:"
                         "weightp=0:ipratio=2.0";

void describe(AVCodecContext &codec, const QSize &size)
{
    codec.width = size.width();
    codec.height = size.height();
    codec.pix_fmt = AV_PIX_FMT_YUV420P;
    codec.time_base = {kTickMs, 1000};
    codec.framerate = {1000, kTickMs};
    codec.gop_size = 100'000; // key pictures are asked for, never left to chance
    codec.thread_count = 1;
    codec.flags |= AV_CODEC_FLAG_BITEXACT | AV_CODEC_FLAG_GLOBAL_HEADER;
    codec.color_range = AVCOL_RANGE_MPEG;
    codec.colorspace = AVCOL_SPC_BT709;
    codec.color_primaries = AVCOL_PRI_BT709;
    codec.color_trc = AVCOL_TRC_BT709;
    codec.sample_aspect_ratio = {1, 1};
}

tl::unexpected<Error> refused()
{
    return fail(ErrorCode::Unavailable,
                QStringLiteral("the H.264 encoder gave up; look at the free memory"));
}

} // namespace

Result<std::unique_ptr<PictureEncoder>> PictureEncoder::open(const QSize &size, Quality quality)
{
    av_log_set_level(AV_LOG_ERROR);
    const AVCodec *x264 = avcodec_find_encoder_by_name("libx264");
    if (!x264)
        return fail(ErrorCode::Unavailable,
                    QStringLiteral("libavcodec has no H.264 encoder; install libx264-164"));
    std::unique_ptr<PictureEncoder> encoder(new PictureEncoder);
    encoder->m_packet.reset(av_packet_alloc());
    encoder->m_codec.reset(avcodec_alloc_context3(x264));
    describe(*encoder->m_codec, size);
    const bool full = quality == Quality::Full;
    AVDictionary *options = nullptr;
    av_dict_set(&options, "preset", full ? "veryfast" : "ultrafast", 0);
    av_dict_set(&options, "crf", full ? "26.5" : "30", 0);
    av_dict_set(&options, "forced-idr", "1", 0);
    av_dict_set(&options, "profile", "main", 0);
    av_dict_set(&options, "x264-params", kX264, 0);
    const int opened = avcodec_open2(encoder->m_codec.get(), x264, &options);
    av_dict_free(&options);
    encoder->m_picture.reset(av_frame_alloc());
    AVFrame &picture = *encoder->m_picture;
    picture.format = AV_PIX_FMT_YUV420P;
    picture.width = size.width();
    picture.height = size.height();
    if (opened < 0 || av_frame_get_buffer(&picture, 0) < 0)
        return refused();
    const AVCodecContext &codec = *encoder->m_codec;
    encoder->m_track.header
        = QByteArray(reinterpret_cast<const char *>(codec.extradata), codec.extradata_size);
    return encoder;
}

bool PictureEncoder::encode(const AVFrame *frame)
{
    if (avcodec_send_frame(m_codec.get(), frame) < 0)
        return false;
    while (avcodec_receive_packet(m_codec.get(), m_packet.get()) >= 0) {
        m_track.packets << EncodedPacket{
            m_packet->pts, 1, (m_packet->flags & AV_PKT_FLAG_KEY) != 0,
            QByteArray(reinterpret_cast<const char *>(m_packet->data), m_packet->size)};
        av_packet_unref(m_packet.get());
    }
    return true;
}

Result<void> PictureEncoder::add(const QImage &picture, const QRegion &changed, int tick, bool key)
{
    if (av_frame_make_writable(m_picture.get()) < 0)
        return refused();
    for (const QRect &part : changed)
        convertPart(picture, part, *m_picture);
    m_picture->pts = tick;
    m_picture->pict_type = key ? AV_PICTURE_TYPE_I : AV_PICTURE_TYPE_NONE;
    return encode(m_picture.get()) ? Result<void>() : refused();
}

Result<EncodedTrack> PictureEncoder::finish()
{
    if (!encode(nullptr))
        return refused();
    return std::move(m_track);
}

} // namespace hocvu::media
