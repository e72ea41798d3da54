// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QList>
#include <QString>
#include <QStringList>

namespace hocvu::media {

enum class SceneKind { Title, Points, Steps, Comparison, Quotation, Recap };

/// One sentence of narration; it is spoken, shown as a caption and written into the transcript.
struct Sentence
{
    QString text;
    int line = 0; ///< In lesson.yaml, for messages.
};

/// A bullet, a step or a thing to remember.
struct Item
{
    QString icon; ///< Name of a Phosphor icon; may be empty.
    QString title;
    QString text; ///< May be empty.
    int sentence = 0; ///< Appears with this sentence of its scene, 0-based.
    int line = 0;
};

struct Column
{
    QString title;
    QStringList items;
    int sentence = 0; ///< Appears with this sentence of its scene, 0-based.
    int line = 0;
};

struct Scene
{
    QString id;
    SceneKind kind = SceneKind::Title;
    QString heading;
    QString text; ///< Title: the subtitle. Quotation: the words quoted.
    QString source; ///< Quotation: where the words stand.
    QString icon; ///< Title: the emblem; may be empty.
    QList<Item> items;
    Column left;
    Column right;
    QList<Sentence> say;
    int line = 0;
};

/// A question at which the video pauses.
struct Checkpoint
{
    QString after; ///< The scene at whose end it stands.
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
    int number = 0;
    QString title;
    QString kicker;
    QDate asOf;
    QStringList sources;
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
};

} // namespace hocvu::media
