// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/bank/question.h"
#include "core/base/result.h"

#include <QByteArray>
#include <QString>

#include <array>

namespace hocvu {

/// How many questions of each topic and level a whole bank is to hold: the plan its authors work
/// to.
///
/// As a file, counts.txt: UTF-8, one topic a line, "topic | recall | understanding | application |
/// practice", where practice says how many of the three together are never drawn officially; every
/// topic from 1 to 14 once; empty lines and lines with # are skipped.
struct BankCounts
{
    static constexpr qsizetype kMaxBytes = 64 * 1024;

    struct Topic
    {
        std::array<int, kLevels> levels{};
        int practice = 0;
    };
    std::array<Topic, kTopics> topics{}; ///< Topic 1 first.

    /// \a file stands in messages. NotUnderstood: a line that is not of this form, a topic that is
    /// missing or there twice. TooLarge.
    static Result<BankCounts> parse(const QByteArray &text, const QString &file);
};

} // namespace hocvu
