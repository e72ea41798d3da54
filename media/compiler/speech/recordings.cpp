// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/compiler/speech/recordings.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>

namespace hocvu::media {

namespace {

constexpr int kShortestMs = 300; ///< "Vâng." takes longer.

/// The sentence that a file called \a name is to replace.
std::optional<SentencePlace> placeOf(const QString &name, const Lesson &lesson)
{
    static const QRegularExpression form(QStringLiteral("^([a-z0-9-]+)-([1-9][0-9]?)\\.wav$"));
    const auto match = form.match(name);
    if (!match.hasMatch())
        return std::nullopt;
    const int scene = lesson.sceneIndex(match.captured(1));
    const int sentence = match.captured(2).toInt() - 1;
    if (scene < 0 || sentence >= lesson.scenes.at(scene).say.size())
        return std::nullopt;
    return SentencePlace{scene, sentence};
}

} // namespace

Result<QHash<SentencePlace, QString>> findRecordings(const QString &folder, const Lesson &lesson)
{
    QHash<SentencePlace, QString> found;
    const QFileInfo beside(QDir(folder).filePath(QStringLiteral("voice")));
    if ((beside.exists() || beside.isSymLink()) && !(beside.isDir() && beside.isReadable()))
        return fail(ErrorCode::Unreadable,
                    QStringLiteral("%1: no folder that can be read; move it away or make it one")
                        .arg(beside.filePath()));
    const QDir voice(beside.filePath());
    for (const QString &name :
         voice.entryList(QDir::AllEntries | QDir::System | QDir::NoDotAndDotDot, QDir::Name)) {
        if (!name.endsWith(QLatin1String(".wav")))
            return fail(ErrorCode::NotUnderstood,
                        QStringLiteral("%1: only .wav is read; make one with: ffmpeg -i %1 -ac 1 "
                                       "-ar 48000 -c:a pcm_s16le SCENE-K.wav, or move it away")
                            .arg(voice.filePath(name)));
        const auto place = placeOf(name, lesson);
        if (!place)
            return fail(ErrorCode::NotUnderstood,
                        QStringLiteral("%1: names no sentence of the lesson; call it SCENE-K.wav, "
                                       "K being the sentence's number in 'say', or move it away")
                            .arg(voice.filePath(name)));
        found.insert(*place, voice.filePath(name));
    }
    return found;
}

Result<Pcm> readRecording(const QString &path)
{
    if (!QFileInfo(path).isFile())
        return fail(ErrorCode::Unreadable,
                    QStringLiteral("%1: no file; move it away or record it again").arg(path));
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::Unreadable,
                    QStringLiteral("%1: %2; make it readable").arg(path, file.errorString()));
    auto pcm = readWav(file.read(kMaxWavBytes + 1), path);
    if (!pcm)
        return pcm;
    trim(*pcm);
    if (pcm->samples.empty())
        return fail(ErrorCode::NotUnderstood,
                    QStringLiteral("%1: nothing can be heard in it; record it again").arg(path));
    if (pcm->durationMs() < kShortestMs)
        return fail(ErrorCode::NotUnderstood,
                    QStringLiteral("%1: only %2 ms can be heard, no sentence is that short; record "
                                   "it again")
                        .arg(path)
                        .arg(pcm->durationMs()));
    return pcm;
}

} // namespace hocvu::media
