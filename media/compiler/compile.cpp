// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/compiler/compile.h"

#include "media/compiler/movie/film.h"
#include "media/compiler/output/cache.h"
#include "media/compiler/output/captions.h"
#include "media/compiler/output/documents.h"
#include "media/compiler/scene/backdrop.h"
#include "media/compiler/scene/scene_painters.h"
#include "media/compiler/source/lesson_source.h"
#include "media/compiler/speech/narration.h"
#include "resources/resources.h"

#include <QBuffer>
#include <QDir>
#include <QFile>
#include <QJsonDocument>

extern "C" {
#include <libavfilter/avfilter.h>
}

namespace hocvu::media {

namespace {

constexpr double kDraftScale = 2.0 / 3; // 854 by 480

/// A lesson that was read and whose every word can be spoken.
struct Readable
{
    Lesson lesson;
    QList<QStringList> spoken;
    QByteArray lexicon;
};

Result<Readable> readLesson(const QString &folder, const Materials &materials)
{
    if (!loadResources())
        return fail(ErrorCode::Unavailable, QStringLiteral("the fonts can not be loaded"));
    const auto lexicon = Lexicon::load(materials.lexicon);
    if (!lexicon)
        return tl::unexpected(lexicon.error());
    auto lesson = loadLesson(folder);
    if (!lesson)
        return tl::unexpected(lesson.error());
    auto spoken = spokenForms(*lesson, *lexicon);
    if (!spoken)
        return tl::unexpected(spoken.error());
    return Readable{std::move(*lesson), std::move(*spoken), lexicon->bytes()};
}

QByteArray fileBytes(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QString keyOf(const QString &folder, const Readable &readable, const Materials &materials,
              Quality quality)
{
    CacheKey key;
    key.add("compiler", compilerFingerprint());
    key.add("qt", qVersion());
    key.add("voice", Voice::version().toUtf8());
    key.add("codec", av_version_info());
    key.add("quality", quality == Quality::Full ? "full" : "draft");
    key.add("lesson", fileBytes(QDir(folder).filePath(QStringLiteral("lesson.yaml"))));
    key.add("slug", readable.lesson.slug.toUtf8());
    key.add("lexicon", readable.lexicon);
    const QDir fonts(QStringLiteral(":/fonts"));
    for (const QString &name : fonts.entryList(QDir::Files, QDir::Name))
        key.add("font", fileBytes(fonts.filePath(name)));
    const Icons icons(materials.icons);
    for (const Scene &scene : readable.lesson.scenes) {
        key.add("icon", icons.svg(scene.icon, IconStyle::Fill));
        for (const Item &item : scene.items)
            key.add("icon", icons.svg(item.icon, IconStyle::Duotone));
    }
    return key.text();
}

/// Paints all scenes very small and throws them away: says what does not fit.
Result<void> tryScenes(const Readable &readable, const Materials &materials)
{
    const Timeline guessed = layOut(guessedLengths(readable.spoken));
    const Icons icons(materials.icons);
    const auto scenes = paintScenes({readable.lesson, guessed, icons, Scale{0.1}});
    return scenes ? Result<void>() : tl::unexpected(scenes.error());
}

/// The narration, and when everything is.
struct Recording
{
    Narration narration;
    Timeline timeline;
};

Result<Recording> record(const Readable &readable)
{
    auto voice = Voice::open();
    if (!voice)
        return tl::unexpected(voice.error());
    auto narration = narrate(readable.spoken, **voice);
    if (!narration)
        return tl::unexpected(narration.error());
    const Timeline timeline = layOut(narration->lengths());
    return Recording{std::move(*narration), timeline};
}

Chapter chapterOf(int scene, const Timeline &timeline)
{
    const SceneSpan &span = timeline.scenes.at(scene);
    return {scene, static_cast<int>(timeline.scenes.size()), span.endMs - span.startMs};
}

QImage settledPicture(const std::vector<SceneArt> &arts, int scene, const Timeline &timeline,
                      Scale scale)
{
    const QImage ground = lightBackdrop(scale);
    const Stage stage(arts[static_cast<std::size_t>(scene)], ground, nullptr,
                      chapterOf(scene, timeline), scale);
    return stage.settled();
}

Result<void> makeFilm(const Readable &readable, const Recording &recording,
                      const Materials &materials, Quality quality, FolderInProgress &folder)
{
    const Scale scale{quality == Quality::Full ? 1.0 : kDraftScale};
    const Icons icons(materials.icons);
    auto scenes = paintScenes({readable.lesson, recording.timeline, icons, scale});
    if (!scenes)
        return tl::unexpected(scenes.error());
    auto sound = mixNarration(recording.narration, recording.timeline);
    if (!sound)
        return tl::unexpected(sound.error());
    QByteArray poster;
    QBuffer buffer(&poster);
    settledPicture(*scenes, 0, recording.timeline, scale).save(&buffer, "PNG");
    if (const auto written = folder.write(QStringLiteral("poster.png"), poster); !written)
        return written;
    auto writer = MovieWriter::open(folder.path(QStringLiteral("video.mp4")), pictureSize(scale),
                                    std::move(*sound), quality);
    if (!writer)
        return tl::unexpected(writer.error());
    return shootFilm(*scenes, recording.timeline, scale, **writer, quality);
}

/// The five files into \a folder.
Result<void> makeFiles(const Readable &readable, const Materials &materials, Quality quality,
                       FolderInProgress &folder)
{
    // The pictures are laid out before the voice speaks: most mistakes are found at once.
    if (auto drawn = tryScenes(readable, materials); !drawn)
        return drawn;
    const auto recording = record(readable);
    if (!recording)
        return tl::unexpected(recording.error());
    const Lesson &lesson = readable.lesson;
    const Timeline &timeline = recording->timeline;
    return makeFilm(readable, *recording, materials, quality, folder)
        .and_then([&] {
            return folder.write(QStringLiteral("captions.vi.vtt"),
                                webVtt(captionCues(lesson, timeline)));
        })
        .and_then([&] {
            return folder.write(QStringLiteral("checkpoints.json"),
                                checkpointsDocument(lesson, timeline));
        })
        .and_then([&] {
            return folder.write(QStringLiteral("lesson.json"), lessonDocument(lesson, timeline));
        });
}

Compiled describe(const QString &out, bool fromCache)
{
    const QDir folder(out);
    const auto document
        = QJsonDocument::fromJson(fileBytes(folder.filePath(QStringLiteral("lesson.json"))));
    return {document[QStringLiteral("durationMs")].toInt(),
            QFileInfo(folder.filePath(QStringLiteral("video.mp4"))).size(), fromCache};
}

} // namespace

Result<Compiled> compileLesson(const QString &folder, const QString &out,
                               const Materials &materials, Quality quality)
{
    const auto readable = readLesson(folder, materials);
    if (!readable)
        return tl::unexpected(readable.error());
    auto target = FolderInProgress::begin(out);
    if (!target)
        return tl::unexpected(target.error());
    const Cache cache(materials.cache);
    const QString key = keyOf(folder, *readable, materials, quality);
    const bool fromCache = cache.fetch(key, **target);
    if (!fromCache) {
        if (const auto made = makeFiles(*readable, materials, quality, **target); !made)
            return tl::unexpected(made.error());
    }
    if (const auto published = (*target)->publish(); !published)
        return tl::unexpected(published.error());
    if (!fromCache)
        cache.keep(key, out);
    return describe(out, fromCache);
}

Result<void> checkLesson(const QString &folder, const Materials &materials)
{
    const auto readable = readLesson(folder, materials);
    if (!readable)
        return tl::unexpected(readable.error());
    return tryScenes(*readable, materials);
}

Result<QStringList> spokenText(const QString &folder, const Materials &materials)
{
    const auto readable = readLesson(folder, materials);
    if (!readable)
        return tl::unexpected(readable.error());
    QStringList lines;
    for (const QStringList &scene : readable->spoken)
        lines << scene;
    return lines;
}

Result<void> writeFrames(const QString &folder, const QString &out, const Materials &materials)
{
    const auto readable = readLesson(folder, materials);
    if (!readable)
        return tl::unexpected(readable.error());
    const Timeline timeline = layOut(guessedLengths(readable->spoken));
    const Icons icons(materials.icons);
    const auto arts = paintScenes({readable->lesson, timeline, icons, Scale{}});
    if (!arts)
        return tl::unexpected(arts.error());
    const QImage ground = lightBackdrop(Scale{});
    if (!QDir().mkpath(out))
        return fail(ErrorCode::Unwritable,
                    QStringLiteral("%1: can not be made; choose another folder").arg(out));
    for (int i = 0; i < readable->lesson.scenes.size(); ++i) {
        const Chapter chapter = chapterOf(i, timeline);
        Stage stage((*arts)[static_cast<std::size_t>(i)], ground, nullptr, chapter, Scale{});
        stage.moveTo(chapter.lengthMs);
        stage.paint();
        const QString path = QDir(out).filePath(QStringLiteral("%1-%2.png")
                                                    .arg(i + 1, 2, 10, QLatin1Char('0'))
                                                    .arg(readable->lesson.scenes.at(i).id));
        if (!stage.picture().save(path, "PNG"))
            return fail(ErrorCode::Unwritable,
                        QStringLiteral("%1: can not be written; look at the free space").arg(path));
    }
    return {};
}

Result<QImage> pictureAt(const QString &folder, int ms, const Materials &materials)
{
    const auto readable = readLesson(folder, materials);
    if (!readable)
        return tl::unexpected(readable.error());
    const auto recording = record(*readable);
    if (!recording)
        return tl::unexpected(recording.error());
    const Timeline &timeline = recording->timeline;
    if (ms < 0 || ms >= timeline.durationMs)
        return fail(ErrorCode::NotUnderstood,
                    QStringLiteral("the film has no picture at %1 s; it ends at %2 s")
                        .arg(ms / 1000.0)
                        .arg(timeline.durationMs / 1000.0));
    const Icons icons(materials.icons);
    auto scenes = paintScenes({readable->lesson, timeline, icons, Scale{}});
    if (!scenes)
        return tl::unexpected(scenes.error());
    const int scene = timeline.sceneAt(ms);
    const SceneSpan &span = timeline.scenes.at(scene);
    const QImage ground = lightBackdrop(Scale{});
    const QImage leaving
        = scene > 0 ? settledPicture(*scenes, scene - 1, timeline, Scale{}) : QImage();
    Stage stage((*scenes)[static_cast<std::size_t>(scene)], ground, scene > 0 ? &leaving : nullptr,
                chapterOf(scene, timeline), Scale{});
    stage.moveTo(ms - span.startMs);
    stage.paint();
    return stage.picture();
}

} // namespace hocvu::media
