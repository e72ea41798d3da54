// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/items/imported.h"

namespace hocvu {

/// GIFT, Moodle's text format, as Moodle 4 reads it.
///
/// Questions stand between blank lines. `// …` are comments, in which `[id:…]` and `[tag:…]` count;
/// `$CATEGORY: a/b`; `::title::`; `[html]`, `[moodle]`, `[plain]`, `[markdown]` before a text;
/// `{…}` holds the answers, text behind it makes a gap of it:
///
///     {T} {FALSE#wrong#right}          true or false
///     {=right ~wrong ~%50%partly}      one of several; without "=" several of several
///     {=no one =%50%nobody}            short answers
///     {#5:0.1} {#1..5} {#=%100%5:0 =%50%5:1 ~#feedback}   numbers
///     {=a -> b =c -> d}                matching; an empty left side is one right side more
///     {>6 ALL VERTICAL ABSOLUTE_POSITION …}  ordering, a line each (question type "ordering")
///     ####general feedback             last in the braces
///
/// `\~ \= \# \{ \} \: \n \\` are the signs themselves. Left, with a note: essays `{}`, descriptions
/// without braces, several gaps, an open brace; Moodle's own reading of such is a guess.
///
/// \a text as decodeText() gives it.
void readGift(const QString &text, ImportSink &sink);

} // namespace hocvu
