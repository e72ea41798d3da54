// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tool/console.h"

#include <QStringList>

namespace hocvu {

/// What `hocvu bundle summary` was asked.
struct BundleSummaryOptions
{
    QStringList files;
    QString kitFolder; ///< Says how long the lessons are; empty: guessed from what people did.
    int top = 10; ///< Lines of the ranking; 0 for all.
};

/// Checks every bundle, puts their events together and says what was done. Incomplete when events
/// are missing between them.
ExitCode summariseBundles(const BundleSummaryOptions &options, Console &console);

} // namespace hocvu
