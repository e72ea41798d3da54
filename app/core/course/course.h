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

/// One lesson of the course as the content pack describes it.
struct Lesson
{
    int number = 0; ///< 1, 2, 3 …
    QString slug; ///< Its folder's name, "03-luat-tri-tue-nhan-tao".
    QString title;
    Millis duration{};
    QList<Checkpoint> checkpoints;

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

/// Reads lesson.json (number, slug, title, durationMs) and checkpoints.json of one lesson, both
/// format 1. NotUnderstood, TooNew.
Result<Lesson> readLesson(const QByteArray &lessonJson, const QByteArray &checkpointsJson);

} // namespace hocvu
