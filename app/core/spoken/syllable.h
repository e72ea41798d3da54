// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

namespace hocvu {

/// Whether \a word is spelled like one Vietnamese syllable: an onset, a rhyme and at most one
/// tone, in any letter case, NFC. What is not is foreign, an abbreviation or a slip of the keys,
/// and the voice would read it as mush.
bool isVietnameseSyllable(QStringView word);

} // namespace hocvu
