// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/bank/bank.h"
#include "core/exam/blueprint.h"
#include "core/exam/paper.h"

namespace hocvu {

/// Draws a paper from the official questions (or the practice pool) so that it fits \a blueprint;
/// the same bank, blueprint and \a seed (32 bytes) give the same paper for ever.
///
/// Method, version 1. Let c(t,l) be the number of questions of topic t and level l. A table x(t,l)
/// with the blueprint's row and column sums can be filled in prod C(c,x) ways; a table is chosen
/// with that weight, topic by topic, so that every paper that fits is equally likely. Then, topic
/// by topic and level by level, x questions are chosen by a partial Fisher-Yates shuffle, the
/// questions of the paper are shuffled, and the options of each that is not of fixed order.
/// Random numbers come from DrawStream(seed) in exactly this order. Weights are IEEE doubles, only
/// added and multiplied.
///
/// Infeasible when no paper fits; the detail says which topic or level lacks how many.
Result<Paper> drawPaper(const Bank &bank, const Blueprint &blueprint, const QByteArray &seed,
                        bool practice = false);

} // namespace hocvu
