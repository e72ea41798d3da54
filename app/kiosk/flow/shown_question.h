// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/bank/bank.h"
#include "core/exam/paper.h"

namespace hocvu {

/// A question as one paper shows it, whatever its kind.
struct ShownQuestion
{
    ItemKind kind = ItemKind::SingleChoice;
    ItemText stem; ///< Its pictures are in the text itself.
    /// In the order shown; of a matching the lefts. Without words in TrueFalse: they are the
    /// page's.
    QList<ItemText> options;
    QList<ItemText> rights; ///< Of a matching.
};

/// Damaged: \a bank has no such question, or \a item orders more or fewer options than it has.
Result<ShownQuestion> shownQuestion(const Bank &bank, const PaperItem &item);

/// What was answered to \a question, in numbers as they are shown; a matching has a right for each
/// left or -1. Empty when \a answer does not fit it.
ItemResponse shownResponse(const Question &question, const PaperItem &item, const QString &answer);
/// \a shown after the option \a pressed was: the answer of a single choice; of a multiple choice
/// one more, or one less when it was among them; of an ordering the next, or, when it has its place
/// already, this one and all behind it are taken back. Nothing where no option is pressed.
std::optional<ItemResponse> withPress(const Question &question, ItemResponse shown, int pressed);
/// \a shown after \a right was chosen for the left \a shownLeft of a matching, -1: none. Nothing
/// where there is no such left.
std::optional<ItemResponse> withMatch(const Question &question, ItemResponse shown, int shownLeft,
                                      int right);
/// What stands in an event for \a shown.
QString answerOf(const Question &question, const PaperItem &item, const ItemResponse &shown);
/// Whether \a answer answers all that \a question asks for.
bool isAnswered(const Question &question, const QString &answer);

/// \a text with its pictures in it.
ItemText withPictures(const ItemText &text, const ItemPictures &pictures);

} // namespace hocvu
