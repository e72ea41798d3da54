// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

namespace hocvu {

/// What a command says to the shell. A promise to scripts: the numbers never change their meaning.
enum class ExitCode {
    Good = 0,
    Bad = 1, ///< The thing was looked at and it is bad: damaged, forged, full of mistakes.
    Unusable = 2, ///< Wrong use, or input that this command cannot read: nothing can be said.
    Incomplete = 3, ///< Nothing is wrong, but it is not trusted or not whole.
};

/// What an error of reading or checking means for the shell.
ExitCode exitCodeOf(ErrorCode code);

/// Of two files: bad comes before unusable, before incomplete, before good.
ExitCode worse(ExitCode a, ExitCode b);

} // namespace hocvu
