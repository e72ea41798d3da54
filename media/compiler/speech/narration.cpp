// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/compiler/speech/narration.h"

#include "core/spoken/normaliser.h"
#include "media/compiler/source/yaml_tree.h"
#include "media/compiler/watcher.h"

#include <QDataStream>
#include <QIODevice>

#include <algorithm>
#include <cmath>

namespace hocvu::media {

namespace {

constexpr double kLoudness = -16.0; ///< LUFS, usual for speech that people hear on headphones.
constexpr double kLimited = 0.3; ///< dB that the limiter takes, as measured.
constexpr double kMostGain = 20; ///< dB; what is quieter is no speech.
constexpr int kTailMs = 80; ///< For the trace of a room after the last sound.

/// The engine's voice: less boom, less hiss, more warmth; then even out loud and quiet, and a trace
/// of a room.
constexpr char kEnginePolish[]
    = "highpass=f=75,equalizer=f=220:t=q:w=1:g=1.5,equalizer=f=2900:t=q:w=1.1:g=-3.5,"
      "equalizer=f=5200:t=q:w=1.4:g=-2,highshelf=f=9000:g=2,"
      "acompressor=threshold=-24dB:ratio=2.5:attack=8:release=120:makeup=2dB,"
      "aecho=0.92:0.75:11|17|29:0.10|0.07|0.05";

/// A person's voice is good as it is: no rumble, and loud and quiet closer together.
constexpr char kRecordingPolish[]
    = "highpass=f=75,acompressor=threshold=-24dB:ratio=2.5:attack=8:release=120:makeup=2dB";

/// \a sound as loud as all sentences are. What is too short to be measured stays.
void level(Sound &sound, double loudness)
{
    if (loudness < kLoudness - kMostGain * 2)
        return;
    const double gain = std::clamp(kLoudness - loudness, -kMostGain, kMostGain);
    const auto factor = static_cast<float>(std::pow(10.0, gain / 20));
    for (float &sample : sound.samples)
        sample *= factor;
}

Result<Sound> polished(const Utterance &utterance, int rate)
{
    Sound raw{utterance.pcm.rate, {}};
    const std::size_t tail = static_cast<std::size_t>(raw.rate) * kTailMs / 1000;
    raw.samples.reserve(utterance.pcm.samples.size() + tail);
    for (const qint16 sample : utterance.pcm.samples)
        raw.samples.push_back(static_cast<float>(sample) / 32768.0F);
    raw.samples.resize(raw.samples.size() + tail, 0.0F);
    const QByteArray hertz = QByteArray::number(rate);
    const QByteArray resampled = "aresample=" + hertz
        + ",aformat=sample_fmts=flt:sample_rates=" + hertz + ":channel_layouts=mono,";
    auto sound
        = filtered(raw, resampled + (utterance.isRecorded ? kRecordingPolish : kEnginePolish));
    if (!sound)
        return sound;
    const auto loudness = loudnessOf(*sound);
    if (!loudness)
        return tl::unexpected(loudness.error());
    level(*sound, *loudness);
    return sound;
}

QString keyOf(const VoiceCommand &voice, const QString &text)
{
    CacheKey key("speech");
    key.add("voice", voice.key());
    key.add("text", text.toUtf8());
    return key.text();
}

/// The cache stays on its machine, so samples lie in it as they do in memory.
QByteArray bytesOf(const Pcm &pcm)
{
    QByteArray bytes;
    QDataStream out(&bytes, QIODevice::WriteOnly);
    out << qint32(pcm.rate);
    out.writeRawData(reinterpret_cast<const char *>(pcm.samples.data()),
                     static_cast<int>(pcm.samples.size() * sizeof(qint16)));
    return bytes;
}

std::optional<Pcm> pcmOf(const std::optional<QByteArray> &bytes)
{
    if (!bytes || bytes->size() < 6)
        return std::nullopt;
    Pcm pcm;
    QDataStream in(*bytes);
    in >> pcm.rate;
    const auto left = static_cast<std::size_t>(in.device()->bytesAvailable());
    pcm.samples.resize(left / sizeof(qint16));
    in.readRawData(reinterpret_cast<char *>(pcm.samples.data()),
                   static_cast<int>(pcm.samples.size() * sizeof(qint16)));
    return pcm;
}

/// One sentence by the engine, from the cache where it is there.
Result<Pcm> spokenBy(const Speaker &speaker, const QString &text,
                     const std::function<void()> &beforeSpeaking, Watcher &watcher)
{
    const QString key = keyOf(speaker.voice, text);
    if (auto kept = pcmOf(speaker.cache.fetch(key)))
        return std::move(*kept);
    beforeSpeaking();
    if (watcher.isCancelled())
        return stopped();
    auto pcm = speaker.voice.speak(text, watcher);
    if (pcm)
        speaker.cache.keep(key, bytesOf(*pcm));
    return pcm;
}

} // namespace

Result<QList<QStringList>> spokenForms(const Lesson &lesson, const Lexicon &lexicon)
{
    QList<QStringList> spoken;
    for (const Scene &scene : lesson.scenes) {
        QStringList texts;
        for (const Sentence &sentence : scene.say) {
            const auto form = spokenForm(sentence.text, lexicon);
            if (!form)
                return fail(form.error().code,
                            atLine(lesson.file, sentence.line, form.error().detail));
            texts << *form;
        }
        spoken << texts;
    }
    return spoken;
}

SentenceLengths Narration::lengths() const
{
    SentenceLengths lengths;
    for (const QList<Utterance> &scene : sentences) {
        QList<int> ofScene;
        for (const Utterance &utterance : scene)
            ofScene << utterance.pcm.durationMs();
        lengths << ofScene;
    }
    return lengths;
}

Result<Narration> narrate(const Speaker &speaker, const QList<QStringList> &spoken,
                          const std::function<void()> &beforeSpeaking, Watcher &watcher)
{
    Narration narration;
    CacheKey all("narration");
    for (int scene = 0; scene < spoken.size(); ++scene) {
        QList<Utterance> ofScene;
        for (int sentence = 0; sentence < spoken.at(scene).size(); ++sentence) {
            const QString recording = speaker.recordings.value({scene, sentence});
            const bool isRecorded = !recording.isEmpty();
            auto pcm = isRecorded
                ? readRecording(recording)
                : spokenBy(speaker, spoken.at(scene).at(sentence), beforeSpeaking, watcher);
            if (!pcm && !isRecorded && pcm.error().code == ErrorCode::Unavailable)
                return fail(pcm.error().code,
                            atLine(speaker.lesson.file,
                                   speaker.lesson.scenes.at(scene).say.at(sentence).line,
                                   pcm.error().detail));
            if (!pcm)
                return tl::unexpected(pcm.error());
            all.add(isRecorded ? "recorded" : "spoken", bytesOf(*pcm));
            ofScene << Utterance{std::move(*pcm), isRecorded};
        }
        narration.sentences << ofScene;
    }
    narration.key = all.text().toLatin1();
    return narration;
}

SentenceLengths guessedLengths(const QList<QStringList> &spoken)
{
    constexpr int kMsPerSyllable = 340;
    SentenceLengths lengths;
    for (const QStringList &texts : spoken) {
        QList<int> ofScene;
        for (const QString &text : texts)
            ofScene << kMsPerSyllable * static_cast<int>(text.count(u' ') + 1);
        lengths << ofScene;
    }
    return lengths;
}

Result<Sound> mixNarration(const Narration &narration, const Timeline &timeline, int rate,
                           const std::function<bool(int)> &goOn)
{
    const auto position = [rate](int ms) {
        return static_cast<std::size_t>(static_cast<qint64>(ms) * rate / 1000);
    };
    Sound track{rate, std::vector<float>(position(timeline.durationMs), 0.0F)};
    for (const SpokenSpan &span : timeline.sentences) {
        const auto sound = polished(narration.sentences.at(span.scene).at(span.sentence), rate);
        if (!sound)
            return sound;
        const std::size_t from = position(span.startMs);
        const std::size_t count = std::min(sound->samples.size(), track.samples.size() - from);
        for (std::size_t i = 0; i < count; ++i)
            track.samples[from + i] += sound->samples[i];
        if (!goOn(span.endMs))
            return stopped();
    }
    const auto loudness = loudnessOf(track);
    if (!loudness)
        return tl::unexpected(loudness.error());
    const QByteArray last = "volume=" + QByteArray::number(kLoudness + kLimited - *loudness, 'f', 2)
        + "dB,alimiter=limit=0.63:level=false";
    auto mixed = filtered(track, last);
    if (mixed)
        mixed->samples.resize(track.samples.size());
    return mixed;
}

} // namespace hocvu::media
