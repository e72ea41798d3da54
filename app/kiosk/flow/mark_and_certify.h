// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/flow/visit.h"

namespace hocvu {

/// What is still to be written about a submitted attempt as storage knows it: its marks by the
/// bank's keys, and its certificate when the campaign says so, for which voided questions count as
/// right. Empty when all of it is there.
Result<QList<NewEvent>> marksAndCertificate(const Context &context, const Person &person,
                                            const AttemptRecord &attempt);

/// Writes marksAndCertificate() in one transaction.
void markAndCertify(const Context &context, const Person &person, const AttemptRecord &attempt,
                    Records::Done done);

/// The certificates that those of \a attempts which are marked have earned and lack, to be written
/// together.
Result<QList<NewEvent>> missingCertificates(const Context &context,
                                            const QList<AttemptRecord> &attempts);

/// From the list or who registered here; nobody with that id when there is neither.
Person personOf(const Context &context, const QUuid &id);

} // namespace hocvu
