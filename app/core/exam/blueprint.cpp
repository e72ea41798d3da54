// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exam/blueprint.h"

#include <algorithm>
#include <numeric>

namespace hocvu {

int Blueprint::total() const
{
    return std::accumulate(topics.begin(), topics.end(), 0);
}

bool Blueprint::isConsistent() const
{
    // Before they are added up: a kit from a stick may say anything.
    const auto isWild = [](int count) { return count < 0 || count > kMostQuestions; };
    return std::none_of(topics.begin(), topics.end(), isWild)
        && std::none_of(levels.begin(), levels.end(), isWild) && total() > 0
        && total() <= kMostQuestions && total() == std::accumulate(levels.begin(), levels.end(), 0);
}

Blueprint Blueprint::standard()
{
    Blueprint blueprint;
    blueprint.topics.fill(2);
    blueprint.topics.at(2) += 1;
    blueprint.topics.at(5) += 1;
    blueprint.levels = {11, 12, 7};
    return blueprint;
}

} // namespace hocvu
