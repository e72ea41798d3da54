// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/spoken/lexicon.h"

#include <QString>

namespace hocvu {

/// Words for one token that is a number in any of its dresses: 1.500.000, 3,5, 95%, 28/5/2026,
/// 5/2026, 8h30, 5-7, 134/2025/QH15, 57-NQ/TW, XIV, 30GB. \a before is the word in front of it, in
/// lower case, so that "ngày 28/5" does not say "ngày" twice; units and kinds of documents are
/// looked up in \a lexicon. Empty when \a token is no numeral.
QString spokenNumeral(const QString &token, const QString &before, const Lexicon &lexicon);

/// Whether \a token is written as a day with its year, there being such a day or not.
bool looksLikeDate(const QString &token);

} // namespace hocvu
