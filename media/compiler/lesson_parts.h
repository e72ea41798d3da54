// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "media/compiler/compile.h"
#include "media/compiler/movie/encoded_track.h"
#include "media/compiler/output/part_cache.h"
#include "media/compiler/scene/easel.h"
#include "media/compiler/scene/stage.h"
#include "media/compiler/speech/narration.h"

#include <functional>
#include <map>

namespace hocvu::media {

/// A lesson that was read, whose every word can be spoken and whose recordings lie where they
/// belong.
struct Readable
{
    Lesson lesson;
    QList<QStringList> spoken;
    QHash<SentencePlace, QString> recordings;
};

Result<Readable> readLesson(const QString &folder, const Materials &materials);

/// The narration, and when everything is.
struct Told
{
    Narration narration;
    Timeline timeline;
};

/// Speaks what is neither recorded nor in \a cache; \a beforeSpeaking and \a watcher as in
/// narrate().
Result<Told> tell(const Readable &readable, const Materials &materials, const PartCache &cache,
                  const std::function<void()> &beforeSpeaking, Watcher &watcher);

/// Draws and encodes the scenes of one film, each only when it is not in the cache.
///
/// A scene's key is made of its lines in the file, of when its sentences begin, of what all scenes
/// show of the lesson, and of the last picture of the scene before, which fades away over it.
class SceneParts
{
public:
    /// All arguments outlive this.
    SceneParts(const Lesson &lesson, const Timeline &timeline, const Icons &icons,
               const PartCache &cache, Quality quality);

    /// Whether scene \a index must be drawn, as far as that is known without drawing: when the
    /// scene before changed, its last picture may turn out the same.
    Result<bool> isMissing(int index);
    /// Scene \a index, encoded; \a goOn as in shootScene().
    Result<EncodedTrack> scene(int index, const std::function<bool(int)> &goOn);
    /// How many scenes scene() has drawn; the others were kept from before.
    int drawn() const { return m_drawn; }
    /// The first scene's last moment without the chapter bar, as PNG.
    Result<QByteArray> poster();

    QSize size() const { return pictureSize(m_scale); }

private:
    QByteArray artKey(int index) const;
    QString lastPictureKey(int index) const;
    /// Sum of the scene's last picture.
    Result<QByteArray> lastPictureSum(int index);
    Result<QString> key(int index);
    Result<const SceneArt *> art(int index);
    Result<QImage> settled(int index);
    Chapter chapter(int index) const;

    const Lesson &m_lesson;
    const Timeline &m_timeline;
    const PartCache &m_cache;
    Studio m_studio;
    Quality m_quality;
    Scale m_scale;
    QByteArray m_common; ///< What all scenes depend on.
    int m_drawn = 0;
    QImage m_ground;
    std::map<int, SceneArt> m_arts;
};

} // namespace hocvu::media
