// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/compiler/speech/filter_chain.h"

#include "media/compiler/movie/av_handles.h"

extern "C" {
#include <libavfilter/buffersink.h>
#include <libavfilter/buffersrc.h>
}

#include <algorithm>
#include <cstring>
#include <functional>

namespace hocvu::media {

namespace {

constexpr std::size_t kChunk = 4096;

tl::unexpected<Error> unavailable(const QByteArray &filters)
{
    return fail(ErrorCode::Unavailable,
                QStringLiteral("libavfilter refuses '%1'; install libavfilter8")
                    .arg(QString::fromUtf8(filters)));
}

/// One graph: source, the filters, sink. Frames that come out go to \a take.
class Graph
{
public:
    using Take = std::function<void(const AVFrame &)>;

    bool open(int rate, const QByteArray &filters);
    bool push(const Sound &sound, const Take &take);

private:
    bool feed(const float *samples, std::size_t count, qint64 at);
    void drain(const Take &take);

    AvHandle<AVFilterGraph> m_graph{avfilter_graph_alloc()};
    AvHandle<AVFrame> m_out{av_frame_alloc()};
    AVFilterContext *m_source = nullptr;
    AVFilterContext *m_sink = nullptr;
    int m_rate = 0;
};

bool Graph::open(int rate, const QByteArray &filters)
{
    av_log_set_level(AV_LOG_ERROR); // the meter would print its summary
    m_rate = rate;
    m_graph->nb_threads = 1;
    const QByteArray source = "time_base=1/" + QByteArray::number(rate)
        + ":sample_rate=" + QByteArray::number(rate) + ":sample_fmt=flt:channel_layout=mono";
    const bool made = avfilter_graph_create_filter(&m_source, avfilter_get_by_name("abuffer"), "in",
                                                   source.constData(), nullptr, m_graph.get())
            >= 0
        && avfilter_graph_create_filter(&m_sink, avfilter_get_by_name("abuffersink"), "out",
                                        nullptr, nullptr, m_graph.get())
            >= 0;
    if (!made)
        return false;
    AVFilterInOut *outputs = avfilter_inout_alloc();
    AVFilterInOut *inputs = avfilter_inout_alloc();
    outputs->name = av_strdup("in");
    outputs->filter_ctx = m_source;
    inputs->name = av_strdup("out");
    inputs->filter_ctx = m_sink;
    const QByteArray chain = filters + ",aformat=sample_fmts=flt:channel_layouts=mono";
    const int parsed
        = avfilter_graph_parse_ptr(m_graph.get(), chain.constData(), &inputs, &outputs, nullptr);
    avfilter_inout_free(&inputs);
    avfilter_inout_free(&outputs);
    return parsed >= 0 && avfilter_graph_config(m_graph.get(), nullptr) >= 0;
}

bool Graph::feed(const float *samples, std::size_t count, qint64 at)
{
    const AvHandle<AVFrame> frame(av_frame_alloc());
    frame->format = AV_SAMPLE_FMT_FLT;
    frame->sample_rate = m_rate;
    frame->nb_samples = static_cast<int>(count);
    frame->pts = at;
    av_channel_layout_default(&frame->ch_layout, 1);
    if (av_frame_get_buffer(frame.get(), 0) < 0)
        return false;
    std::memcpy(frame->data[0], samples, count * sizeof(float));
    return av_buffersrc_add_frame(m_source, frame.get()) >= 0;
}

void Graph::drain(const Take &take)
{
    while (av_buffersink_get_frame(m_sink, m_out.get()) >= 0) {
        take(*m_out);
        av_frame_unref(m_out.get());
    }
}

bool Graph::push(const Sound &sound, const Take &take)
{
    for (std::size_t at = 0; at < sound.samples.size(); at += kChunk) {
        const std::size_t count = std::min(kChunk, sound.samples.size() - at);
        if (!feed(sound.samples.data() + at, count, static_cast<qint64>(at)))
            return false;
        drain(take);
    }
    if (av_buffersrc_add_frame(m_source, nullptr) < 0)
        return false;
    drain(take);
    return true;
}

} // namespace

Result<Sound> filtered(const Sound &sound, const QByteArray &filters)
{
    Graph graph;
    Sound out{sound.rate, {}};
    const bool ran
        = graph.open(sound.rate, filters) && graph.push(sound, [&](const AVFrame &frame) {
              out.rate = frame.sample_rate;
              const auto *samples = reinterpret_cast<const float *>(frame.data[0]);
              out.samples.insert(out.samples.end(), samples, samples + frame.nb_samples);
          });
    if (!ran)
        return unavailable(filters);
    return out;
}

Result<double> loudnessOf(const Sound &sound)
{
    const QByteArray meter = "ebur128=metadata=1:framelog=verbose";
    Graph graph;
    double integrated = -70;
    const bool ran = graph.open(sound.rate, meter) && graph.push(sound, [&](const AVFrame &frame) {
        const auto *entry = av_dict_get(frame.metadata, "lavfi.r128.I", nullptr, 0);
        if (entry)
            integrated = QByteArray(entry->value).toDouble();
    });
    if (!ran)
        return unavailable(meter);
    return integrated;
}

} // namespace hocvu::media
