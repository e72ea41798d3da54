// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "media/compiler/movie/picture_encoder.h"
#include "media/compiler/watcher.h"

#include <QStringList>

namespace hocvu::media {

/// Where the compiler finds what lessons share.
struct Materials
{
    QString icons; ///< Folder with duotone/, fill/ and bold/.
    QString lexicon; ///< lexicon.tsv
    QString cache; ///< Empty: nothing is kept or fetched.
    QString voiceCommand; ///< Empty: hocvu-voice; see VoiceCommand.
};

struct Compiled
{
    int durationMs = 0;
    qint64 videoBytes = 0;
    int scenes = 0;
    int newScenes = 0; ///< Drawn and encoded now; the others were kept from before.
    int newSentences = 0; ///< Spoken now.
};

// All of these need a QGuiApplication; its platform may be "offscreen".

/// Compiles the lesson in \a folder into the folder \a out, which appears complete or not at all,
/// also when \a watcher stops it. What did not change since the last time is taken from the cache;
/// the bytes are those of a build from nothing.
Result<Compiled> compileLesson(const QString &folder, const QString &out,
                               const Materials &materials, Quality quality, Watcher &watcher);

/// Everything that can be wrong with a lesson short of speaking and encoding it.
Result<void> checkLesson(const QString &folder, const Materials &materials);

/// What the voice is given, a line a sentence: shows an author how numbers and names are read.
Result<QStringList> spokenText(const QString &folder, const Materials &materials);

/// Writes one picture a scene, 01-ID.png, 02-ID.png …, into the folder \a out: each scene's last
/// moment. Nothing is spoken.
Result<void> writeFrames(const QString &folder, const QString &out, const Materials &materials);

/// The picture at \a ms of the lesson's film, without encoding.
Result<QImage> pictureAt(const QString &folder, int ms, const Materials &materials);

} // namespace hocvu::media
