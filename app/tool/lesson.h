// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tool/console.h"

#include <QStringList>

namespace hocvu {

/// Becomes hocvu-lesson, the lesson compiler beside this program, which needs libraries that no
/// other command does: \a arguments, output, signals and exit codes are its own. Returns only when
/// it cannot be started: Unusable.
ExitCode becomeLessonCompiler(const QStringList &arguments);

} // namespace hocvu
