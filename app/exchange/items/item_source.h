// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/items/imported.h"

#include <QByteArray>

namespace hocvu {

/// Format 3 of the bank source (bank_source.h): questions of every kind.
///
/// The file is as in format 2, but `title` and `as_of` may be left out. Of a question only these
/// must be there:
///
///       - id: "3.01"              # letters, digits, dots, dashes; official ones as in format 2
///         kind: single            # single (when left out), multiple, true_false, short, numeric,
///                                 # matching, ordering
///         stem: …                 # a text
///
/// A text is plain, or `html: "<p>…</p>"` in the canonical HTML of rich_text.h. By kind:
///
///         options: [ … ]          # single: texts and `key: B`, or, as always in multiple, maps of
///                                 # text, fraction (per cent) and feedback
///         marking: all            # multiple, matching: all or nothing; left out: the sum
///         lowest: -50             # no sum counts less; left out: 0
///         key: "true"             # true_false; feedback_true, feedback_false; where marks are
///                                 # given otherwise fraction_true and fraction_false instead
///         answers: [ … ]          # short: text, fraction, feedback; numeric: value, tolerance …,
///                                 # or text "*" for any number
///         case_sensitive: true    # short
///         left: [ … ]  right: [ … ]
///         matches: [ … ]          # left, right (from 1), fraction
///         sequence: [ … ]         # ordering: texts, or maps of text and feedback
///         grading: RELATIVE_TO_CORRECT
///
/// and of any kind: name, category, tags, level, pool, fixed_order, points, penalty, explanation,
/// feedback (right, partly, wrong), source, confidence, valid_from, valid_to, as_of, lesson, scene,
/// version, review.
///
/// A bank folder has its exam questions in *.yaml, what no exam can ask in other/*.yaml, and what
/// they show in pictures/SHA256.png, .jpg or .gif.
inline constexpr int kItemSourceFormat = 3;
inline constexpr qsizetype kMaxItemSourceBytes = 4 * 1024 * 1024;

/// Reads one file of any format up to 3; \a file stands in messages and in the items. Errors as
/// parseBankSource() has them.
Result<QList<Item>> parseItemSource(const QByteArray &yaml, const QString &file);

/// One file of format 3: items of one topic.
QByteArray writeItemSource(int topic, const QString &title, const QList<Item> &items);

/// A bank folder, its other/ and its pictures.
struct ItemFolder
{
    QList<Item> items;
    ItemPictures pictures;
};

/// The pictures that \a questions show, from the bank folder \a folder. NotFound, Damaged.
Result<ItemPictures> picturesOf(const QList<SourcedQuestion> &questions, const QString &folder);

/// NotFound: no .yaml file, or a picture that a question shows is missing. Damaged: a picture that
/// is not what its name says. Also errors of parseItemSource().
Result<ItemFolder> readItemFolder(const QString &folder);

} // namespace hocvu
