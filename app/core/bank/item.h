// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/bank/lint.h"

#include <QByteArray>
#include <QList>
#include <QMap>
#include <QString>
#include <QStringList>

#include <memory>
#include <optional>

namespace hocvu {

/// What a question asks for, whatever format it came in.
enum class ItemKind {
    SingleChoice,
    MultipleChoice,
    TrueFalse,
    ShortAnswer,
    Numeric,
    Matching,
    Ordering,
};
inline constexpr int kItemKinds = 7;

/// A share of an item's marks in units of 0.00001 per cent, the precision that Moodle keeps. Whole
/// numbers, so that what was written and read again is equal.
inline constexpr int kWhole = 10'000'000;

/// Text as it is shown: plain, its lines divided by "\n", or with formatting, then the canonical
/// HTML of exchange/items/rich_text.h. Pictures in it are `<img src="HASH"/>`, see ItemPictures.
struct ItemText
{
    QString text;
    bool rich = false;

    bool isEmpty() const { return text.isEmpty(); }
    friend bool operator==(const ItemText &, const ItemText &) = default;
};

/// Something to choose or, in an Ordering, to put in its place.
struct ItemOption
{
    ItemText text; ///< Empty in a TrueFalse, whose words are the program's.
    int fraction = 0; ///< -kWhole to kWhole.
    ItemText feedback = {};

    friend bool operator==(const ItemOption &, const ItemOption &) = default;
};

/// An answer that may be typed. Of several that fit the first counts.
struct ItemAnswer
{
    /// Of a ShortAnswer: what is typed; * stands for any text, \* for a star. Of a Numeric: "*" for
    /// any number, else empty.
    QString pattern;
    double value = 0; ///< Of a Numeric.
    double tolerance = 0; ///< What value and a right answer may differ by, not negative.
    int fraction = kWhole;
    ItemText feedback = {};

    friend bool operator==(const ItemAnswer &, const ItemAnswer &) = default;
};

/// What one pair of a Matching is worth.
struct ItemMatch
{
    int left = 0; ///< Index into lefts.
    int right = 0; ///< Index into rights.
    int fraction = 0; ///< -kWhole to kWhole.

    friend bool operator==(const ItemMatch &, const ItemMatch &) = default;
};

/// How an order that is not quite right is marked; the names are those of Moodle's question type.
enum class OrderGrading {
    AllOrNothing,
    AbsolutePosition, ///< Each thing at its own place.
    RelativeNextExcludeLast, ///< Each thing before the right one; the last counts nothing.
    RelativeNextIncludeLast, ///< The same; being last counts too.
    RelativeOnePreviousAndNext, ///< Each right neighbour.
    RelativeAllPreviousAndNext, ///< Each right "before" and "after".
    LongestOrderedSubset, ///< The most things that stand in the right order.
    LongestContiguousSubset, ///< The same, one directly behind the other.
    RelativeToCorrect, ///< The nearer to its place, the more.
};
inline constexpr int kOrderGradings = 9;

/// What is said after an answer, whatever was chosen.
struct ItemFeedback
{
    ItemText right;
    ItemText partly;
    ItemText wrong;

    friend bool operator==(const ItemFeedback &, const ItemFeedback &) = default;
};

/// What a bank keeps of a question beside what is asked. Foreign formats know little of it.
struct ItemRecord
{
    int topic = 0; ///< 1 to 14; 0: not known.
    std::optional<Level> level = {};
    bool practice = false;
    QString sourceDocument = {};
    QString sourceArticle = {};
    Confidence confidence = Confidence::Skill;
    int lesson = 0; ///< 0: not known.
    QString scene = {};
    int version = 1;
    QDate asOf = {};
    QDate validFrom = {};
    QDate validTo = {};
    std::optional<Review> review = {};
};
bool operator==(const ItemRecord &a, const ItemRecord &b);

/// A question of any kind, with everything that the formats it came in say of it. toQuestion()
/// gives the part that an exam asks.
struct Item
{
    ItemKind kind = ItemKind::SingleChoice;
    QString id = {}; ///< As the source says; may be empty.
    QString title = {};
    QString category = {}; ///< A path, "Tin học/AI".
    QStringList tags = {};
    ItemText stem = {};
    /// SingleChoice, MultipleChoice; TrueFalse: two, "true" first; Ordering: in the right order.
    QList<ItemOption> options = {};
    QList<ItemAnswer> answers = {}; ///< ShortAnswer, Numeric.
    QList<ItemText> lefts = {}; ///< Matching: each takes one of rights.
    QList<ItemText> rights = {}; ///< Matching: may be more, and may be used again.
    QList<ItemMatch> matches = {}; ///< Matching: pairs that are not here are worth nothing.
    bool caseSensitive = false; ///< ShortAnswer.
    /// MultipleChoice, Matching: everything with a positive fraction and nothing else, or nothing.
    bool allOrNothing = false;
    int lowest = 0; ///< MultipleChoice, Matching: no sum counts less; -kWhole to 0.
    OrderGrading grading = OrderGrading::AbsolutePosition; ///< Ordering.
    bool shuffle = true;
    double points = 1; ///< What the whole is worth, in the source's own measure.
    int penalty = 0; ///< What each further try costs, 0 to kWhole.
    ItemFeedback feedback = {};
    ItemText explanation = {};
    ItemRecord record = {};
    QString file = {};
    int line = 0; ///< Where it begins in file, from 1; 0: the format has no lines.
};

/// Whether both ask and mark the same and are described the same; where they came from counts not.
bool sameItem(const Item &a, const Item &b);
/// Of items that may not be there.
bool sameItem(const std::shared_ptr<const Item> &a, const std::shared_ptr<const Item> &b);

/// Pictures by the SHA-256 of their bytes in hexadecimal.
using ItemPictures = QMap<QString, QByteArray>;

/// "single", "multiple", "true_false", "short", "numeric", "matching", "ordering".
QString kindName(ItemKind kind);
std::optional<ItemKind> kindFromName(const QString &name);

/// "ALL_OR_NOTHING", "ABSOLUTE_POSITION" …, as Moodle writes them.
QString gradingName(OrderGrading grading);
std::optional<OrderGrading> gradingFromName(const QString &name);

/// "direct", "indirect", "skill" and "good", "mended", "replaced", in the order of their enums.
const QStringList &confidenceNames();
const QStringList &verdictNames();

/// "33.33333" for 3333333 and back; no more digits than needed. Nothing when \a text is no number
/// from -100 to 100.
QString percentText(int fraction);
std::optional<int> fractionFromPercent(const QString &text);

/// Why \a item cannot be asked or marked, in English with what to do; empty when it can.
QString faultOf(const Item &item);

/// The exam question that \a item is. NotUnderstood says in one clause why it is none: more to
/// choose from than a paper can show, a missing record.
Result<SourcedQuestion> toQuestion(const Item &item);
Item fromQuestion(const SourcedQuestion &sourced);

} // namespace hocvu
