// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/bank/item.h"

#include <QString>
#include <QStringList>

namespace hocvu {

/// What foreign formats have no place for, as tags "hocvu:NAME=VALUE": every format that has tags
/// carries them through other programs and back.
///
/// Of the record: topic, level, pool, source, article, confidence, lesson, scene, version, as_of,
/// valid_from, valid_to, blind, verdict, note. Of the marking: see ItemFact. In a value "\\" stands
/// for a backslash, "\n" for a line's end and "\s" for a further space. Values that are as a new
/// item has them are not written.
enum class ItemFact {
    Kind = 1,
    Shuffle = 2,
    Points = 4,
    Penalty = 8,
    CaseSensitive = 16,
    Marking = 32, ///< allOrNothing and lowest.
    Matches = 64, ///< When they are not even.
    Feedback = 128, ///< The three that stand for the whole item.
    OptionFeedback = 256, ///< Of each option or answer.
    Grading = 512,
    Title = 1024,
    Category = 2048,
    Patterns = 4096, ///< Short answers in which a * stands for any text.
};
Q_DECLARE_FLAGS(ItemFacts, ItemFact)
Q_DECLARE_OPERATORS_FOR_FLAGS(ItemFacts)

/// The record's facts, and of the marking those of \a wanted.
QStringList factTags(const Item &item, ItemFacts wanted);

/// Puts the facts among \a tags where they belong and leaves the others as the item's tags. What
/// cannot be understood stays a tag. To be called when everything else is known.
void takeTags(const QStringList &tags, Item &item);

} // namespace hocvu
