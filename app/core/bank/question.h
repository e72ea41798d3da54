// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace hocvu {

/// How much a question asks for, in the terms of the exam blueprint.
enum class Level { Recall, Understanding, Application }; // nhận biết, thông hiểu, vận dụng
inline constexpr int kLevels = 3;
inline constexpr int kTopics = 14;
inline constexpr int kOptions = 4;

/// What the source of a question's key is worth.
enum class Confidence {
    Direct, ///< Read in the document or on an official page.
    Indirect, ///< Known through a third party's copy.
    Skill, ///< A matter of skill; no legal key.
};

/// One multiple-choice question: four options, one right.
struct Question
{
    QString id; ///< "3.01": topic, dot, number; for ever.
    int topic = 0; ///< 1 to 14.
    Level level = Level::Recall;
    bool practice = false; ///< Practice questions are never drawn officially.
    QString stem;
    QStringList options; ///< As written by the author.
    int key = 0; ///< Index of the right option.
    bool fixedOrder = false; ///< Numbers in ascending order are not shuffled.
    QString explanation;
    QString sourceDocument;
    QString sourceArticle;
    Confidence confidence = Confidence::Skill;
    int lesson = 0; ///< The lesson that explains it, 1 to 14.
    QString scene = {}; ///< Of that lesson; empty: none does.
    int version = 1;

    friend bool operator==(const Question &, const Question &) = default;
};

} // namespace hocvu
