// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

/// One line of a walk-through that does or expects something. What a column means is said in
/// tests/data/walkthroughs/README.md.
struct WalkthroughRow
{
    int line = 0;
    hocvu::Millis time{}; ///< Since the first step; of a step alone.
    QString what;
    QList<int> questions; ///< From 1; empty for none.
    QString value;
    QStringList shows; ///< Of a step alone.
};

/// What happens to one learner in one room, and what must come of it.
struct Walkthrough
{
    QList<int> keys; ///< The right option of question 1, 2 …, from 0.
    std::optional<int> minutes;
    std::optional<int> cap; ///< Minutes.
    std::optional<int> attempts;
    std::optional<int> passMark;
    QList<WalkthroughRow> steps;
    QList<WalkthroughRow> expected;
};

/// Reads the table. NotUnderstood begins with "\a file:LINE: ".
hocvu::Result<Walkthrough> readWalkthrough(const QByteArray &csv, const QString &file);

/// "m:ss" or "h:mm:ss".
std::optional<hocvu::Millis> readDuration(const QString &text);
QString durationText(hocvu::Millis time);
/// "A" to "D" as 0 to 3; "none" as -1.
std::optional<int> readOption(const QString &text);
