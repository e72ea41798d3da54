// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tool/console.h"

#include <QUuid>

namespace hocvu {

/// What `hocvu exam audit` was asked.
struct ExamAuditOptions
{
    QString file;
    QString kitFolder;
    QString code; ///< The session code of a kit that is sealed.
    QUuid attempt; ///< Null for all.
};

/// Derives the seed of every attempt of a bundle again, draws and marks its paper again and says
/// where the bundle differs. Incomplete when an attempt is open or not marked, or could not be
/// compared: drawn from another bank, by another method, without a draw seed, or avoiding an
/// attempt that is not in the bundle. The draw seed is the bundle's, where it is open, else the
/// kit's; Bad when the bundle's is not the one that the kit committed to.
///
/// With --json, one object. Members stay; new ones may come.
///
///     bank            hash of the kit's bank
///     kit             the kit's id
///     drawCommitment  SHA-256 of the draw seed, absent where the kit has none
///     drawSeedFrom    "bundle", "kit" or "none"
///     attempts        by person and number, each:
///         attempt, person   UUIDs
///         number            of the person's attempt, from 1
///         verdict           "right", "incomplete" or "wrong"
///         findings          each {what, bad, detail}; what is one of findingName()'s
///         method            by which it was drawn
///         room              its name, where the method is 2
///         seat              absent where none was known
///         said, earned      marks, absent where there are none
///         voided            how many voided questions, absent for 0
///         paper, answers    only with --attempt
ExitCode auditExams(const ExamAuditOptions &options, Console &console);

} // namespace hocvu
