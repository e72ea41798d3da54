// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/records.h"

namespace hocvu {

/// Of the attempts of one person the one that counts, by the rule of rankPeople(); null as long as
/// none is marked.
const AttemptRecord *bestOf(const QList<AttemptRecord> &attempts);

} // namespace hocvu
