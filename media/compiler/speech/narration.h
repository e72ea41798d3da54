// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "media/compiler/source/lesson.h"
#include "media/compiler/speech/filter_chain.h"
#include "media/compiler/speech/lexicon.h"
#include "media/compiler/speech/voice.h"
#include "media/compiler/timing/timeline.h"

namespace hocvu::media {

/// What the voice is given for every sentence of every scene. Errors are "file:line: …".
Result<QList<QStringList>> spokenForms(const Lesson &lesson, const Lexicon &lexicon);

/// The spoken sentences of a lesson, one list a scene.
struct Narration
{
    QList<QList<Pcm>> sentences;

    SentenceLengths lengths() const;
};

Result<Narration> narrate(const QList<QStringList> &spoken, Voice &voice);

/// Lengths as they will be about, for checks that need no voice.
SentenceLengths guessedLengths(const QList<QStringList> &spoken);

/// Puts the sentences where \a timeline has them, as long as the whole film, and gives the voice
/// its final sound: 48 kHz, warm, even, -16 LUFS.
Result<Sound> mixNarration(const Narration &narration, const Timeline &timeline);

} // namespace hocvu::media
