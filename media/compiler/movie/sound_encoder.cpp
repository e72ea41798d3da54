// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/compiler/movie/sound_encoder.h"

#include "media/compiler/movie/av_handles.h"
#include "media/compiler/watcher.h"

#include <algorithm>
#include <cstring>

namespace hocvu::media {

namespace {

constexpr int kBitRate = 48'000; ///< One voice; more can not be heard.

tl::unexpected<Error> refused()
{
    return fail(ErrorCode::Unavailable,
                QStringLiteral("libavcodec has no AAC encoder; install libavcodec59"));
}

bool encode(AVCodecContext &codec, const AVFrame *frame, EncodedTrack &track)
{
    const AvHandle<AVPacket> packet(av_packet_alloc());
    if (avcodec_send_frame(&codec, frame) < 0)
        return false;
    while (avcodec_receive_packet(&codec, packet.get()) >= 0) {
        track.packets << EncodedPacket{
            packet->pts, packet->duration, true,
            QByteArray(reinterpret_cast<const char *>(packet->data), packet->size)};
        av_packet_unref(packet.get());
    }
    return true;
}

AvHandle<AVCodecContext> openEncoder(int rate, Quality quality)
{
    const AVCodec *encoder = avcodec_find_encoder(AV_CODEC_ID_AAC);
    AvHandle<AVCodecContext> codec(encoder ? avcodec_alloc_context3(encoder) : nullptr);
    if (!codec)
        return nullptr;
    codec->sample_fmt = AV_SAMPLE_FMT_FLTP;
    codec->sample_rate = rate;
    codec->bit_rate = kBitRate;
    codec->time_base = {1, rate};
    codec->thread_count = 1;
    codec->flags |= AV_CODEC_FLAG_BITEXACT | AV_CODEC_FLAG_GLOBAL_HEADER;
    av_channel_layout_default(&codec->ch_layout, 1);
    AVDictionary *options = nullptr;
    av_dict_set(&options, "aac_coder", quality == Quality::Full ? "twoloop" : "fast", 0);
    const int opened = avcodec_open2(codec.get(), encoder, &options);
    av_dict_free(&options);
    return opened >= 0 ? std::move(codec) : nullptr;
}

} // namespace

Result<EncodedTrack> encodeSound(const Sound &sound, Quality quality,
                                 const std::function<bool(int)> &goOn)
{
    const AvHandle<AVCodecContext> codec = openEncoder(sound.rate, quality);
    if (!codec)
        return refused();
    EncodedTrack track;
    track.header
        = QByteArray(reinterpret_cast<const char *>(codec->extradata), codec->extradata_size);
    const auto total = static_cast<qint64>(sound.samples.size());
    for (qint64 at = 0; at < total; at += codec->frame_size) {
        if (!goOn(static_cast<int>(at * 1000 / sound.rate)))
            return stopped();
        const AvHandle<AVFrame> frame(av_frame_alloc());
        const qint64 count = std::min<qint64>(codec->frame_size, total - at);
        frame->format = AV_SAMPLE_FMT_FLTP;
        frame->sample_rate = sound.rate;
        frame->nb_samples = static_cast<int>(count);
        frame->pts = at;
        av_channel_layout_default(&frame->ch_layout, 1);
        if (av_frame_get_buffer(frame.get(), 0) < 0)
            return refused();
        std::memcpy(frame->data[0], sound.samples.data() + at,
                    static_cast<std::size_t>(count) * sizeof(float));
        if (!encode(*codec, frame.get(), track))
            return refused();
    }
    if (!encode(*codec, nullptr, track))
        return refused();
    return track;
}

} // namespace hocvu::media
