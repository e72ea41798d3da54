// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace hocvu {

// In open syllables that end in oa, oe or uy the tone is written on the first of the two vowels
// ("hòa", the older way) or on the last ("hoà"); both are the same word. In "quý" the u belongs to
// the consonant, so there is only one way.

/// Every word in its older way, "hòa". Keeps letters and case; only for keys, never for what is
/// shown.
QString unifyTonePlacement(const QString &text);

/// \a word the other way; the word itself where there is one way only.
QString otherTonePlacement(const QString &word);

/// The words of a text that could be written the other way.
struct TonePlacement
{
    QStringList onFirst; ///< "hòa"
    QStringList onLast; ///< "hoà"
};
TonePlacement tonePlacementIn(const QString &text);

} // namespace hocvu
