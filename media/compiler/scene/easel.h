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

/// A text and the line of the file where it stands.
struct Words
{
    QString text;
    int line = 0;
};

/// On what one scene is painted: makes sprites, sets text, and keeps the first thing that does
/// not fit, so that painters need no test after each line. All times are milliseconds from the
/// scene's first picture.
class Easel
{
public:
    Easel(const Studio &studio, int scene);

    const Lesson &lesson() const { return m_studio.lesson; }
    const Scene &scene() const { return m_studio.lesson.scenes.at(m_index); }
    const QList<Item> &items() const { return scene().items; }
    const Icons &icons() const { return m_studio.icons; }
    Scale scale() const { return m_studio.scale; }
    int index() const { return m_index; }

    int sentenceMs(int sentence) const;
    /// When item \a index appears.
    int enterMs(int index) const { return sentenceMs(items().at(index).sentence); }
    /// When the next item comes, so that \a index is no longer what is spoken of; never for the
    /// last.
    int highlightEnd(int index) const;
    /// A member of all items, with their lines: words(&Item::title).
    QList<Words> words(QString Item::*member) const;

    /// Text that fits \a room; \a what and its line name it when it does not, or when the font
    /// lacks a character. \a maxLines is the most that looks good.
    TextBlock fit(const QString &what, const Words &words, const TextStyle &style,
                  const QSizeF &room, int maxLines);
    /// All of \a words in one size, so that cards which stand side by side look alike.
    QList<TextBlock> fitAll(const QString &what, const QList<Words> &words, const TextStyle &style,
                            const QSizeF &room, int maxLines);
    /// A title and a text below it for every card, \a gap apart: both give way until they fit
    /// \a room together.
    struct Stack
    {
        QList<TextBlock> titles;
        QList<TextBlock> texts;
        double titleHeight = 0; ///< Of the highest title.
        double textHeight = 0;
    };
    Stack fitStacks(TextStyle title, int titleLines, TextStyle text, int textLines,
                    const QSizeF &room, double gap);
    /// \a text of the scene's own, such as a number, on one line; says so when it does not fit.
    TextBlock label(const QString &text, const TextStyle &style, double width = kContentWidth);

    /// Says that \a what takes \a box: boxes may neither overlap nor reach the captions.
    void claim(const QString &what, const QRectF &box);

    /// Reports that \a icon does not exist.
    void demandIcon(const QString &icon, int line);

    /// Adds a sprite that covers \a area; \a paint draws in the picture's own points.
    void add(const QRectF &area, Motion motion, int enterMs,
             const std::function<void(QPainter &)> &paint, int leaveMs = kNever);

    // What most kinds have in common.

    /// The dashed outline of a card until item \a index comes.
    void addGhost(const QRectF &box, int enterMs);
    /// The card of item \a index as \a paint draws it, its outline before, and a glow around it
    /// while it is spoken of.
    void addCard(const QRectF &box, int index, const QColor &glow,
                 const std::function<void(QPainter &)> &paint, Motion motion = Motion::Rise);

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
