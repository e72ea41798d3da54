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
    QUuid attempt; ///< Null for all.
};

/// Draws every paper of a bundle again from its seed, marks it again and says where the bundle
/// differs. Incomplete when an attempt is open, not marked, or was drawn from another bank.
ExitCode auditExams(const ExamAuditOptions &options, Console &console);

} // namespace hocvu
