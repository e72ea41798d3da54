// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exam/draw.h"

#include <algorithm>
#include <numeric>
#include <vector>

namespace hocvu {

namespace {

constexpr std::array kAllLevels{Level::Recall, Level::Understanding, Level::Application};

using LevelSet = std::vector<Level>;

/// Which topics ask for more than there is.
QStringList poorTopics(const Bank &bank, const Blueprint &blueprint, bool practice)
{
    QStringList lacks;
    for (int topic = 1; topic <= kTopics; ++topic) {
        qsizetype have = 0;
        for (const Level level : kAllLevels)
            have += bank.cell(topic, level, practice).size();
        const int wanted = blueprint.topics.at(size_t(topic - 1));
        if (have < wanted)
            lacks.append(QStringLiteral("topic %1 has %2 questions, the blueprint asks for %3")
                             .arg(topic)
                             .arg(have)
                             .arg(wanted));
    }
    return lacks;
}

/// Whether the topics, each with as many questions as it may give, have fewer of \a levels together
/// than the blueprint asks for; then how many. Nothing otherwise.
QString lackOf(const LevelSet &levels, const Bank &bank, const Blueprint &blueprint, bool practice)
{
    int wanted = 0;
    QStringList names;
    for (const Level level : levels) {
        wanted += blueprint.levels.at(size_t(level));
        names.append(levelName(level));
    }
    int reachable = 0;
    for (int topic = 1; topic <= kTopics; ++topic) {
        int have = 0;
        for (const Level level : levels)
            have += int(bank.cell(topic, level, practice).size());
        reachable += std::min(have, blueprint.topics.at(size_t(topic - 1)));
    }
    if (reachable >= wanted)
        return {};
    return QStringLiteral("; they can give %1 of %2, it asks for %3")
        .arg(reachable)
        .arg((names.size() == 1 ? QStringLiteral("level ") : QStringLiteral("levels "))
             + names.join(QStringLiteral(" and ")))
        .arg(wanted);
}

/// Says of a blueprint that no paper fits which topics or levels ask for more than there is. By the
/// theorem of maximal flows and minimal cuts there is such a set of levels when no topic lacks any.
QString whatIsMissing(const Bank &bank, const Blueprint &blueprint, bool practice)
{
    const QStringList topics = poorTopics(bank, blueprint, practice);
    if (!topics.isEmpty())
        return topics.join(QStringLiteral("; "));
    const auto lacks = [&](const std::vector<LevelSet> &sets) {
        QString text;
        for (const LevelSet &levels : sets)
            text += lackOf(levels, bank, blueprint, practice);
        return text;
    };
    const auto &[recall, understanding, application] = kAllLevels;
    const QString single = lacks({{recall}, {understanding}, {application}});
    return QStringLiteral("the topics hold enough questions, but not with the blueprint's levels")
        + (single.isEmpty() ? lacks(
               {{recall, understanding}, {recall, application}, {understanding, application}})
                            : single);
}

} // namespace

Result<PaperDraw> PaperDraw::prepare(const Bank &bank, const Blueprint &blueprint,
                                     const DrawWishes &wishes, bool practice)
{
    if (!blueprint.isConsistent())
        return fail(ErrorCode::Infeasible,
                    QStringLiteral("the blueprint's topics and levels do not add up"));
    Cells cells;
    for (int topic = 1; topic <= kTopics; ++topic) {
        for (const Level level : kAllLevels) {
            Ranked &ranked = cells.at(size_t(topic - 1)).at(size_t(level));
            for (const int index : bank.cell(topic, level, practice)) {
                const bool isOwn = wishes.own.isEmpty() || wishes.own.testBit(index);
                const bool isUsed = wishes.used.contains(bank.questions().at(index).id);
                ranked.at((isUsed ? 2U : 0U) + (isOwn ? 0U : 1U)).append(index);
            }
        }
    }
    PaperDraw draw(bank, blueprint, std::move(cells));
    if (!draw.m_tables.isFeasible())
        return fail(ErrorCode::Infeasible, whatIsMissing(bank, blueprint, practice));
    draw.m_tables.countWays();
    return draw;
}

PaperDraw::PaperDraw(const Bank &bank, const Blueprint &blueprint, Cells cells)
    : m_bank(&bank)
    , m_cells(std::move(cells))
    , m_usedCost(blueprint.total() + 1)
    , m_tables(blueprint, choicesOf(m_cells, blueprint))
{
}

TableChoices PaperDraw::choicesOf(const Cells &cells, const Blueprint &blueprint)
{
    TableChoices choices;
    for (size_t topic = 0; topic < kTopics; ++topic) {
        for (size_t level = 0; level < kLevels; ++level)
            choices[topic][level]
                = choicesOf(cells[topic][level], blueprint.topics[topic], blueprint.total() + 1);
    }
    return choices;
}

/// For each number of questions up to \a most: what it costs to take so many, and in how many ways
/// it can be done.
CellChoices PaperDraw::choicesOf(const Ranked &cell, int most, int usedCost)
{
    const std::array<int, kRanks> costs{0, 1, usedCost, usedCost + 1};
    CellChoices choices{{0, DrawCount(1)}};
    int cost = 0;
    for (size_t rank = 0; rank < kRanks; ++rank) {
        const int have = int(cell.at(rank).size());
        for (int picked = 1; picked <= have && int(choices.size()) <= most; ++picked) {
            cost += costs.at(rank);
            choices.push_back({cost, DrawCount::ways(quint32(have), quint32(picked))});
        }
    }
    return choices;
}

/// Adds \a count questions of \a cell to \a taken.
void PaperDraw::takeFrom(const Ranked &cell, int count, DrawStream &stream, QList<int> &taken)
{
    for (QList<int> ofRank : cell) {
        if (count == 0)
            return;
        const int some = std::min(count, int(ofRank.size()));
        partialShuffle(ofRank, some, stream);
        taken += ofRank.first(some);
        count -= some;
    }
}

Paper PaperDraw::draw(const QByteArray &seed) const
{
    DrawStream stream(seed);
    const DrawTable table = m_tables.sample(stream);
    QList<int> taken;
    for (size_t topic = 0; topic < kTopics; ++topic) {
        for (size_t level = 0; level < kLevels; ++level)
            takeFrom(m_cells[topic][level], table[topic][level], stream, taken);
    }
    partialShuffle(taken, taken.size(), stream);
    Paper paper;
    for (const int index : std::as_const(taken)) {
        const Question &question = m_bank->questions().at(index);
        paper.items.append({question.id, drawnOrder(question, stream)});
    }
    return paper;
}

QList<int> drawnOrder(const Question &question, DrawStream &stream)
{
    QList<int> order(shownCount(question));
    std::iota(order.begin(), order.end(), 0);
    if (isShuffled(question))
        partialShuffle(order, order.size(), stream);
    return order;
}

Result<Paper> drawPaper(const Bank &bank, const Blueprint &blueprint, const QByteArray &seed,
                        bool practice)
{
    return PaperDraw::prepare(bank, blueprint, {}, practice).map([&seed](const PaperDraw &draw) {
        return draw.draw(seed);
    });
}

} // namespace hocvu
