// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

namespace hocvu {

/// What happened and what to do, in the language of the window, for the person in front of it.
/// \a error's detail is for the log and not part of it.
QString errorText(const Error &error);

} // namespace hocvu
