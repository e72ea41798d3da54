// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/kit.h"

namespace hocvu {

/// Opens the kit in \a folder, and its questions with the session code \a code when one is given:
/// what openKit() and openExam() say; NotUnderstood: not a code.
Result<Kit> openKitWith(const QString &code, const QString &folder);

/// Questions and keys of \a kit. Refused: they are sealed, and no code was given.
Result<Bank> wholeBank(const Kit &kit);

} // namespace hocvu
