// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDate>
#include <QList>
#include <QString>
#include <QStringList>

namespace hocvu::media {

enum class SceneKind {
    Title,
    Points,
    Steps,
    Document,
    Timeline,
    Dialogue,
    Table,
    Chart,
    Comparison,
    BeforeAfter,
    Case,
    Quotation,
    Recap,
};

/// Where a part stands on an administrative document.
enum class Place {
    None,
    State,
    Organ,
    Number,
    Date,
    Subject,
    Body,
    Signer,
    Seal,
    Recipients,
};

/// One sentence of narration; it is spoken, shown as a caption and written into the transcript.
struct Sentence
{
    QString text;
    QString english; ///< Empty in a lesson of format 1.
    int line = 0; ///< In lesson.yaml, for messages.
};

/// One thing that appears in a scene while it is spoken. Which members it has depends on the kind:
///
///     points, steps     icon, title, text
///     document          title, place
///     timeline          mark, title
///     dialogue          text, byAi
///     table             cells: a row
///     chart             title, value: a bar
///     comparison        title, cells: first the right way, then the wrong one
///     before-after      title, text: first before, then after
///     case              title: a way to act
///     recap             title
struct Item
{
    QString icon; ///< Name of a Phosphor icon; may be empty.
    QString title;
    QString text;
    QString mark;
    QStringList cells;
    QList<int> cellSentences; ///< Comparison: each cell appears with this sentence, 0-based.
    Place place = Place::None;
    double value = 0;
    bool byAi = false;
    int sentence = 0; ///< Appears with this sentence of its scene, 0-based.
    int line = 0;
};

struct Scene
{
    QString id;
    SceneKind kind = SceneKind::Title;
    QString heading;
    QString text; ///< Title: the subtitle. Quotation: the words quoted. Case: the situation.
    QString source; ///< Quotation: where the words stand.
    QString icon; ///< Title: the emblem; may be empty.
    QString unit; ///< Chart: of all values.
    QStringList columns; ///< Table: the header.
    QList<Item> items;
    int key = 0; ///< Case: index of the right way, 0-based.
    int decision = 0; ///< Case: with this sentence it is told, 0-based.
    QString why; ///< Case: the reason of the decision.
    QList<Sentence> say;
    int explains = 0; ///< Number of a key point, from 1; 0: none.
    QStringList from; ///< The places in the lesson's sources that it states something from.
    QByteArray written; ///< Its lines in the file, for cache keys.
    int line = 0;
};

/// A question at which the video pauses.
struct Checkpoint
{
    QString after; ///< The scene at whose end it stands; after the last one the film is over.
    QString question;
    QStringList options;
    int key = 0; ///< Index of the right option, 0-based.
    QString explanation;
    int line = 0;
};

/// What an author writes in media/lessons/NN-slug/lesson.yaml.
struct Lesson
{
    QString file; ///< As messages name it.
    QString slug; ///< The name of its folder, "03-luat-tri-tue-nhan-tao".
    int format = 0;
    int number = 0;
    QString title;
    QString kicker;
    int kickerLine = 0;
    QDate asOf;
    QStringList sources;
    QList<int> sourceLines; ///< In the file, one a source.
    QStringList inventedLaws; ///< Numbers of no law, shown as what an AI makes up.
    QStringList keyPoints; ///< None in format 1.
    QList<int> keyPointLines;
    QList<Scene> scenes; ///< The first one is the title, and the only title.
    QList<Checkpoint> checkpoints; ///< In the order of their scenes.

    /// -1 when no scene is called \a id.
    int sceneIndex(const QString &id) const
    {
        for (qsizetype i = 0; i < scenes.size(); ++i) {
            if (scenes.at(i).id == id)
                return static_cast<int>(i);
        }
        return -1;
    }
    /// Whether \a checkpoint is asked when the film is over.
    bool isAtTheEnd(const Checkpoint &checkpoint) const
    {
        return checkpoint.after == scenes.last().id;
    }
};

} // namespace hocvu::media
