// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/bank/question.h"
#include "core/base/result.h"

#include <QList>
#include <QStringList>

namespace hocvu {

/// One question of a paper and the order in which its options are shown.
struct PaperItem
{
    QString questionId;
    /// order[shown] = option, or left of a matching, as in the bank; empty where one types.
    QList<int> order{0, 1, 2, 3};

    friend bool operator==(const PaperItem &, const PaperItem &) = default;
};

/// What one learner is asked, in order.
struct Paper
{
    QList<PaperItem> items;

    /// "3.01:2013" an item, as in the event exam.drawn: up to ten digits, each once, from 0.
    QStringList toCodes() const;
    /// NotUnderstood when a code is not of that form.
    static Result<Paper> fromCodes(const QStringList &codes);
    friend bool operator==(const Paper &, const Paper &) = default;
};

/// How many things of \a question a PaperItem puts into an order.
int shownCount(const Question &question);
/// Whether that order is drawn; otherwise it is that of the bank.
bool isShuffled(const Question &question);

} // namespace hocvu
