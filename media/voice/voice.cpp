// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/voice/voice.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>

#include <espeak-ng/speak_lib.h>

#include <array>
#include <cstdlib>

namespace hocvu::media {

namespace {

constexpr int kRate = 135; ///< About 172 syllables a minute with the pauses between sentences.
constexpr int kRange = 62; ///< The tones' width; the library's own default flattens them.
constexpr int kVolume = 60; ///< Louder clips inside the engine.

/// A clear female voice: wide pitch, no flutter (it is random), soft consonant bursts.
constexpr char kVariant[] = R"(language variant
name comai
gender female
pitch 165 330
flutter 0
formant 0 105 90 140
formant 1 112 95 130
formant 2 114 85 130
formant 3 114 80 120
formant 4 115 80 130
formant 5 115 75 120
formant 6 105 70 120
formant 7 105 60 120
formant 8 105 60 120
consonants 85 90
tone 100 235 700 150 1800 95 3200 80 5200 70 8000 110
)";

/// What Vietnamese needs, and the English that it falls back to. All of the data folder works as
/// well, but eSpeak NG reads every voice in it before the first word, which takes longer than to
/// speak.
constexpr std::array kNeeded{"phontab", "phonindex", "phondata",    "intonations",
                             "vi_dict", "en_dict",   "lang/aav/vi", "lang/gmw/en"};

/// eSpeak NG finds variants only inside its data folder, which belongs to the system.
bool prepareData(const QString &parent)
{
    const QDir system(QStringLiteral(HOCVU_ESPEAK_DATA));
    const QDir own(parent + QStringLiteral("/espeak-ng-data"));
    for (const char *folder : {"lang/aav", "lang/gmw", "voices/!v"}) {
        if (!own.mkpath(QLatin1String(folder)))
            return false;
    }
    for (const char *name : kNeeded) {
        const QString file = system.filePath(QLatin1String(name));
        if (!QFile::exists(file) || !QFile::link(file, own.filePath(QLatin1String(name))))
            return false;
    }
    QFile variant(own.filePath(QStringLiteral("voices/!v/comai")));
    return variant.open(QIODevice::WriteOnly) && variant.write(kVariant) > 0;
}

int collect(short *samples, int count, espeak_EVENT *events)
{
    auto *pcm = static_cast<std::vector<qint16> *>(events->user_data);
    if (samples && pcm && count > 0)
        pcm->insert(pcm->end(), samples, samples + count);
    return 0;
}

} // namespace

QByteArray Voice::version()
{
    QCryptographicHash variant(QCryptographicHash::Sha256);
    variant.addData(kVariant);
    variant.addData(QByteArray::number(kRate) + ' ' + QByteArray::number(kRange) + ' '
                    + QByteArray::number(kVolume));
    return QByteArray("eSpeak NG ") + espeak_Info(nullptr) + ", variant "
        + variant.result().toHex().left(12);
}

Result<std::unique_ptr<Voice>> Voice::open()
{
    static bool opened = false;
    if (opened)
        return fail(ErrorCode::AlreadyInUse,
                    QStringLiteral("the voice is opened once in a process; start another one"));
    opened = true;
    std::unique_ptr<Voice> voice(new Voice);
    if (!voice->m_data.isValid() || !prepareData(voice->m_data.path()))
        return fail(ErrorCode::Unavailable,
                    QStringLiteral("no voice data in %1; install espeak-ng-data")
                        .arg(QStringLiteral(HOCVU_ESPEAK_DATA)));
    voice->m_rate = espeak_Initialize(AUDIO_OUTPUT_SYNCHRONOUS, 0,
                                      QFile::encodeName(voice->m_data.path()).constData(),
                                      espeakINITIALIZE_DONT_EXIT);
    if (voice->m_rate <= 0 || espeak_SetVoiceByName("vi+comai") != EE_OK)
        return fail(ErrorCode::Unavailable,
                    QStringLiteral("eSpeak NG has no Vietnamese voice; install espeak-ng-data"));
    espeak_SetSynthCallback(collect);
    espeak_SetParameter(espeakRATE, kRate, 0);
    espeak_SetParameter(espeakRANGE, kRange, 0);
    espeak_SetParameter(espeakVOLUME, kVolume, 0);
    std::srand(1); // the engine's noise comes from rand()
    return voice;
}

Result<Pcm> Voice::speak(const QString &spokenText)
{
    Pcm pcm{m_rate, {}};
    const QByteArray text = spokenText.toUtf8();
    const auto done
        = espeak_Synth(text.constData(), static_cast<std::size_t>(text.size()) + 1, 0,
                       POS_CHARACTER, 0, espeakCHARS_UTF8 | espeakENDPAUSE, nullptr, &pcm.samples);
    if (done != EE_OK || espeak_Synchronize() != EE_OK)
        return fail(ErrorCode::Unavailable,
                    QStringLiteral("the voice gave up at '%1'; try again").arg(spokenText));
    if (pcm.samples.empty())
        return fail(ErrorCode::Unavailable,
                    QStringLiteral("the voice said nothing for '%1'; reword it").arg(spokenText));
    return pcm;
}

} // namespace hocvu::media
