// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tool/console.h"

namespace hocvu {

/// What `hocvu pack open` was asked.
struct PackOpenOptions
{
    QString folder; ///< Of the kit.
    QString code; ///< The session code; a trial kit needs none.
    QString outFolder;
};

/// Writes rules, questions with their keys and the draw's seed of a kit in the clear, for whoever
/// audits with a program of their own: outFolder/data/ as in a kit of format 2. A folder that is
/// there is left alone.
ExitCode openPack(const PackOpenOptions &options, Console &console);

} // namespace hocvu
