// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/flow/shown_question.h"

namespace hocvu::words {

/// \a question as it is read aloud: the stem, then what there is to choose from, each a sentence;
/// options with the letters that they have on the screen. Vietnamese, as questions are, whatever
/// the window's language.
QString spokenQuestion(const ShownQuestion &question);

} // namespace hocvu::words
