// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/room.h"

/// Puts the events of \a from into the journal of \a to, as those of another device, and what they
/// mean into its tables. The program cannot do that yet; the journal can hold it.
hocvu::Result<void> carryOver(TestRoom &from, TestRoom &to);
