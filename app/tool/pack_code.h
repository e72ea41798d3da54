// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tool/console.h"

namespace hocvu {

/// Says which session code opens the kits that were built with the secret in \a file.
ExitCode tellPackCode(const QString &file, Console &console);

} // namespace hocvu
