// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

namespace hocvu::media {

/// Is told how far a build is, and may stop it.
class Watcher
{
public:
    virtual ~Watcher() = default;
    /// \a done of \a total milliseconds of work, as far as that can be foreseen.
    virtual void progress(double done, double total);
    virtual bool isCancelled() { return false; }
};

inline void Watcher::progress(double, double) { }

/// The error of a build that was stopped.
inline tl::unexpected<Error> stopped()
{
    return fail(ErrorCode::Refused, QStringLiteral("stopped; nothing was left behind"));
}

} // namespace hocvu::media
