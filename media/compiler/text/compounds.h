// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace hocvu::media {

/// Whether two neighbouring syllables are one word, as "văn bản", which no line break should part.
/// Knows the words that lessons use often, not the whole language.
bool isCompound(const QString &first, const QString &second);

} // namespace hocvu::media
