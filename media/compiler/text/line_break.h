// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

#include <functional>
#include <optional>

namespace hocvu::media {

/// Width of a piece of text, in pixels or characters.
using Measure = std::function<double(const QString &)>;

/// Breaks \a text into the fewest lines that fit \a width, as even as reads well: a break after
/// punctuation or before a joining word is preferred, one inside a compound such as "văn bản" is
/// avoided, and a lone last word costs. A non-breaking space is never broken.
/// Nothing when more than \a maxLines are needed or one word is wider than \a width.
std::optional<QStringList> brokenLines(const QString &text, double width, int maxLines,
                                       const Measure &measure);

/// Whether a line of \a lines ends in the middle of a word that isCompound() knows.
bool splitsCompound(const QStringList &lines);

} // namespace hocvu::media
