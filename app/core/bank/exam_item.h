// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/bank/item_mark.h"

#include <QJsonObject>

namespace hocvu {

/// How many options, or lefts of a matching, an exam can show: a paper's code has a digit for each.
inline constexpr int kMostShown = 10;
/// How many rights a matching may have.
inline constexpr int kMostRights = 26;
/// How long a typed answer may be, in characters of UTF-16.
inline constexpr int kLongestTyped = 200;

/// Why an exam cannot ask \a item, as "it …"; empty when it can.
QString whyNotAsked(const Item &item);

/// What an exam keeps of \a item: how it is asked, marked and explained. The rights of a matching
/// are in the order of their texts, which tells nothing of who belongs to whom.
Item examPart(const Item &item);

/// What of an examPart() may be seen before the exam: nothing that marks or explains it. The things
/// of an Ordering, whose own order is the answer, are in the order of their texts, character by
/// character as in Unicode.
Item askedPart(const Item &item);

/// Makes \a question one that asks \a part: an examPart(), or an askedPart() where not \a isMarked.
void setItem(Question &question, const Item &part, bool isMarked);

/// For each option of askedPart(\a item) the same one's index in \a item.
QList<int> askedOrder(const Item &item);

/// mark() of a response that counts options as askedPart(\a item) has them.
int markAsked(const Item &item, const ItemResponse &response);

/// Whether the answer is typed: there is nothing to choose from.
bool isTyped(ItemKind kind);
/// How many things of askedPart() a paper puts into an order of its own: options, or lefts of a
/// matching; 0 where an answer is typed.
int shownCount(const Item &asked);
/// Whether that order is shuffled. That of an Ordering always is, that of true and false never.
bool isShuffled(const Item &asked);

/// An answer as one text, as events and tables hold it; empty for none.
///
///     SingleChoice, TrueFalse   "2", the option
///     MultipleChoice            "0,2,3", ascending
///     Ordering                  "2,0,1", in the order given; some may lack still
///     Matching                  "0:1,2:0": each left that has a right, ascending
///     ShortAnswer, Numeric      as typed, cleaned, at most kLongestTyped characters
QString responseText(ItemKind kind, const ItemResponse &response);

/// The same back. Nothing when \a text is not the response to \a asked: another form, or a number
/// that it does not have.
std::optional<ItemResponse> responseFromText(const Item &asked, const QString &text);

/// Whether \a response answers all that \a asked asks for: of an Ordering every thing has its
/// place, of a Matching every left its right, and of a Numeric it is a number.
bool isComplete(const Item &asked, const ItemResponse &response);

/// \a item as JSON: members that say nothing are left out. `stem`, texts and `explanation` are
/// strings, or {"html": …} with formatting; fractions are whole numbers of kWhole; what an
/// askedPart() lacks is not there.
///
///     {"kind", "stem", "explanation", "fixedOrder": true, "allOrNothing": true, "lowest": n,
///      "options": [{"text", "fraction"}], "answers": [{"pattern" | "value", "tolerance",
///      "fraction"}], "caseSensitive": true, "lefts": […], "rights": […],
///      "matches": [[left, right, fraction], …], "grading": "RELATIVE_TO_CORRECT"}
QJsonObject itemToJson(const Item &item);
/// NotUnderstood: an unknown kind or grading, or whyNotAsked(). \a isMarked: with what marks it.
Result<Item> itemFromJson(const QJsonObject &json, bool isMarked);

/// The words of \a text without their formatting, on one line; a picture is what it says in
/// brackets.
QString plainWords(const ItemText &text);

} // namespace hocvu
