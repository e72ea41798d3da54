// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <memory>

namespace hocvu {

struct Item;

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

/// One exam question. Nearly all are of one kind, plain text with four options of which one is
/// right; those have stem, options, key and explanation. The others have \a asked instead.
struct Question
{
    QString id; ///< "3.01": topic, dot, number; for ever.
    int topic = 0; ///< 1 to 14.
    Level level = Level::Recall;
    bool practice = false; ///< Practice questions are never drawn officially.
    QString stem; ///< Of another kind: its words without formatting, to be searched and told.
    QStringList options; ///< As written by the author.
    int key = 0; ///< Index of the right option; -1 in another kind, and in a bank without keys.
    bool fixedOrder = false; ///< Numbers in ascending order are not shuffled.
    QString explanation;
    QString sourceDocument;
    QString sourceArticle;
    Confidence confidence = Confidence::Skill;
    int lesson = 0; ///< The lesson that explains it, 1 to 14.
    QString scene = {}; ///< Of that lesson; empty: none does.
    int version = 1;
    /// What is shown of a question of another kind, see askedPart(); null in the usual one.
    std::shared_ptr<const Item> asked = {};
    /// The same with what marks it, see examPart(); null in a bank without keys.
    std::shared_ptr<const Item> marked = {};

    friend bool operator==(const Question &a, const Question &b);
};

} // namespace hocvu
