// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "faults/support/walkthrough.h"

/// Plays a walk-through with the real presenter and the real storage. What is not as the table
/// says, "LINE: what"; empty when all is.
QString walkThrough(const Walkthrough &walk);
