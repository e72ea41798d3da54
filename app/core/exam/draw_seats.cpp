// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exam/draw_seats.h"

#include "core/exam/draw_seed.h"
#include "core/exam/draw_table.h"

#include <QRegularExpression>

#include <algorithm>
#include <numeric>
#include <utility>

namespace hocvu {

namespace {

constexpr std::array kAllLevels{Level::Recall, Level::Understanding, Level::Application};

/// What a paper takes of each cell at most, by what \a costOf says of a number taken.
template <typename CostOf>
TableChoices choicesBy(const Blueprint &sums, CostOf costOf)
{
    TableChoices choices;
    for (int topic = 0; topic < kTopics; ++topic) {
        for (int level = 0; level < kLevels; ++level) {
            for (int taken = 0; taken <= sums.topics.at(size_t(topic)); ++taken)
                choices[size_t(topic)][size_t(level)].push_back({costOf(topic, level, taken), {}});
        }
    }
    return choices;
}

Blueprint times(Blueprint blueprint, int factor)
{
    for (int &count : blueprint.topics)
        count *= factor;
    for (int &count : blueprint.levels)
        count *= factor;
    return blueprint;
}

/// What all colours take together.
DrawTables sharedTables(const Bank &bank, const Blueprint &blueprint, int colours)
{
    const Blueprint sums = times(blueprint, colours);
    return {sums, choicesBy(sums, [&](int topic, int level, int taken) {
                const int have = int(bank.cell(topic + 1, Level(level), false).size());
                if (taken > colours * have)
                    return CellChoice::kImpossible;
                int shared = 0;
                for (int i = have; i < taken; ++i)
                    shared += i / have;
                return shared;
            })};
}

/// The part of \a all that one of \a colours gets.
DrawTable partOf(const DrawTable &all, const Blueprint &blueprint, int colours)
{
    const DrawTables tables(blueprint, choicesBy(blueprint, [&](int topic, int level, int taken) {
                                const int whole = all.at(size_t(topic)).at(size_t(level));
                                const bool isShare = taken == whole / colours
                                    || taken == (whole + colours - 1) / colours;
                                return isShare ? 0 : CellChoice::kImpossible;
                            }));
    return tables.first();
}

std::vector<DrawTable> parts(DrawTable all, const Blueprint &blueprint, int colours)
{
    std::vector<DrawTable> tables;
    for (int left = colours; left > 0; --left) {
        tables.push_back(partOf(all, blueprint, left));
        for (size_t topic = 0; topic < kTopics; ++topic) {
            for (size_t level = 0; level < kLevels; ++level)
                all.at(topic).at(level) -= tables.back().at(topic).at(level);
        }
    }
    return tables;
}

/// What one colour is dealt.
struct Hand
{
    QBitArray own;
    int ofCell = 0;
    int ofAll = 0;

    void take(int card)
    {
        own.setBit(card);
        ++ofCell;
        ++ofAll;
    }
};

/// Deals the \a cards of one cell: to each hand what it \a wants, and then what is left.
void dealCell(const QList<int> &cards, const QList<int> &wants, std::vector<Hand> &hands)
{
    qsizetype next = 0;
    for (size_t i = 0; i < hands.size(); ++i) {
        hands[i].ofCell = 0;
        for (int n = 0; n < wants.at(qsizetype(i)); ++n)
            hands[i].take(cards.at(next++ % cards.size()));
    }
    for (; next < cards.size(); ++next) {
        const auto poorest
            = std::min_element(hands.begin(), hands.end(), [](const Hand &a, const Hand &b) {
                  return std::pair(a.ofCell, a.ofAll) < std::pair(b.ofCell, b.ofAll);
              });
        poorest->take(cards.at(next));
    }
}

} // namespace

QString Seat::toText() const
{
    if (place == 0)
        return {};
    return row == 0 ? QString::number(place) : QStringLiteral("%1.%2").arg(row).arg(place);
}

Result<Seat> Seat::fromText(const QString &text)
{
    static const QRegularExpression form(
        QStringLiteral("^(?:([1-9][0-9]{0,2})\\.)?([1-9][0-9]{0,2})\\z"));
    const auto match = form.match(text);
    if (text.isEmpty() || match.hasMatch())
        return Seat{match.captured(1).toInt(), match.captured(2).toInt()};
    return fail(ErrorCode::NotUnderstood,
                QStringLiteral("seat '%1': use PLACE or ROW.PLACE, such as 3.5").arg(text));
}

Result<SeatDeal> SeatDeal::deal(const Bank &bank, const Blueprint &blueprint,
                                const QByteArray &roomSeed, int colours)
{
    const DrawTables together = sharedTables(bank, blueprint, colours);
    if (!together.isFeasible())
        return fail(ErrorCode::Infeasible, QStringLiteral("no paper fits the blueprint"));
    SeatDeal deal;
    deal.m_leastShared = together.leastCost();
    const std::vector<DrawTable> tables = parts(together.first(), blueprint, colours);
    DrawStream stream(seatsSeed(roomSeed, colours));
    QList<int> order(colours);
    std::iota(order.begin(), order.end(), 0);
    partialShuffle(order, colours, stream);
    std::vector<Hand> hands(size_t(colours), {QBitArray(bank.questions().size())});
    for (int topic = 0; topic < kTopics; ++topic) {
        for (const Level level : kAllLevels) {
            QList<int> cards = bank.cell(topic + 1, level, false);
            partialShuffle(cards, cards.size(), stream);
            QList<int> wants;
            for (const DrawTable &table : tables)
                wants.append(table.at(size_t(topic)).at(size_t(level)));
            dealCell(cards, wants, hands);
        }
    }
    deal.m_own.resize(colours);
    for (int hand = 0; hand < colours; ++hand)
        deal.m_own[order.at(hand)] = hands.at(size_t(hand)).own;
    return deal;
}

} // namespace hocvu
