// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <string>
#include <vector>

/// Seconds that \a work takes.
template <typename Work>
double secondsOf(Work work)
{
    const auto begin = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
}

inline double medianOf(std::vector<double> values)
{
    const auto middle = values.begin() + std::ssize(values) / 2;
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
}

/// The median of \a times runs.
template <typename Work>
double medianSeconds(int times, Work work)
{
    std::vector<double> values;
    values.reserve(size_t(times));
    for (int i = 0; i < times; ++i)
        values.push_back(secondsOf(work));
    return medianOf(values);
}

/// One figure a line: `bench NAME VALUE GOAL`, the goal "-" where there is none.
inline void figure(const std::string &name, double value, const std::string &unit,
                   const std::string &goal)
{
    std::printf("bench %s %.4g%s %s\n", name.c_str(), value, unit.c_str(), goal.c_str());
    std::fflush(stdout);
}
