// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/compiler/speech/recordings.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>

namespace hocvu::media {

namespace {

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
    const QDir voice(QDir(folder).filePath(QStringLiteral("voice")));
    for (const QString &name :
         voice.entryList(QDir::Files | QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name)) {
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
    return pcm;
}

} // namespace hocvu::media
