// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "media/compiler/source/lesson.h"
#include "media/compiler/timing/timeline.h"

namespace hocvu::media {

enum class Language { Vietnamese, English };

/// \a sentence in \a language; empty when it was not translated.
const QString &textOf(const Sentence &sentence, Language language);

/// Characters in one line of a caption, at most.
inline constexpr int kCaptionWidth = 58;

struct Cue
{
    int startMs = 0;
    int endMs = 0;
    QStringList lines; ///< One or two.
};

/// The narration as captions, in order and without overlap. A sentence too long for two lines
/// becomes several cues, each as long as its share of the letters.
QList<Cue> captionCues(const Lesson &lesson, const Timeline &timeline, Language language);

/// One cue a scene, called by the scene's id and reading its heading: WebVTT of the kind
/// "chapters".
QByteArray chaptersVtt(const Lesson &lesson, const Timeline &timeline);

/// \a text as one or more pairs of lines.
QList<QStringList> captionPages(const QString &text);

/// A WebVTT file.
QByteArray webVtt(const QList<Cue> &cues);

} // namespace hocvu::media
