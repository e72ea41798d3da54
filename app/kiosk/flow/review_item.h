// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/bank/answer_keys.h"
#include "core/course/course.h"
#include "core/exam/score.h"
#include "kiosk/flow/shown_question.h"

namespace hocvu {

/// One question looked back upon.
struct ReviewItem
{
    int index = 0;
    ShownQuestion question;
    ItemResponse response; ///< In numbers as shown.
    bool answered = false;
    Score worth; ///< What it counts.
    /// Of kinds with options to choose from: those that are right, as shown. Empty while keys are
    /// not told.
    QList<int> rightOptions;
    /// Of the other kinds: what was answered, and what is right, line by line; the latter empty
    /// while keys are not told.
    QStringList given;
    QStringList rightLines;
    ItemText explanation; ///< Empty while keys are not told.
    QString source;
    int lesson = 0;
    QString lessonTitle;
    Millis sceneStart{-1}; ///< Where the lesson explains it; negative: not known.
};

/// What \a answer was worth and, with \a tell, what is right. \a item is of \a bank; the lesson
/// that explains it is one of \a course. Empty where \a bank has no such question.
ReviewItem reviewItem(const Bank &bank, const Course &course, const PaperItem &item,
                      const QString &answer, const AnswerKey &key, bool tell);

} // namespace hocvu
