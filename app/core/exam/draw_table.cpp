// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exam/draw_table.h"

#include <algorithm>

namespace hocvu {

namespace {

constexpr int kImpossible = CellChoice::kImpossible;

std::array<int, kLevels> minus(const std::array<int, kLevels> &left,
                               const std::array<int, kLevels> &row)
{
    return {left[0] - row[0], left[1] - row[1], left[2] - row[2]};
}

} // namespace

DrawTables::DrawTables(const Blueprint &sums, TableChoices choices)
    : m_sums(sums)
    , m_choices(std::move(choices))
    , m_costs(kTopics + 1)
{
    const size_t states = size_t(sums.levels[0] + 1) * size_t(sums.levels[1] + 1);
    for (auto &costs : m_costs)
        costs.assign(states, kImpossible);
    m_costs.back().at(0) = 0;
    for (int topic = kTopics - 1; topic >= 0; --topic) {
        m_totals.at(size_t(topic)) = m_totals.at(size_t(topic) + 1) + sums.topics.at(size_t(topic));
        forStates(m_totals.at(size_t(topic)), [&](const Counts &left) {
            m_costs[size_t(topic)][state(left)] = costOf(topic, left);
        });
    }
}

/// Every way to have \a total questions left of the levels.
template <typename Take>
void DrawTables::forStates(int total, Take take) const
{
    for (int a = 0; a <= std::min(m_sums.levels[0], total); ++a) {
        const int least = std::max(0, total - a - m_sums.levels[2]);
        for (int b = least; b <= std::min(m_sums.levels[1], total - a); ++b)
            take(Counts{a, b, total - a - b});
    }
}

/// The rows of a topic that fit what is \a left, in order, with what they and the rest then cost.
template <typename Take>
void DrawTables::forRows(int topic, const Counts &left, Take take) const
{
    const auto &cells = m_choices[size_t(topic)];
    const auto &after = m_costs[size_t(topic) + 1];
    const auto most = [&](size_t level, int wanted) {
        return std::min({left[level], int(cells[level].size()) - 1, wanted});
    };
    const int total = m_sums.topics[size_t(topic)];
    const int mostLast = most(2, total);
    for (int a = 0; a <= most(0, total); ++a) {
        const int costA = cells[0][size_t(a)].cost;
        for (int b = std::max(0, total - a - mostLast); b <= most(1, total - a); ++b) {
            const int c = total - a - b;
            const int costB = cells[1][size_t(b)].cost;
            const int costC = cells[2][size_t(c)].cost;
            const int rest = after[state({left[0] - a, left[1] - b, left[2] - c})];
            if (std::min({costA, costB, costC, rest}) != kImpossible)
                take(Counts{a, b, c}, costA + costB + costC + rest);
        }
    }
}

template <typename Take>
void DrawTables::forBestRows(int topic, const Counts &left, Take take) const
{
    const int best = m_costs[size_t(topic)][state(left)];
    forRows(topic, left, [&](const Counts &row, int cost) {
        if (cost == best)
            take(row);
    });
}

int DrawTables::costOf(int topic, const Counts &left) const
{
    int best = kImpossible;
    forRows(topic, left, [&best](const Counts &, int cost) {
        best = best == kImpossible ? cost : std::min(best, cost);
    });
    return best;
}

/// In how many ways the topic and those after it can be filled when it takes \a row.
DrawCount DrawTables::waysOf(int topic, const Counts &left, const Counts &row) const
{
    return m_rowWays[size_t(topic)][rowOf(topic, row)]
        * m_ways[size_t(topic) + 1][state(minus(left, row))];
}

std::vector<DrawCount> DrawTables::rowWaysOf(int topic) const
{
    const auto &cells = m_choices[size_t(topic)];
    const int total = m_sums.topics[size_t(topic)];
    std::vector<DrawCount> ways(size_t(total + 1) * size_t(total + 1));
    for (int a = 0; a <= std::min(total, int(cells[0].size()) - 1); ++a) {
        for (int b = 0; b <= std::min(total - a, int(cells[1].size()) - 1); ++b) {
            const auto c = size_t(total - a - b);
            if (c < cells[2].size())
                ways[rowOf(topic, {a, b, int(c)})]
                    = cells[0][size_t(a)].ways * cells[1][size_t(b)].ways * cells[2][c].ways;
        }
    }
    return ways;
}

void DrawTables::countWays()
{
    m_ways.assign(kTopics + 1, std::vector<DrawCount>(m_costs.front().size()));
    m_ways.back().at(0) = DrawCount(1);
    for (int topic = kTopics - 1; topic >= 0; --topic) {
        m_rowWays[size_t(topic)] = rowWaysOf(topic);
        forStates(m_totals.at(size_t(topic)), [&](const Counts &left) {
            DrawCount sum;
            forBestRows(topic, left, [&](const Counts &row) { sum += waysOf(topic, left, row); });
            m_ways[size_t(topic)][state(left)] = sum;
        });
    }
}

/// Goes through the topics; \a choose gives each its row.
template <typename Choose>
DrawTable DrawTables::filled(Choose choose) const
{
    DrawTable table{};
    Counts left = m_sums.levels;
    for (int topic = 0; topic < kTopics; ++topic) {
        const Counts row = choose(topic, left);
        table.at(size_t(topic)) = row;
        left = minus(left, row);
    }
    return table;
}

DrawTable DrawTables::first() const
{
    return filled([this](int topic, const Counts &left) {
        Counts chosen{-1, -1, -1};
        forBestRows(topic, left, [&chosen](const Counts &row) {
            if (chosen[0] < 0)
                chosen = row;
        });
        return chosen;
    });
}

DrawTable DrawTables::sample(DrawStream &stream) const
{
    return filled([&](int topic, const Counts &left) {
        DrawCount mark = stream.below(m_ways[size_t(topic)][state(left)]);
        Counts chosen{};
        bool isFound = false;
        forBestRows(topic, left, [&](const Counts &row) {
            if (isFound)
                return;
            const DrawCount ways = waysOf(topic, left, row);
            isFound = mark < ways;
            chosen = row;
            if (!isFound)
                mark -= ways;
        });
        return chosen;
    });
}

} // namespace hocvu
