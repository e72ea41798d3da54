// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exam/draw.h"

#include "core/exam/draw_stream.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <vector>

namespace hocvu {

namespace {

using Counts = std::array<int, kLevels>;

/// In how many ways \a picked of \a have can be chosen, as a double.
double binomial(qsizetype have, int picked)
{
    double ways = 1;
    for (int i = 0; i < picked; ++i)
        ways = ways * double(have - i) / double(i + 1);
    return picked > have ? 0 : ways;
}

/// Solves for the table x(topic, level) and samples it with the weight of its papers.
class TableDraw
{
public:
    TableDraw(const Bank &bank, const Blueprint &blueprint, bool practice)
        : m_bank(bank)
        , m_blueprint(blueprint)
        , m_practice(practice)
        , m_weights(kTopics + 1, std::vector<double>(stateCount(), 0.0))
    {
        m_weights.at(kTopics).at(0) = 1;
        int left = 0;
        for (int topic = kTopics; topic >= 1; --topic) {
            left += m_blueprint.topics.at(size_t(topic - 1));
            m_rows.at(size_t(topic - 1)) = rowsOf(topic);
            weighTopic(topic, left);
        }
    }

    bool feasible() const { return m_weights.at(0).at(state(m_blueprint.levels)) > 0; }

    std::array<Counts, kTopics> sample(DrawStream &stream) const
    {
        std::array<Counts, kTopics> table{};
        Counts left = m_blueprint.levels;
        for (int topic = 1; topic <= kTopics; ++topic) {
            table.at(size_t(topic - 1)) = sampleRow(topic, left, stream);
            for (size_t l = 0; l < kLevels; ++l)
                left.at(l) -= table.at(size_t(topic - 1)).at(l);
        }
        return table;
    }

private:
    size_t stateCount() const
    {
        size_t count = 1;
        for (const int level : m_blueprint.levels)
            count *= size_t(level) + 1;
        return count;
    }
    size_t state(const Counts &left) const
    {
        size_t index = 0;
        for (size_t l = 0; l < kLevels; ++l)
            index = index * size_t(m_blueprint.levels.at(l) + 1) + size_t(left.at(l));
        return index;
    }

    /// How a topic's questions may fall on the levels, and in how many ways each can be filled.
    struct Row
    {
        Counts counts{};
        double ways = 0;
    };
    std::vector<Row> rowsOf(int topic) const
    {
        std::vector<Row> rows;
        const int total = m_blueprint.topics.at(size_t(topic - 1));
        for (int a = 0; a <= total; ++a) {
            for (int b = 0; b <= total - a; ++b) {
                const int c = total - a - b;
                const double ways = binomial(have(topic, Level::Recall), a)
                    * binomial(have(topic, Level::Understanding), b)
                    * binomial(have(topic, Level::Application), c);
                if (ways > 0)
                    rows.push_back({{a, b, c}, ways});
            }
        }
        return rows;
    }
    /// What is left after \a row; nothing when it does not fit.
    static std::optional<Counts> minus(const Counts &left, const Counts &row)
    {
        Counts after{};
        for (size_t l = 0; l < kLevels; ++l) {
            after.at(l) = left.at(l) - row.at(l);
            if (after.at(l) < 0)
                return std::nullopt;
        }
        return after;
    }
    qsizetype have(int topic, Level level) const
    {
        return m_bank.cell(topic, level, m_practice).size();
    }

    /// Fills in the weights before \a topic, for states with \a total questions to come.
    void weighTopic(int topic, int total)
    {
        const auto &[recall, understanding, application] = m_blueprint.levels;
        for (int a = 0; a <= std::min(recall, total); ++a) {
            for (int b = 0; b <= std::min(understanding, total - a); ++b) {
                const Counts left{a, b, total - a - b};
                if (left.at(2) > application)
                    continue;
                double sum = 0;
                for (const Row &row : m_rows.at(size_t(topic - 1)))
                    sum += weightOf(topic, left, row);
                m_weights.at(size_t(topic - 1)).at(state(left)) = sum;
            }
        }
    }
    double weightOf(int topic, const Counts &left, const Row &row) const
    {
        const auto after = minus(left, row.counts);
        return after ? row.ways * m_weights.at(size_t(topic)).at(state(*after)) : 0;
    }

    Counts sampleRow(int topic, const Counts &left, DrawStream &stream) const
    {
        double mark = stream.unit() * m_weights.at(size_t(topic - 1)).at(state(left));
        Counts chosen{};
        for (const Row &row : m_rows.at(size_t(topic - 1))) {
            const double weight = weightOf(topic, left, row);
            if (weight <= 0)
                continue;
            chosen = row.counts; // the last one stands if rounding leaves the mark above all
            mark -= weight;
            if (mark < 0)
                break;
        }
        return chosen;
    }

    const Bank &m_bank;
    const Blueprint &m_blueprint;
    bool m_practice;
    std::array<std::vector<Row>, kTopics> m_rows;
    std::vector<std::vector<double>> m_weights; ///< [topics done][levels left]
};

/// The first \a count places of \a list hold a uniform choice in uniform order.
template <typename List>
void partialShuffle(List &list, int count, DrawStream &stream)
{
    using Index = typename List::size_type;
    for (int i = 0; i < count; ++i) {
        const auto other = i + int(stream.below(quint64(std::ssize(list) - i)));
        std::swap(list[Index(i)], list[Index(other)]);
    }
}

QString whatIsMissing(const Bank &bank, const Blueprint &blueprint, bool practice)
{
    for (int topic = 1; topic <= kTopics; ++topic) {
        qsizetype have = 0;
        for (const Level level : {Level::Recall, Level::Understanding, Level::Application})
            have += bank.cell(topic, level, practice).size();
        const int wanted = blueprint.topics.at(size_t(topic - 1));
        if (have < wanted)
            return QStringLiteral("topic %1 has %2 questions, the blueprint asks for %3")
                .arg(topic)
                .arg(have)
                .arg(wanted);
    }
    return QStringLiteral("the topics hold enough questions, but not with the blueprint's levels");
}

} // namespace

Result<Paper> drawPaper(const Bank &bank, const Blueprint &blueprint, const QByteArray &seed,
                        bool practice)
{
    if (!blueprint.isConsistent())
        return fail(ErrorCode::Infeasible,
                    QStringLiteral("the blueprint's topics and levels do not add up"));
    const TableDraw tables(bank, blueprint, practice);
    if (!tables.feasible())
        return fail(ErrorCode::Infeasible, whatIsMissing(bank, blueprint, practice));

    DrawStream stream(seed);
    const auto table = tables.sample(stream);
    Paper paper;
    for (int topic = 1; topic <= kTopics; ++topic) {
        for (const Level level : {Level::Recall, Level::Understanding, Level::Application}) {
            const int count = table.at(size_t(topic - 1)).at(size_t(level));
            QList<int> cell = bank.cell(topic, level, practice);
            partialShuffle(cell, count, stream);
            for (int i = 0; i < count; ++i)
                paper.items.append({bank.questions().at(cell.at(i)).id});
        }
    }
    partialShuffle(paper.items, int(paper.items.size()), stream);
    for (PaperItem &item : paper.items) {
        if (!bank.find(item.questionId)->fixedOrder)
            partialShuffle(item.order, kOptions, stream);
    }
    return paper;
}

} // namespace hocvu
