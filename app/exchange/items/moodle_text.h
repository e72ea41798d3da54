// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/items/rich_text.h"

#include <optional>

namespace hocvu {

/// How Moodle reads a text.
enum class MoodleFormat {
    Auto, ///< HTML whose line ends are breaks, "[moodle]".
    Html,
    Plain,
    Markdown, ///< Kept as it is written.
};

/// \a text as an item's text; what is left out of it goes to \a left.
ItemText moodleText(const QString &text, MoodleFormat format, const PictureFinder &find,
                    QStringList &left);

/// A number of per cent; what is a hundredth beside one of Moodle's own grades (33.333) is that
/// grade (33.33333).
std::optional<int> moodleFraction(const QString &percent);

} // namespace hocvu
