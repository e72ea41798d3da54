// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "media/compiler/speech/wav.h"

#include <QStringList>

namespace hocvu::media {

/// A program that speaks: one sentence as UTF-8 on its standard input, a WAV on its standard
/// output, exit code 0. It is started anew for every sentence.
class VoiceCommand
{
public:
    /// \a line: the program and its arguments, quoted as in a shell; nothing is expanded. Empty:
    /// hocvu-voice beside this program. NotUnderstood: no program in it; Unavailable: hocvu-voice
    /// is not there.
    static Result<VoiceCommand> open(const QString &line);

    /// The sentence without silence at its ends. Unavailable: the program can not be started, was
    /// killed, says an error, takes longer than a minute or says nothing. Otherwise as readWav().
    Result<Pcm> speak(const QString &spokenText) const;

    /// What the sound depends on besides the text, for cache keys.
    const QByteArray &key() const { return m_key; }

private:
    VoiceCommand() = default;

    QString m_program;
    QStringList m_arguments;
    QByteArray m_key;
};

} // namespace hocvu::media
