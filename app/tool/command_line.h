// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tool/console.h"

#include <functional>

namespace hocvu {

/// What the user asked for, read from the command line.
struct CommandLine
{
    std::function<ExitCode(Console &)> run; ///< Empty: all is said, leave with \a code.
    ExitCode code = ExitCode::Good;
    bool json = false;
    bool needsGui = false; ///< Reads pages or pictures.
};

/// Reads the command line. Prints help or the version if asked; a mistake is one line on standard
/// error and Unusable.
CommandLine readCommandLine(int argc, char **argv);

} // namespace hocvu
