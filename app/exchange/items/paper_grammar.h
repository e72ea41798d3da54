// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/items/paper_lines.h"

#include <map>
#include <optional>

namespace hocvu {

/// "Câu 12 (NB): " at the beginning of a line.
struct QuestionHead
{
    int number = 0;
    qsizetype end = 0; ///< Where the question itself begins.
    std::optional<Level> level = {};
};

/// \a bareNumbers: "1." counts too.
std::optional<QuestionHead> questionHead(const QString &text, bool bareNumbers);

/// "*B. " in a line.
struct OptionHead
{
    int index = 0; ///< 0 for A.
    qsizetype begin = 0; ///< Of the star or letter.
    qsizetype letter = 0;
    qsizetype end = 0; ///< Where the option's text begins.
    bool hasStar = false;
};

/// The options in one line, as long as their letters go on from \a next; none when the line does
/// not begin with one.
QList<OptionHead> optionHeads(const QString &text, int next);

/// The letters of "Đáp án: A, C" as indices; nothing when the line is no such. Empty: it names
/// none.
std::optional<QList<int>> answerLine(const QString &text);

/// How long "Giải thích: " at the beginning is; 0: it is none.
qsizetype explanationHead(const QString &text);

/// A line that begins the table of keys.
bool isKeyHeading(const QString &text);
/// PHẦN I, CHƯƠNG 2, "II. …" and, with \a capitals, any line in capitals.
bool isHeading(const QString &text, bool capitals);

/// Keys by the questions' numbers out of the lines behind such a heading.
std::map<int, QList<int>> keysIn(const QList<PaperLine> &lines, qsizetype from);

} // namespace hocvu
