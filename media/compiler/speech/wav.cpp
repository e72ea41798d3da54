// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/compiler/speech/wav.h"

#include <QtEndian>

#include <algorithm>
#include <cstdlib>
#include <optional>

namespace hocvu::media {

namespace {

constexpr qsizetype kRiffHead = 12;
constexpr qsizetype kChunkHead = 8;
constexpr quint32 kToTheEnd = 0x7FFF'0000; ///< Lengths from here on stand for "not known".
constexpr int kPcm = 1;
constexpr int kExtensible = 0xFFFE; ///< The real format stands further behind.

template <typename T>
T at(const QByteArray &bytes, qsizetype offset)
{
    return qFromLittleEndian<T>(bytes.constData() + offset);
}

struct Format
{
    int tag = 0;
    int channels = 0;
    int rate = 0;
    int bits = 0;
};

/// The pieces of a WAV that matter.
struct Chunks
{
    std::optional<Format> format;
    QByteArray data;
    bool hasData = false;
    bool isCut = false;
};

std::optional<Format> formatOf(const QByteArray &chunk)
{
    if (chunk.size() < 16)
        return std::nullopt;
    Format format{at<quint16>(chunk, 0), at<quint16>(chunk, 2),
                  static_cast<int>(std::min<quint32>(at<quint32>(chunk, 4), 10'000'000)),
                  at<quint16>(chunk, 14)};
    if (format.tag == kExtensible && chunk.size() >= 26)
        format.tag = at<quint16>(chunk, 24);
    return format;
}

Chunks chunksOf(const QByteArray &bytes)
{
    Chunks chunks;
    // A program that writes into a pipe does not know the length when it writes the head.
    const auto whole = at<quint32>(bytes, 4);
    const bool isStream = whole == 0 || whole >= kToTheEnd;
    qsizetype offset = kRiffHead;
    while (!chunks.hasData && bytes.size() - offset >= kChunkHead) {
        const QByteArray name = bytes.mid(offset, 4);
        const auto stated = at<quint32>(bytes, offset + 4);
        offset += kChunkHead;
        const qsizetype left = bytes.size() - offset;
        const bool toTheEnd = name == "data" && ((stated == 0 && isStream) || stated >= kToTheEnd);
        const qsizetype size = toTheEnd ? left : std::min<qsizetype>(stated, left);
        chunks.isCut = !toTheEnd && stated > left;
        const QByteArray chunk = bytes.mid(offset, size);
        if (name == "fmt ")
            chunks.format = formatOf(chunk);
        if (name == "data") {
            chunks.data = chunk;
            chunks.hasData = true;
        }
        offset += size + size % 2; // Chunks begin at even places.
    }
    return chunks;
}

QString remedy(const QString &name)
{
    return QStringLiteral("make one with: ffmpeg -i %1 -ac 1 -ar 48000 -c:a pcm_s16le NEW.wav")
        .arg(name);
}

/// What makes the format unfit; empty when nothing does.
QString faultOf(const Format &format)
{
    if (format.tag != kPcm || format.bits != 16)
        return QStringLiteral("its samples are not PCM with 16 bits");
    if (format.channels != 1)
        return QStringLiteral("it has %1 channels instead of one").arg(format.channels);
    if (format.rate < kLowestRate || format.rate > kHighestRate)
        return QStringLiteral("it has %1 samples a second instead of %2 to %3")
            .arg(format.rate)
            .arg(kLowestRate)
            .arg(kHighestRate);
    return {};
}

} // namespace

Result<Pcm> readWav(const QByteArray &bytes, const QString &name)
{
    if (bytes.size() > kMaxWavBytes)
        return fail(ErrorCode::TooLarge,
                    QStringLiteral("%1: longer than %2 s; record one sentence")
                        .arg(name)
                        .arg(kLongestSentenceSeconds));
    const bool isWav
        = bytes.size() >= kRiffHead && bytes.startsWith("RIFF") && bytes.mid(8, 4) == "WAVE";
    const Chunks chunks = isWav ? chunksOf(bytes) : Chunks();
    if (!isWav || !chunks.format)
        return fail(ErrorCode::NotUnderstood,
                    QStringLiteral("%1: no WAV; %2").arg(name, remedy(name)));
    if (const QString fault = faultOf(*chunks.format); !fault.isEmpty())
        return fail(ErrorCode::NotUnderstood,
                    QStringLiteral("%1: %2; %3").arg(name, fault, remedy(name)));
    if (!chunks.hasData || chunks.isCut)
        return fail(ErrorCode::Damaged,
                    QStringLiteral("%1: cut short; copy or record it again").arg(name));
    Pcm pcm{chunks.format->rate, {}};
    const auto count = static_cast<std::size_t>(chunks.data.size() / 2);
    pcm.samples.resize(count);
    if (count > 0) // where there is nothing, there is no address either
        qFromLittleEndian<qint16>(chunks.data.constData(), static_cast<qsizetype>(count),
                                  pcm.samples.data());
    if (pcm.durationMs() > kLongestSentenceSeconds * 1000)
        return fail(ErrorCode::TooLarge,
                    QStringLiteral("%1: longer than %2 s; record one sentence")
                        .arg(name)
                        .arg(kLongestSentenceSeconds));
    return pcm;
}

void trim(Pcm &pcm)
{
    constexpr int kSilence = 180; // about -45 dB
    std::vector<qint16> &samples = pcm.samples;
    const auto loud = [](qint16 sample) { return std::abs(int{sample}) > kSilence; };
    const auto first = std::find_if(samples.begin(), samples.end(), loud);
    const auto last = std::find_if(samples.rbegin(), samples.rend(), loud).base();
    if (first == samples.end()) {
        samples.clear();
        return;
    }
    const auto keepBefore = std::min<std::ptrdiff_t>(first - samples.begin(), pcm.rate / 100);
    const auto keepAfter = std::min<std::ptrdiff_t>(samples.end() - last, pcm.rate / 25);
    samples.erase(last + keepAfter, samples.end());
    samples.erase(samples.begin(), first - keepBefore);
}

} // namespace hocvu::media
