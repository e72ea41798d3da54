// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "media/compiler/watcher.h"

#include <QStringList>

namespace hocvu::media {

struct BuildAllOptions
{
    QStringList folders; ///< Of lessons.
    QString out; ///< Each lesson goes into a folder of its own name in here.
    QStringList passed; ///< Options for `hocvu-lesson build`.
    int jobs = 1; ///< Lessons at a time.
};

/// Compiles several lessons, each in a process of its own: what one lesson does to fonts or to the
/// memory can not change the next. Prints what they print. The answer is the worst exit code; when
/// \a watcher stops it, all are stopped and none is left half.
int buildAll(const BuildAllOptions &options, Watcher &watcher);

} // namespace hocvu::media
