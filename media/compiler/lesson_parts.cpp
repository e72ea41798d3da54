// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/compiler/lesson_parts.h"

#include "media/compiler/movie/film.h"
#include "media/compiler/scene/backdrop.h"
#include "media/compiler/scene/scene_painters.h"
#include "media/compiler/source/lesson_source.h"
#include "media/compiler/speech/lexicon_file.h"
#include "resources/resources.h"

#include <QBuffer>
#include <QDir>
#include <QFile>

extern "C" {
#include <libavutil/avutil.h>
}

#include <algorithm>

namespace hocvu::media {

namespace {

constexpr double kDraftScale = 2.0 / 3; // 854 by 480

QByteArray fileBytes(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// What every scene of every lesson depends on.
QByteArray commonKey(const Lesson &lesson, const Icons &icons, Quality quality)
{
    CacheKey key("common");
    key.add("compiler", compilerFingerprint());
    key.add("qt", qVersion());
    key.add("codec", av_version_info());
    key.add("quality", quality == Quality::Full ? "full" : "draft");
    const QDir fonts(QStringLiteral(":/fonts"));
    for (const QString &name : fonts.entryList(QDir::Files, QDir::Name))
        key.add("font", fileBytes(fonts.filePath(name)));
    key.add("icons", icons.version());
    key.add("format", lesson.format);
    key.add("kicker", lesson.kicker.toUtf8());
    key.add("as of", lesson.asOf.toString(Qt::ISODate).toLatin1());
    key.add("scenes", static_cast<int>(lesson.scenes.size()));
    return key.text().toLatin1();
}

bool asksAfter(const Lesson &lesson, const Scene &scene)
{
    return std::any_of(lesson.checkpoints.begin(), lesson.checkpoints.end(),
                       [&](const Checkpoint &checkpoint) { return checkpoint.after == scene.id; });
}

} // namespace

Result<Readable> readLesson(const QString &folder, const Materials &materials)
{
    if (!loadResources())
        return fail(ErrorCode::Unavailable, QStringLiteral("the fonts can not be loaded"));
    const auto lexicon = loadLexicon(materials.lexicon);
    if (!lexicon)
        return tl::unexpected(lexicon.error());
    auto lesson = loadLesson(folder);
    if (!lesson)
        return tl::unexpected(lesson.error());
    auto spoken = spokenForms(*lesson, *lexicon);
    if (!spoken)
        return tl::unexpected(spoken.error());
    auto recordings = findRecordings(folder, *lesson);
    if (!recordings)
        return tl::unexpected(recordings.error());
    return Readable{std::move(*lesson), std::move(*spoken), std::move(*recordings)};
}

Result<Told> tell(const Readable &readable, const Materials &materials, const PartCache &cache,
                  const std::function<void()> &beforeSpeaking, Watcher &watcher)
{
    const auto voice = VoiceCommand::open(materials.voiceCommand);
    if (!voice)
        return tl::unexpected(voice.error());
    auto narration = narrate({readable.lesson, *voice, readable.recordings, cache}, readable.spoken,
                             beforeSpeaking, watcher);
    if (!narration)
        return tl::unexpected(narration.error());
    const Timeline timeline = layOut(narration->lengths(), waitsOf(readable.lesson));
    return Told{std::move(*narration), timeline};
}

SceneParts::SceneParts(const Lesson &lesson, const Timeline &timeline, const Icons &icons,
                       const PartCache &cache, Quality quality)
    : m_lesson(lesson)
    , m_timeline(timeline)
    , m_cache(cache)
    , m_studio{lesson, timeline, icons, Scale{quality == Quality::Full ? 1.0 : kDraftScale}}
    , m_quality(quality)
    , m_scale(m_studio.scale)
    , m_common(commonKey(lesson, icons, quality))
{
}

Chapter SceneParts::chapter(int index) const
{
    const SceneSpan &span = m_timeline.scenes.at(index);
    return {index, static_cast<int>(m_timeline.scenes.size()), span.endMs - span.startMs};
}

QByteArray SceneParts::artKey(int index) const
{
    const Scene &scene = m_lesson.scenes.at(index);
    CacheKey key("art");
    key.add("common", m_common);
    key.add("index", index);
    key.add("written", scene.written);
    key.add("asks", asksAfter(m_lesson, scene) ? 1 : 0);
    key.add("length", chapter(index).lengthMs);
    for (int i = 0; i < scene.say.size(); ++i)
        key.add("sentence",
                m_timeline.sentenceStart(index, i) - m_timeline.scenes.at(index).startMs);
    // The title shows the lesson's first icon when it has none of its own.
    for (qsizetype i = 0; index == 0 && i < m_lesson.scenes.size(); ++i) {
        for (const Item &item : m_lesson.scenes.at(i).items)
            key.add("icon", item.icon.toUtf8());
    }
    return key.text().toLatin1();
}

Result<const SceneArt *> SceneParts::art(int index)
{
    const auto found = m_arts.find(index);
    if (found != m_arts.end())
        return &found->second;
    auto painted = paintScene(m_studio, index);
    if (!painted)
        return tl::unexpected(painted.error());
    // Only neighbours are needed together; a scene's pictures take some 50 MB.
    m_arts.erase(m_arts.begin(), m_arts.lower_bound(index - 1));
    return &m_arts.emplace(index, std::move(*painted)).first->second;
}

Result<QImage> SceneParts::settled(int index)
{
    if (m_ground.isNull())
        m_ground = lightBackdrop(m_scale);
    const auto drawn = art(index);
    if (!drawn)
        return tl::unexpected(drawn.error());
    return Stage(**drawn, m_ground, nullptr, chapter(index), m_scale).settled();
}

QString SceneParts::lastPictureKey(int index) const
{
    CacheKey key("last picture");
    key.add("art", artKey(index));
    return key.text();
}

Result<QByteArray> SceneParts::lastPictureSum(int index)
{
    const QString key = lastPictureKey(index);
    if (auto kept = m_cache.fetch(key))
        return std::move(*kept);
    const auto picture = settled(index);
    if (!picture)
        return tl::unexpected(picture.error());
    QCryptographicHash sum(kPartSum);
    sum.addData(QByteArrayView(picture->constBits(), picture->sizeInBytes()));
    m_cache.keep(key, sum.result());
    return sum.result();
}

Result<QString> SceneParts::key(int index)
{
    CacheKey key("scene");
    key.add("art", artKey(index));
    if (index > 0) {
        const auto before = lastPictureSum(index - 1);
        if (!before)
            return tl::unexpected(before.error());
        key.add("before", *before);
    }
    return key.text();
}

Result<bool> SceneParts::isMissing(int index)
{
    if (index > 0 && !m_cache.has(lastPictureKey(index - 1)))
        return true;
    return key(index).map([this](const QString &text) { return !m_cache.has(text); });
}

Result<EncodedTrack> SceneParts::scene(int index, const std::function<bool(int)> &goOn)
{
    const auto text = key(index);
    if (!text)
        return tl::unexpected(text.error());
    if (const auto bytes = m_cache.fetch(*text)) {
        if (auto kept = trackFromBytes(*bytes))
            return std::move(*kept);
    }
    ++m_drawn;
    QImage leaving;
    if (index > 0) {
        auto before = settled(index - 1);
        if (!before)
            return tl::unexpected(before.error());
        leaving = std::move(*before);
    } else if (m_ground.isNull()) {
        m_ground = lightBackdrop(m_scale);
    }
    const auto drawn = art(index);
    if (!drawn)
        return tl::unexpected(drawn.error());
    const Chapter of = chapter(index);
    Stage stage(**drawn, m_ground, index > 0 ? &leaving : nullptr, of, m_scale);
    auto track = shootScene(stage, of.lengthMs, size(), m_quality, goOn);
    if (track)
        m_cache.keep(*text, toBytes(*track));
    return track;
}

Result<QByteArray> SceneParts::poster()
{
    CacheKey key("poster");
    key.add("art", artKey(0));
    if (auto kept = m_cache.fetch(key.text()))
        return std::move(*kept);
    const auto picture = settled(0);
    if (!picture)
        return tl::unexpected(picture.error());
    QByteArray png;
    QBuffer buffer(&png);
    picture->save(&buffer, "PNG");
    m_cache.keep(key.text(), png);
    return png;
}

} // namespace hocvu::media
