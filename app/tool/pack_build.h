// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/kit.h"
#include "tool/console.h"

namespace hocvu {

/// What `hocvu pack build` was asked.
struct PackBuildOptions
{
    KitSources sources;
    QString outFolder;
};

/// Makes a kit folder, all or nothing. Bad when a source has a mistake.
ExitCode buildPack(const PackBuildOptions &options, Console &console);

} // namespace hocvu
