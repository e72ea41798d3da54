// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/kit.h"

#include <QString>

/// Sources of a small kit in \a folder: the demo's rules and questions, two people, and 14
/// lessons of 70 seconds whose videos are a few bytes long.
hocvu::KitSources testKitSources(const QString &folder);

/// A kit built of them in \a folder + "/kit", opened. A test that cannot have it ends here.
hocvu::Kit builtTestKit(const QString &folder);
