// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/bank/question.h"
#include "core/base/result.h"

#include <QList>
#include <QStringList>

#include <array>

namespace hocvu {

/// One question of a paper and the order in which its options are shown.
struct PaperItem
{
    QString questionId;
    std::array<int, kOptions> order{0, 1, 2, 3}; ///< order[shown] = option as in the bank.

    friend bool operator==(const PaperItem &, const PaperItem &) = default;
};

/// What one learner is asked, in order.
struct Paper
{
    QList<PaperItem> items;

    /// "3.01:2013" an item, as in the event exam.drawn.
    QStringList toCodes() const;
    /// NotUnderstood when a code is not of that form.
    static Result<Paper> fromCodes(const QStringList &codes);
    friend bool operator==(const Paper &, const Paper &) = default;
};

} // namespace hocvu
