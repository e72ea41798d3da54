// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/bank/bank_counts.h"
#include "core/bank/law_table.h"
#include "core/bank/question.h"
#include "core/exam/blueprint.h"

#include <QDate>
#include <QList>
#include <QString>

#include <functional>
#include <optional>

namespace hocvu {

/// What somebody who did not write a question found when they answered it without its key.
struct Review
{
    enum class Verdict {
        Good,
        Mended, ///< After the answer; the key is the same.
        Replaced, ///< After the answer, by another question.
    };
    int blind = -1; ///< The option that was chosen.
    Verdict verdict = Verdict::Good;
    QString note;
};

/// A question as its authors keep it, and the place where they find it again.
struct SourcedQuestion
{
    Question question;
    QString file;
    int line = 0; ///< Where the question begins, from 1.
    QDate asOf; ///< The day on which the law it states was checked; may be invalid.
    QDate validFrom = {}; ///< The first day on which the key is right; invalid: always was.
    QDate validTo = {}; ///< The first day on which it is not any more; invalid: not known.
    std::optional<Review> review = {};
};

/// One thing that is wrong with a bank, or may be.
struct Finding
{
    enum class Severity {
        Error, ///< The bank must not go out like this.
        Warning, ///< Somebody should look.
    };

    QString file; ///< Empty: the bank as a whole.
    int line = 0;
    Severity severity = Severity::Error;
    QString text; ///< English: what is wrong and what to do.

    /// "FILE:LINE: error: TEXT", as compilers print it; without a place, "bank: error: TEXT".
    QString toText() const;
};

/// What a bank is measured against.
struct LintRules
{
    Blueprint blueprint = Blueprint::standard();
    int practicePerTopic = 2; ///< At least.
    LawTable laws; ///< Empty: law numbers are not looked at.
    std::optional<BankCounts> counts = {}; ///< What the whole bank is to hold.
    /// Whether \a word is spelled right, in either way of placing its tone; empty: spelling is not
    /// looked at.
    std::function<bool(const QString &word)> knowsWord = {};
};

/// Everything that a machine can see to be wrong with a bank, by file and line; what concerns the
/// whole bank comes last.
///
/// Errors: too few questions for the blueprint or the practice pool, or other counts than the plan
/// has; doubled ids, stems or options; options such as "all of the above", whose meaning shuffling
/// would change; text that is not NFC, has look-alikes of Đ or characters that cannot be seen;
/// words that are misspelled or place their tone otherwise than the rest; a stem typed without
/// diacritics; a source that cites a law that is not in the table; a key that is not right any more
/// on the day of the check.
///
/// Warnings: two stems nearly alike, options that differ in accents only, or stand in two questions
/// with the same key; options of very different length; keys that sit at one letter, at one length
/// or are the longest option more often than chance would have it; a practice pool of other levels
/// than its topic; a law number that is not in the table, or a law that is not in force on the day
/// of the check while nothing says so; a key that is right only after that day.
QList<Finding> lintBank(const QList<SourcedQuestion> &questions, const LintRules &rules);

/// Whether any of \a findings is an error.
bool hasErrors(const QList<Finding> &findings);

} // namespace hocvu
