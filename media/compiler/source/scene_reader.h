// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "media/compiler/source/field_reader.h"
#include "media/compiler/source/lesson.h"
#include "media/compiler/source/limits.h"

#include <QSet>

namespace hocvu::media {

/// How authors write \a kind, "before-after".
QString kindName(SceneKind kind);

/// Lower-case letters a-z, digits and single hyphens.
bool isSlug(const QString &text);

/// Reads one scene map after another.
class SceneReader
{
public:
    /// \a lesson must hold its format, sources and key points.
    SceneReader(const Lesson &lesson, Findings &findings);

    Scene read(const YamlNode &node);

private:
    void readIdentity(FieldReader &fields, Scene &scene);
    void readGrounds(FieldReader &fields, Scene &scene);
    void readSay(FieldReader &fields, Scene &scene);
    void readBody(FieldReader &fields, Scene &scene);
    void readPoints(FieldReader &fields, Scene &scene);
    void readSteps(FieldReader &fields, Scene &scene);
    void readDocument(FieldReader &fields, Scene &scene);
    void readTimeline(FieldReader &fields, Scene &scene);
    void readDialogue(FieldReader &fields, Scene &scene);
    void readTable(FieldReader &fields, Scene &scene);
    void readChart(FieldReader &fields, Scene &scene);
    void readCase(FieldReader &fields, Scene &scene);
    void readRecap(FieldReader &fields, Scene &scene);
    /// The two sides of a comparison or of an example.
    void readSide(FieldReader &fields, const QString &key, Scene &scene);
    void readEntries(FieldReader &fields, const Scene &scene, Item &item);

    /// Reads the maps of the list \a key; \a readOne takes what the kind knows out of each.
    template <typename ReadOne>
    void readItems(FieldReader &fields, const QString &key, int atLeast, int atMost, Scene &scene,
                   const ReadOne &readOne);
    /// The sentence with which a thing appears that usually does so with \a usual, from 0.
    int sentenceAt(FieldReader &fields, const QString &key, const Scene &scene, int usual);

    const Lesson &m_lesson;
    const Limits &m_limits;
    Findings &m_findings;
    QSet<QString> m_ids;
    bool m_first = true;
};

} // namespace hocvu::media
