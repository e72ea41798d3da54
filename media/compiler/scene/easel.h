// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "media/compiler/scene/icons.h"
#include "media/compiler/scene/shapes.h"
#include "media/compiler/scene/sprite.h"
#include "media/compiler/scene/theme.h"
#include "media/compiler/source/lesson.h"
#include "media/compiler/text/text_block.h"
#include "media/compiler/timing/timeline.h"

#include <functional>
#include <optional>

class QPainter;

namespace hocvu::media {

/// What all scenes of a film share.
struct Studio
{
    const Lesson &lesson;
    const Timeline &timeline;
    const Icons &icons;
    Scale scale;
};

/// On what one scene is painted: makes sprites, sets text, and keeps the first thing that does
/// not fit, so that painters need no test after each line.
class Easel
{
public:
    Easel(const Studio &studio, int scene);

    const Lesson &lesson() const { return m_studio.lesson; }
    const Scene &scene() const { return m_studio.lesson.scenes.at(m_index); }
    const Icons &icons() const { return m_studio.icons; }
    Scale scale() const { return m_studio.scale; }
    int index() const { return m_index; }
    int startMs() const { return m_studio.timeline.scenes.at(m_index).startMs; }
    int sentenceMs(int sentence) const
    {
        return m_studio.timeline.sentenceStart(m_index, sentence);
    }

    /// Text that fits the given room; \a what and \a line name it when it does not, or when the
    /// font lacks a character. \a maxLines is the most that looks good.
    TextBlock fit(const QString &what, int line, const QString &text, const TextStyle &style,
                  const QSizeF &room, int maxLines);

    /// Says that \a what takes \a box: boxes may neither overlap nor reach the captions.
    void claim(const QString &what, const QRectF &box);

    /// Reports that \a icon does not exist.
    void demandIcon(const QString &icon, int line);

    /// Adds a sprite that covers \a area; \a paint draws in the picture's own points.
    void add(const QRectF &area, Motion motion, int enterMs,
             const std::function<void(QPainter &)> &paint, int leaveMs = kNever);

    void standOnDark() { m_art.dark = true; }

    Result<SceneArt> finish();

private:
    void report(int line, const QString &message);

    struct Claim
    {
        QString what;
        QRectF box;
    };

    const Studio &m_studio;
    int m_index;
    SceneArt m_art;
    QList<Claim> m_claims;
    std::optional<Error> m_error;
};

} // namespace hocvu::media
