// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <functional>

class QObject;

namespace hocvu {

/// A question that must be answered before going on. Asking returns at once: the answer comes to
/// \a answered later, never from within the call, and never after \a context is gone.
class Prompt
{
public:
    using Answered = std::function<void(bool yes)>;

    virtual ~Prompt() = default;

    /// With an empty \a noLabel there is one button only, and every way out is a yes.
    virtual void confirm(QObject *context, const QString &title, const QString &text,
                         const QString &yesLabel, const QString &noLabel, Answered answered)
        = 0;
};

} // namespace hocvu
