// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/compiler/compile.h"

#include "media/compiler/lesson_parts.h"
#include "media/compiler/movie/movie_file.h"
#include "media/compiler/movie/sound_encoder.h"
#include "media/compiler/output/captions.h"
#include "media/compiler/output/documents.h"
#include "media/compiler/output/folder.h"
#include "media/compiler/scene/backdrop.h"
#include "media/compiler/scene/scene_painters.h"

#include <QDir>
#include <QFileInfo>

#include <utility>

namespace hocvu::media {

namespace {

// How long parts take, in milliseconds, for the time that is left.
constexpr double kSpeaking = 12; ///< A sentence.

/// A millisecond of the lesson.
struct Costs
{
    double mixing;
    double encoding; ///< Of its sound.
    double drawing;

    double sound() const { return mixing + encoding; }
};

constexpr Costs costsOf(Quality quality)
{
    return quality == Quality::Full ? Costs{0.007, 0.013, 0.045} : Costs{0.0035, 0.003, 0.0075};
}

/// Paints all scenes very small and throws them away: says what does not fit.
Result<void> tryScenes(const Readable &readable, const Icons &icons)
{
    const Timeline guessed = layOut(guessedLengths(readable.spoken), waitsOf(readable.lesson));
    const auto scenes = paintScenes({readable.lesson, guessed, icons, Scale{0.1}});
    return scenes ? Result<void>() : tl::unexpected(scenes.error());
}

/// Makes one lesson, part by part.
class Build
{
public:
    Build(const Readable &readable, const Materials &materials, Quality quality, Watcher &watcher)
        : m_readable(readable)
        , m_materials(materials)
        , m_cache(materials.cache)
        , m_icons(materials.icons)
        , m_quality(quality)
        , m_watcher(watcher)
    {
    }

    Result<Compiled> into(FolderInProgress &folder);

private:
    Result<void> speak();
    Result<void> estimate(SceneParts &parts);
    Result<EncodedTrack> sound();
    Result<void> film(FolderInProgress &folder);
    Result<void> texts(FolderInProgress &folder);
    /// \a work milliseconds more are done; false when the build is to stop.
    bool advance(double work);
    /// For what says how many milliseconds of the lesson are done, at \a cost each.
    std::function<bool(int)> advanceBy(double cost);

    const Readable &m_readable;
    const Materials &m_materials;
    const PartCache m_cache;
    const Icons m_icons;
    Quality m_quality;
    const Costs m_costs = costsOf(m_quality);
    Watcher &m_watcher;
    Told m_told;
    Compiled m_compiled;
    double m_done = 0;
    double m_total = 1;
};

bool Build::advance(double work)
{
    m_done += work;
    m_watcher.progress(m_done, m_total);
    return !m_watcher.isCancelled();
}

std::function<bool(int)> Build::advanceBy(double cost)
{
    return [this, cost, reached = 0](int ms) mutable {
        return advance((ms - std::exchange(reached, ms)) * cost);
    };
}

Result<void> Build::speak()
{
    // Until it is spoken nobody knows what else is new: at most all of it.
    const SentenceLengths guessed = guessedLengths(m_readable.spoken);
    double ms = 0;
    for (const QList<int> &scene : guessed) {
        for (const int length : scene)
            ms += length * (m_costs.drawing + m_costs.sound()) + kSpeaking;
    }
    m_total = ms;
    auto told = tell(
        m_readable, m_materials, m_cache,
        [this] {
            ++m_compiled.newSentences;
            advance(kSpeaking);
        },
        m_watcher);
    if (!told)
        return tl::unexpected(told.error());
    m_told = std::move(*told);
    return {};
}

/// What is left to do, now that it is known which scenes are new.
Result<void> Build::estimate(SceneParts &parts)
{
    m_total = m_done + m_told.timeline.durationMs * m_costs.sound();
    for (int i = 0; i < m_readable.lesson.scenes.size(); ++i) {
        const auto missing = parts.isMissing(i);
        if (!missing)
            return tl::unexpected(missing.error());
        const SceneSpan &span = m_told.timeline.scenes.at(i);
        if (*missing)
            m_total += (span.endMs - span.startMs) * m_costs.drawing;
        if (!advance(0))
            return stopped();
    }
    return {};
}

Result<EncodedTrack> Build::sound()
{
    CacheKey key("sound");
    key.add("compiler", compilerFingerprint());
    key.add("quality", m_quality == Quality::Full ? "full" : "draft");
    key.add("narration", m_told.narration.key);
    for (const SpokenSpan &span : m_told.timeline.sentences)
        key.add("start", span.startMs);
    key.add("length", m_told.timeline.durationMs);
    if (const auto bytes = m_cache.fetch(key.text())) {
        if (auto kept = trackFromBytes(*bytes)) {
            if (!advance(m_told.timeline.durationMs * m_costs.sound()))
                return stopped();
            return std::move(*kept);
        }
    }
    const auto mixed = mixNarration(m_told.narration, m_told.timeline, soundRate(m_quality),
                                    advanceBy(m_costs.mixing));
    if (!mixed)
        return tl::unexpected(mixed.error());
    auto track = encodeSound(*mixed, m_quality, advanceBy(m_costs.encoding));
    if (track)
        m_cache.keep(key.text(), toBytes(*track));
    return track;
}

Result<void> Build::film(FolderInProgress &folder)
{
    const Timeline &timeline = m_told.timeline;
    SceneParts parts(m_readable.lesson, timeline, m_icons, m_cache, m_quality);
    if (auto estimated = estimate(parts); !estimated)
        return estimated;
    Movie movie{parts.size(), {}, {}, soundRate(m_quality)};
    auto track = sound();
    if (!track)
        return tl::unexpected(track.error());
    movie.sound = std::move(*track);
    // First, while the first scene is there anyway.
    const auto poster = parts.poster();
    if (!poster)
        return tl::unexpected(poster.error());
    if (auto written = folder.write(file_name::kPoster, *poster); !written)
        return written;
    for (int i = 0; i < m_readable.lesson.scenes.size(); ++i) {
        const SceneSpan &span = timeline.scenes.at(i);
        auto pictures = parts.scene(i, advanceBy(m_costs.drawing));
        if (!pictures)
            return tl::unexpected(pictures.error());
        movie.scenes << MovieScene{span.startMs, span.endMs, m_readable.lesson.scenes.at(i).heading,
                                   std::move(*pictures)};
    }
    m_compiled.newScenes = parts.drawn();
    return writeMovie(folder.path(file_name::kVideo), movie);
}

Result<void> Build::texts(FolderInProgress &folder)
{
    const Lesson &lesson = m_readable.lesson;
    const Timeline &timeline = m_told.timeline;
    QList<std::pair<QLatin1String, QByteArray>> files{
        {file_name::kLesson, lessonDocument(lesson, timeline)},
        {file_name::kCheckpoints, checkpointsDocument(lesson, timeline)},
        {file_name::kChapters, chaptersVtt(lesson, timeline)},
        {file_name::kCaptions, webVtt(captionCues(lesson, timeline, Language::Vietnamese))},
        {file_name::kTranscript, transcript(lesson, timeline, Language::Vietnamese)},
    };
    if (lesson.format > 1) {
        files << std::pair{file_name::kEnglishCaptions,
                           webVtt(captionCues(lesson, timeline, Language::English))}
              << std::pair{file_name::kEnglishTranscript,
                           transcript(lesson, timeline, Language::English)};
    }
    for (const auto &[name, bytes] : std::as_const(files)) {
        if (auto written = folder.write(name, bytes); !written)
            return written;
    }
    return {};
}

Result<Compiled> Build::into(FolderInProgress &folder)
{
    // The pictures are laid out before the voice speaks: most mistakes are found at once.
    const auto made = tryScenes(m_readable, m_icons)
                          .and_then([this] { return speak(); })
                          .and_then([&] { return film(folder); })
                          .and_then([&] { return texts(folder); })
                          .and_then([&] { return folder.publish(); });
    if (!made)
        return tl::unexpected(made.error());
    if (m_compiled.newScenes > 0)
        m_cache.prune();
    m_compiled.durationMs = m_told.timeline.durationMs;
    m_compiled.scenes = static_cast<int>(m_readable.lesson.scenes.size());
    return m_compiled;
}

} // namespace

Result<Compiled> compileLesson(const QString &folder, const QString &out,
                               const Materials &materials, Quality quality, Watcher &watcher)
{
    const auto readable = readLesson(folder, materials);
    if (!readable)
        return tl::unexpected(readable.error());
    auto target = FolderInProgress::begin(out);
    if (!target)
        return tl::unexpected(target.error());
    auto compiled = Build(*readable, materials, quality, watcher).into(**target);
    if (compiled)
        compiled->videoBytes = QFileInfo(QDir(out).filePath(file_name::kVideo)).size();
    return compiled;
}

Result<void> checkLesson(const QString &folder, const Materials &materials)
{
    const auto readable = readLesson(folder, materials);
    if (!readable)
        return tl::unexpected(readable.error());
    for (const QString &recording : readable->recordings) {
        if (const auto read = readRecording(recording); !read)
            return tl::unexpected(read.error());
    }
    return tryScenes(*readable, Icons(materials.icons));
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

namespace {

/// Scene \a index \a ms after its start, with what of the scene before still shows.
Result<QImage> pictureOf(const Studio &studio, int index, int ms)
{
    const auto chapter = [&](int scene) {
        const SceneSpan &span = studio.timeline.scenes.at(scene);
        return Chapter{scene, static_cast<int>(studio.timeline.scenes.size()),
                       span.endMs - span.startMs};
    };
    const QImage ground = lightBackdrop(studio.scale);
    const auto art = paintScene(studio, index);
    if (!art)
        return tl::unexpected(art.error());
    QImage leaving;
    if (index > 0 && ms < kCrossFadeMs) {
        const auto before = paintScene(studio, index - 1);
        if (!before)
            return tl::unexpected(before.error());
        leaving = Stage(*before, ground, nullptr, chapter(index - 1), studio.scale).settled();
    }
    Stage stage(*art, ground, leaving.isNull() ? nullptr : &leaving, chapter(index), studio.scale);
    stage.moveTo(ms);
    stage.paint();
    return stage.picture();
}

} // namespace

Result<void> writeFrames(const QString &folder, const QString &out, const Materials &materials)
{
    const auto readable = readLesson(folder, materials);
    if (!readable)
        return tl::unexpected(readable.error());
    const Timeline timeline = layOut(guessedLengths(readable->spoken), waitsOf(readable->lesson));
    const Icons icons(materials.icons);
    if (!QDir().mkpath(out))
        return fail(ErrorCode::Unwritable,
                    QStringLiteral("%1: can not be made; choose another folder").arg(out));
    for (int i = 0; i < readable->lesson.scenes.size(); ++i) {
        const SceneSpan &span = timeline.scenes.at(i);
        const auto picture
            = pictureOf({readable->lesson, timeline, icons, Scale{}}, i, span.endMs - span.startMs);
        if (!picture)
            return tl::unexpected(picture.error());
        const QString path = QDir(out).filePath(QStringLiteral("%1-%2.png")
                                                    .arg(i + 1, 2, 10, QLatin1Char('0'))
                                                    .arg(readable->lesson.scenes.at(i).id));
        if (!picture->save(path, "PNG"))
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
    Watcher nobody;
    const auto told = tell(
        *readable, materials, PartCache(materials.cache), [] {}, nobody);
    if (!told)
        return tl::unexpected(told.error());
    const Timeline &timeline = told->timeline;
    if (ms < 0 || ms >= timeline.durationMs)
        return fail(ErrorCode::NotUnderstood,
                    QStringLiteral("the film has no picture at %1 s; it ends at %2 s")
                        .arg(ms / 1000.0)
                        .arg(timeline.durationMs / 1000.0));
    const Icons icons(materials.icons);
    const int scene = timeline.sceneAt(ms);
    return pictureOf({readable->lesson, timeline, icons, Scale{}}, scene,
                     ms - timeline.scenes.at(scene).startMs);
}

} // namespace hocvu::media
