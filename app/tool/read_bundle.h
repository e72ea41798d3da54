// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/event.h"
#include "exchange/bundle.h"

#include <QList>
#include <QString>

namespace hocvu {

/// A bundle whose every byte and every event was checked.
struct CheckedBundle
{
    QString file;
    OpenedBundle bundle;
    QList<Event> events; ///< In the order of the file, each fitting its hash, chained.
};

/// Opens the bundle \a file and reads its events: what openBundleFile() and readEventLine() say,
/// with the line in events.jsonl; Damaged also when the chain is broken or the counters are not
/// those that bundle.json names.
Result<CheckedBundle> readBundle(const QString &file);

} // namespace hocvu
