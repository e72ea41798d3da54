// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "media/compiler/speech/wav.h"
#include "media/compiler/watcher.h"

#include <QStringList>

namespace hocvu::media {

/// A program that speaks: one sentence as UTF-8 on its standard input, a WAV on its standard
/// output, exit code 0. It is started anew for every sentence.
///
/// Its sound is kept under the line and the bytes of every file that the line names, in the folder
/// it is given in.
class VoiceCommand
{
public:
    /// \a line: the program and its arguments, parted by spaces; "double quotation marks" keep an
    /// argument together, nothing is expanded. Empty: hocvu-voice beside this program.
    /// NotUnderstood: no program in it, or a quotation mark without its other; Unavailable:
    /// hocvu-voice is not there.
    static Result<VoiceCommand> open(const QString &line);

    /// The sentence without silence at its ends. Unavailable: the program can not be started, was
    /// killed, says an error, takes longer than a minute, says nothing or what is no WAV as
    /// readWav() takes it. \a watcher is asked ten times a second; when it wants to stop, the
    /// program is ended and the sentence stopped().
    Result<Pcm> speak(const QString &spokenText, Watcher &watcher) const;

    /// What the sound depends on besides the text, for cache keys.
    const QByteArray &key() const { return m_key; }

private:
    VoiceCommand() = default;

    QString m_program;
    QStringList m_arguments;
    QByteArray m_key;
};

} // namespace hocvu::media
