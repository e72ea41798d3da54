// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "media/compiler/source/lesson.h"
#include "media/compiler/speech/wav.h"

#include <QHash>

#include <utility>

namespace hocvu::media {

/// Scene and sentence, both from 0.
using SentencePlace = std::pair<int, int>;

/// The sentences that a person recorded: files voice/SCENE-K.wav in \a folder, SCENE being the id
/// of a scene and K the number of a sentence in its `say`, from 1. A file there that names no
/// sentence of \a lesson is an error: its author thinks that it is heard.
Result<QHash<SentencePlace, QString>> findRecordings(const QString &folder, const Lesson &lesson);

/// The recording at \a path without silence at its ends; see readWav(). NotUnderstood also when
/// nothing can be heard in it.
Result<Pcm> readRecording(const QString &path);

} // namespace hocvu::media
