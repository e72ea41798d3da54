// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace hocvu {

/// Where a part of the program stands that is loaded only when it is needed:
/// ../lib/hocvu/NAME.so beside the program's folder, built or installed.
QString modulePath(const QString &name);

} // namespace hocvu
