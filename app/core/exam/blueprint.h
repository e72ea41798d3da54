// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/bank/question.h"

#include <array>

namespace hocvu {

/// How many questions of each topic and of each level a paper has. The sums must agree.
struct Blueprint
{
    static constexpr int kMostQuestions = 120; ///< What a draw computes grows with its cube.

    std::array<int, kTopics> topics{};
    std::array<int, kLevels> levels{};

    int total() const;
    /// Whether it can be drawn from a bank that is large enough.
    bool isConsistent() const;

    /// 30 questions: 2 a topic, 1 more from topics 3 and 6; 11 recall, 12 understanding,
    /// 7 application.
    static Blueprint standard();
    friend bool operator==(const Blueprint &, const Blueprint &) = default;
};

} // namespace hocvu
