// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/spoken/lexicon.h"
#include "media/compiler/output/part_cache.h"
#include "media/compiler/speech/filter_chain.h"
#include "media/compiler/speech/recordings.h"
#include "media/compiler/speech/voice_command.h"
#include "media/compiler/timing/timeline.h"
#include "media/compiler/watcher.h"

#include <functional>

namespace hocvu::media {

/// What the voice is given for every sentence of every scene. Errors are "file:line: …".
Result<QList<QStringList>> spokenForms(const Lesson &lesson, const Lexicon &lexicon);

/// One sentence, spoken.
struct Utterance
{
    Pcm pcm;
    bool isRecorded = false; ///< By a person; else by an engine.
};

/// The spoken sentences of a lesson, one list a scene.
struct Narration
{
    QList<QList<Utterance>> sentences;
    QByteArray key; ///< What all of them depend on, for cache keys.

    SentenceLengths lengths() const;
};

/// Where sentences come from.
struct Speaker
{
    const Lesson &lesson;
    const VoiceCommand &voice;
    const QHash<SentencePlace, QString> &recordings;
    const PartCache &cache;
};

/// All sentences: recorded, spoken before, or spoken now. \a beforeSpeaking is called before each
/// that the engine speaks; when \a watcher wants to stop, the narration is stopped(). What an
/// engine fails at is told as "file:line: …".
Result<Narration> narrate(const Speaker &speaker, const QList<QStringList> &spoken,
                          const std::function<void()> &beforeSpeaking, Watcher &watcher);

/// Lengths as they will be about, for checks that need no voice.
SentenceLengths guessedLengths(const QList<QStringList> &spoken);

/// Puts the sentences where \a timeline has them, as long as the whole film, and gives them their
/// final sound: \a rate samples a second, 24,000 at least, even from sentence to sentence whoever
/// speaks them, -16 LUFS, no true peak above -1 dB. \a goOn is asked now and then with the
/// milliseconds that are done; when it answers false, the sound is stopped().
Result<Sound> mixNarration(const Narration &narration, const Timeline &timeline, int rate,
                           const std::function<bool(int)> &goOn);

} // namespace hocvu::media
