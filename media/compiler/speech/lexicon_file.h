// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/spoken/lexicon.h"

namespace hocvu::media {

/// The lexicon in the file \a path, as media/lexicon.tsv.
Result<Lexicon> loadLexicon(const QString &path);

} // namespace hocvu::media
