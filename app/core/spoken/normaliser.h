// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/spoken/lexicon.h"

namespace hocvu {

/// \a sentence as the voice must read it: numbers, dates, times, percentages and numbers of laws
/// in words, abbreviations and foreign words from the lexicon, punctuation reduced to pauses.
/// A word with no known pronunciation is an error that names it (without file and line).
Result<QString> spokenForm(const QString &sentence, const Lexicon &lexicon);

/// Some lines of \a text in the same way, each for itself; a word with no known pronunciation stays
/// as it is written, for a voice to make of it what it can.
QString spokenText(const QString &text, const Lexicon &lexicon);

} // namespace hocvu
