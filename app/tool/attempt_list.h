// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tool/console.h"
#include "tool/recorded_events.h"

namespace hocvu {

/// Prints every attempt of \a source with who made it and how far it got, by name. \a anonymous
/// leaves names and units out.
ExitCode listAttempts(const RecordSource &source, bool anonymous, Console &console);

} // namespace hocvu
