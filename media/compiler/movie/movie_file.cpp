// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/compiler/movie/movie_file.h"

#include "media/compiler/movie/av_handles.h"
#include "media/compiler/movie/picture_encoder.h"
#include "media/compiler/timing/timeline.h"

#include <QFile>

#include <algorithm>
#include <cerrno>
#include <cstring>

namespace hocvu::media {

namespace {

constexpr AVRational kTicks{kTickMs, 1000};

tl::unexpected<Error> cannotWrite(const QString &path, int code)
{
    const bool full = code == AVERROR(ENOSPC) || code == AVERROR(EDQUOT) || code == AVERROR(EFBIG);
    return fail(
        full ? ErrorCode::DiskFull : ErrorCode::Unwritable,
        QStringLiteral("%1: the film can not be written; look at the free space").arg(path));
}

/// \a file frees them with itself.
bool addChapters(AVFormatContext &file, const QList<MovieScene> &scenes)
{
    const auto count = static_cast<std::size_t>(scenes.size());
    file.chapters = static_cast<AVChapter **>(av_calloc(count, sizeof(AVChapter *)));
    if (!file.chapters)
        return false;
    for (const MovieScene &scene : scenes) {
        auto *chapter = static_cast<AVChapter *>(av_mallocz(sizeof(AVChapter)));
        if (!chapter)
            return false;
        chapter->id = file.nb_chapters;
        chapter->time_base = {1, 1000};
        chapter->start = scene.startMs;
        chapter->end = scene.endMs;
        av_dict_set(&chapter->metadata, "title", scene.title.toUtf8().constData(), 0);
        file.chapters[file.nb_chapters++] = chapter;
    }
    return true;
}

bool setHeader(AVCodecParameters &parameters, const QByteArray &header)
{
    const auto size = static_cast<std::size_t>(header.size());
    parameters.extradata = static_cast<uint8_t *>(av_mallocz(size + AV_INPUT_BUFFER_PADDING_SIZE));
    if (!parameters.extradata)
        return false;
    std::memcpy(parameters.extradata, header.constData(), size);
    parameters.extradata_size = static_cast<int>(size);
    return true;
}

AVStream *addVideo(AVFormatContext &file, const Movie &movie)
{
    AVStream *stream = avformat_new_stream(&file, nullptr);
    if (!stream || !setHeader(*stream->codecpar, movie.scenes.first().pictures.header))
        return nullptr;
    AVCodecParameters &of = *stream->codecpar;
    of.codec_type = AVMEDIA_TYPE_VIDEO;
    of.codec_id = AV_CODEC_ID_H264;
    of.profile = FF_PROFILE_H264_MAIN;
    of.format = AV_PIX_FMT_YUV420P;
    of.width = movie.size.width();
    of.height = movie.size.height();
    of.sample_aspect_ratio = {1, 1};
    of.color_range = AVCOL_RANGE_MPEG;
    of.color_space = AVCOL_SPC_BT709;
    of.color_primaries = AVCOL_PRI_BT709;
    of.color_trc = AVCOL_TRC_BT709;
    of.video_delay = kReordered;
    stream->sample_aspect_ratio = {1, 1};
    stream->time_base = kTicks;
    stream->avg_frame_rate = av_inv_q(kTicks);
    return stream;
}

AVStream *addAudio(AVFormatContext &file, const Movie &movie)
{
    AVStream *stream = avformat_new_stream(&file, nullptr);
    if (!stream || !setHeader(*stream->codecpar, movie.sound.header))
        return nullptr;
    AVCodecParameters &of = *stream->codecpar;
    constexpr int kBlock = 1024;
    of.codec_type = AVMEDIA_TYPE_AUDIO;
    of.codec_id = AV_CODEC_ID_AAC;
    of.profile = FF_PROFILE_AAC_LOW;
    of.format = AV_SAMPLE_FMT_FLTP;
    of.sample_rate = movie.soundRate;
    of.frame_size = kBlock;
    of.initial_padding = kBlock;
    av_channel_layout_default(&of.ch_layout, 1);
    stream->time_base = {1, movie.soundRate};
    return stream;
}

/// A packet with the times that the file wants.
struct Timed
{
    const EncodedPacket *packet;
    qint64 pts;
    qint64 dts;
};

/// All pictures in the order of decoding. Each is decoded when the one before it is shown, which is
/// early enough because pictures are reordered by one at most.
QList<Timed> picturesOf(const Movie &movie)
{
    QList<Timed> pictures;
    QList<qint64> shown;
    for (const MovieScene &scene : movie.scenes) {
        for (const EncodedPacket &packet : scene.pictures.packets) {
            const qint64 pts = scene.startMs / kTickMs + packet.pts;
            pictures << Timed{&packet, pts, 0};
            shown << pts;
        }
    }
    std::sort(shown.begin(), shown.end());
    for (qsizetype i = 0; i < pictures.size(); ++i)
        pictures[i].dts = i < kReordered ? shown.at(i) - kReordered : shown.at(i - kReordered);
    return pictures;
}

QList<Timed> soundOf(const Movie &movie)
{
    QList<Timed> blocks;
    for (const EncodedPacket &packet : movie.sound.packets)
        blocks << Timed{&packet, packet.pts, packet.pts};
    return blocks;
}

/// One MP4 that is being written.
class File
{
public:
    explicit File(const QString &path)
        : m_name(QFile::encodeName(path))
    {
    }

    /// 0, or FFmpeg's code of what went wrong.
    int write(const Movie &movie);

private:
    int begin(const Movie &movie);
    int put(const Timed &timed, const AVStream &stream, const AVRational &clock);
    int putAll(const Movie &movie);

    QByteArray m_name;
    AvHandle<AVFormatContext> m_file;
    AvHandle<AVPacket> m_packet{av_packet_alloc()};
    const AVStream *m_video = nullptr;
    const AVStream *m_audio = nullptr;
};

int File::begin(const Movie &movie)
{
    AVFormatContext *file = nullptr;
    if (avformat_alloc_output_context2(&file, nullptr, "mp4", m_name.constData()) < 0)
        return AVERROR_MUXER_NOT_FOUND;
    m_file.reset(file);
    file->flags |= AVFMT_FLAG_BITEXACT;
    m_video = addVideo(*file, movie);
    m_audio = addAudio(*file, movie);
    if (!m_video || !m_audio || !addChapters(*file, movie.scenes))
        return AVERROR(ENOMEM);
    if (const int opened = avio_open(&file->pb, m_name.constData(), AVIO_FLAG_WRITE); opened < 0)
        return opened;
    AVDictionary *options = nullptr;
    av_dict_set(&options, "movflags", "+faststart", 0);
    const int begun = avformat_write_header(file, &options);
    av_dict_free(&options);
    return begun;
}

int File::put(const Timed &timed, const AVStream &stream, const AVRational &clock)
{
    const QByteArray &data = timed.packet->data;
    if (const int made = av_new_packet(m_packet.get(), static_cast<int>(data.size())); made < 0)
        return made;
    std::memcpy(m_packet->data, data.constData(), static_cast<std::size_t>(data.size()));
    m_packet->pts = timed.pts;
    m_packet->dts = timed.dts;
    m_packet->duration = timed.packet->duration;
    m_packet->flags = timed.packet->isKey ? AV_PKT_FLAG_KEY : 0;
    m_packet->stream_index = stream.index;
    av_packet_rescale_ts(m_packet.get(), clock, stream.time_base);
    const int written = av_write_frame(m_file.get(), m_packet.get());
    av_packet_unref(m_packet.get());
    return written;
}

/// Sound and pictures side by side, as they are decoded.
int File::putAll(const Movie &movie)
{
    const QList<Timed> pictures = picturesOf(movie);
    const QList<Timed> blocks = soundOf(movie);
    const AVRational samples{1, movie.soundRate};
    qsizetype picture = 0;
    qsizetype block = 0;
    while (picture < pictures.size() || block < blocks.size()) {
        const bool video = block >= blocks.size()
            || (picture < pictures.size()
                && av_compare_ts(pictures.at(picture).dts, kTicks, blocks.at(block).dts, samples)
                    <= 0);
        const int written = video ? put(pictures.at(picture++), *m_video, kTicks)
                                  : put(blocks.at(block++), *m_audio, samples);
        if (written < 0)
            return written;
    }
    return 0;
}

int File::write(const Movie &movie)
{
    if (const int begun = begin(movie); begun < 0)
        return begun;
    if (const int put = putAll(movie); put < 0)
        return put;
    if (const int ended = av_write_trailer(m_file.get()); ended < 0)
        return ended;
    // What was buffered may find no room.
    avio_flush(m_file->pb);
    const int error = m_file->pb->error;
    const int closed = avio_closep(&m_file->pb);
    return error < 0 ? error : closed;
}

} // namespace

Result<void> writeMovie(const QString &path, const Movie &movie)
{
    av_log_set_level(AV_LOG_QUIET); // what went wrong is said by the error
    const int code = File(path).write(movie);
    return code < 0 ? Result<void>(cannotWrite(path, code)) : Result<void>();
}

} // namespace hocvu::media
