// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/compiler/speech/narration.h"

#include "media/compiler/source/yaml_tree.h"
#include "media/compiler/speech/normaliser.h"

namespace hocvu::media {

namespace {

constexpr double kLoudness = -16.0; ///< LUFS, usual for speech that people hear on headphones.

/// Less boom, less hiss, more warmth; then even out loud and quiet, and a trace of a room.
constexpr char kPolish[]
    = "aresample=48000,aformat=sample_fmts=flt:sample_rates=48000:channel_layouts=mono,"
      "highpass=f=75,equalizer=f=220:t=q:w=1:g=1.5,equalizer=f=2900:t=q:w=1.1:g=-3.5,"
      "equalizer=f=5200:t=q:w=1.4:g=-2,highshelf=f=9000:g=2,"
      "acompressor=threshold=-24dB:ratio=2.5:attack=8:release=120:makeup=2dB,"
      "aecho=0.92:0.75:11|17|29:0.10|0.07|0.05";

Sound placed(const Narration &narration, const Timeline &timeline)
{
    const int rate = narration.sentences.first().first().rate;
    const auto position = [rate](int ms) {
        return static_cast<std::size_t>(static_cast<qint64>(ms) * rate / 1000);
    };
    Sound track{rate, std::vector<float>(position(timeline.durationMs), 0.0F)};
    for (const SpokenSpan &span : timeline.sentences) {
        const Pcm &pcm = narration.sentences.at(span.scene).at(span.sentence);
        const std::size_t from = position(span.startMs);
        for (std::size_t i = 0; i < pcm.samples.size() && from + i < track.samples.size(); ++i)
            track.samples[from + i] = static_cast<float>(pcm.samples[i]) / 32768.0F;
    }
    return track;
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
    for (const QList<Pcm> &scene : sentences) {
        QList<int> ofScene;
        for (const Pcm &pcm : scene)
            ofScene << pcm.durationMs();
        lengths << ofScene;
    }
    return lengths;
}

Result<Narration> narrate(const QList<QStringList> &spoken, Voice &voice)
{
    Narration narration;
    for (const QStringList &texts : spoken) {
        QList<Pcm> ofScene;
        for (const QString &text : texts) {
            auto pcm = voice.speak(text);
            if (!pcm)
                return tl::unexpected(pcm.error());
            ofScene << std::move(*pcm);
        }
        narration.sentences << ofScene;
    }
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

Result<Sound> mixNarration(const Narration &narration, const Timeline &timeline)
{
    auto voice = filtered(placed(narration, timeline), kPolish);
    if (!voice)
        return voice;
    const auto loudness = loudnessOf(*voice);
    if (!loudness)
        return tl::unexpected(loudness.error());
    const QByteArray level = "volume=" + QByteArray::number(kLoudness - *loudness, 'f', 2)
        + "dB,alimiter=limit=0.75:level=false";
    auto mixed = filtered(*voice, level);
    if (mixed)
        mixed->samples.resize(static_cast<std::size_t>(static_cast<qint64>(timeline.durationMs)
                                                       * mixed->rate / 1000));
    return mixed;
}

} // namespace hocvu::media
