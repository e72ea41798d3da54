// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/kit.h"
#include "exchange/kit_layout.h"

#include <QByteArray>
#include <QDate>
#include <QMap>

namespace hocvu {

/// What a kit is made of, read and checked; nothing is written yet.
struct KitPlan
{
    QString campaignId;
    /// The latest day on which the bank's law was checked; if nobody said, the first of the exam.
    QDate asOf;
    QMap<QString, QByteArray> texts; ///< Payload in memory, by name.
    QMap<QString, QString> copies; ///< Payload to copy: name, and the file it comes from.
    std::shared_ptr<const SecretKey> secret; ///< Null for a trial kit.
    KitSummary summary; ///< Without the bytes.
};

/// Reads \a sources. Errors as buildKit() says.
Result<KitPlan> planKit(const KitSources &sources);

} // namespace hocvu
