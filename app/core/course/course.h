// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

namespace hocvu {

/// A question inside a video: the player stops at \a at until it is answered.
struct Checkpoint
{
    Millis at{};
    Millis rewind{}; ///< Where the scene begins that explains the answer.
    QString question;
    QStringList options;
    int key = 0;
    QString explanation;
};

/// A part of a video; questions of the bank name the one that explains them.
struct LessonScene
{
    QString id; ///< "ba-muc-rui-ro"
    QString heading;
    Millis start{};
    Millis end{};
    int explains = 0; ///< Number of the key point, from 1; 0: none.
};

/// What the voice says from \a start to \a end.
struct SpokenSentence
{
    Millis start{};
    Millis end{};
    QString text;
    QString english; ///< Empty where nobody translated it.

    friend bool operator==(const SpokenSentence &, const SpokenSentence &) = default;
};

/// One lesson of the course as the content pack describes it.
struct Lesson
{
    int number = 0; ///< 1, 2, 3 …
    QString slug; ///< Its folder's name, "03-luat-tri-tue-nhan-tao".
    QString title;
    Millis duration{};
    QList<Checkpoint> checkpoints; ///< In order; those after the lesson are at its duration.
    QStringList keyPoints; ///< May be empty: another's video has none.
    QList<LessonScene> scenes; ///< In order; may be empty.
    QList<SpokenSentence> transcript; ///< In order; may be empty.

    /// Null when there is none.
    const LessonScene *scene(const QString &id) const;
    /// Whole seconds, a broken last one counted.
    int seconds() const { return int((duration.count() + 999) / 1000); }
};

struct Course
{
    QString title;
    QList<Lesson> lessons;

    /// Null when there is none.
    const Lesson *find(int number) const;
};

/// Reads lesson.json (number, slug, title, durationMs; keyPoints, scenes and transcript if they are
/// there) and checkpoints.json of one lesson, both format 1. A sentence of the transcript that
/// makes no sense is left out: no lesson fails for it. NotUnderstood, TooNew.
Result<Lesson> readLesson(const QByteArray &lessonJson, const QByteArray &checkpointsJson);

} // namespace hocvu
