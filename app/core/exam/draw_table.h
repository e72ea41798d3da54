// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exam/blueprint.h"
#include "core/exam/draw_count.h"
#include "core/exam/draw_stream.h"

#include <array>
#include <vector>

namespace hocvu {

/// How many questions are taken of each topic (from 0) and level.
using DrawTable = std::array<std::array<int, kLevels>, kTopics>;

/// What taking a number of questions of one cell costs, and in how many ways it can be done.
struct CellChoice
{
    static constexpr int kImpossible = -1;

    int cost = kImpossible;
    DrawCount ways;
};
/// The choices of a cell: to take none, one, two … of its questions.
using CellChoices = std::vector<CellChoice>;
using TableChoices = std::array<std::array<CellChoices, kLevels>, kTopics>;

/// All tables whose sums are a blueprint's, solved exactly: topic by topic, over what is left of
/// each level. The cost of a table is that of its cells together; only those of least cost count.
class DrawTables
{
public:
    DrawTables(const Blueprint &sums, TableChoices choices);

    bool isFeasible() const { return leastCost() != CellChoice::kImpossible; }
    int leastCost() const { return m_costs.front().at(state(m_sums.levels)); }
    /// Of the tables of least cost the first: the one with the lowest count in the first cell where
    /// two differ, topics and levels in their order. There must be one.
    DrawTable first() const;
    /// To be called once before ways() and sample().
    void countWays();
    /// In how many ways the tables of least cost can be filled.
    DrawCount ways() const { return m_ways.front().at(state(m_sums.levels)); }
    /// One of the tables of least cost, each with the weight of the ways in which it can be filled:
    /// for each topic n = below(ways to go on), and of the topic's rows, in their order, the one in
    /// whose share n falls.
    DrawTable sample(DrawStream &stream) const;

private:
    using Counts = std::array<int, kLevels>;

    size_t state(const Counts &left) const
    {
        return size_t(left[0]) * size_t(m_sums.levels[1] + 1) + size_t(left[1]);
    }
    template <typename Take>
    void forRows(int topic, const Counts &left, Take take) const;
    template <typename Take>
    void forBestRows(int topic, const Counts &left, Take take) const;
    template <typename Take>
    void forStates(int total, Take take) const;
    int costOf(int topic, const Counts &left) const;
    size_t rowOf(int topic, const Counts &row) const
    {
        return size_t(row[0]) * size_t(m_sums.topics.at(size_t(topic)) + 1) + size_t(row[1]);
    }
    std::vector<DrawCount> rowWaysOf(int topic) const;
    DrawCount waysOf(int topic, const Counts &left, const Counts &row) const;
    template <typename Choose>
    DrawTable filled(Choose choose) const;

    Blueprint m_sums;
    TableChoices m_choices;
    std::array<int, kTopics + 1> m_totals{}; ///< Questions from this topic on.
    // Both: [topics done][what is left of the first two levels]; the total gives the third.
    std::vector<std::vector<int>> m_costs;
    std::vector<std::vector<DrawCount>> m_ways;
    /// Of each row of a topic by itself, by what it takes of the first two levels.
    std::array<std::vector<DrawCount>, kTopics> m_rowWays;
};

} // namespace hocvu
