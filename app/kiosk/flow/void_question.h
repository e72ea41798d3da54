// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/flow/visit.h"

namespace hocvu {

/// What stands behind a code that the supervisor types. The correct answer is not told.
struct QuestionLookup
{
    enum class State {
        Nothing, ///< No code yet.
        Unfinished, ///< Codes begin like this, none is this.
        Unknown,
        Practice, ///< On no paper, so that there is nothing to void.
        Voided, ///< Already; \a reason says why.
        Ready,
    };
    State state = State::Nothing;
    QString code; ///< As the bank has it, or as it was typed.
    QString stem;
    QStringList options; ///< Also what a matching lists; empty where one types.
    QString reason;
};

/// \a typed may have the decimal comma: "3,01".
Result<QuestionLookup> lookUpQuestion(const Context &context, const QString &typed);

/// What is to be written when a question is voided, all of it in one transaction, and how many
/// people it is about.
struct Voiding
{
    QList<NewEvent> events;
    int attempts = 0; ///< Handed in, with the question on their paper.
    int certificates = 0; ///< For those who pass only now.
};

/// Empty when \a question is voided already. NotFound: no such question. NotAllowed: a practice
/// question, or cleanReason() is empty. TooLarge: it is longer than kLongestReason.
///
/// A certificate that is out already stays as it was printed: what it says was so on its date,
/// marks only rise, so it never says too much, and a paper that hangs on a wall cannot be taken
/// back by a second one of another number. Lists and ranking have the new marks.
Result<Voiding> voidingOf(const Context &context, const QString &question, const QString &reason);

} // namespace hocvu
