// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/flow/visit.h"

namespace hocvu {

/// What is still to be written about a submitted attempt as storage knows it: its marks, and its
/// certificate when the campaign says so. Empty when all of it is there.
Result<QList<NewEvent>> marksAndCertificate(const Context &context, const Person &person,
                                            const AttemptRecord &attempt);

/// Writes marksAndCertificate() in one transaction.
void markAndCertify(const Context &context, const Person &person, const AttemptRecord &attempt,
                    Records::Done done);

} // namespace hocvu
