// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/bank/bank.h"
#include "core/exam/blueprint.h"
#include "core/exam/draw_table.h"
#include "core/exam/paper.h"

#include <QBitArray>
#include <QSet>

namespace hocvu {

/// The method below; exam.drawn says with which one a paper was drawn. Method 1 was never released.
inline constexpr int kDrawMethod = 2;

/// What a draw would rather not ask.
struct DrawWishes
{
    /// The questions that the seat's colour is asked first, by their index in the bank (see
    /// SeatDeal); empty: all.
    QBitArray own;
    QSet<QString> used; ///< Asked in an earlier attempt of the same person.
};

/// Draws papers from the official questions (or the practice pool) that fit a blueprint; the same
/// bank, blueprint, wishes and seed give the same paper for ever.
///
/// Method 2. Each question of a topic t and level l has a rank for this draw: 0, 1 if it is not the
/// seat's own, and 2 more if it was used. A cell of which x are taken gives those of the lowest
/// ranks first: all of the lower ones, and some of n of the last, in C(n, some) ways. It costs 1
/// for each of rank 1, N for each of rank 2 and N + 1 for each of rank 3, N being the number of
/// questions of a paper and one: a used question costs more than any number of other seats'.
///
/// 1. A table x(t,l) with the blueprint's sums, of those with the least cost, is chosen with the
///    weight of its ways (DrawTables::sample()). So every paper of least cost is equally likely.
/// 2. Topic by topic, level by level (from recall) and rank by rank: of the cell's questions of
///    that rank, listed as in the bank, as many as are taken are chosen by partialShuffle().
/// 3. The questions of the paper are shuffled whole, and then, in that order, the options of each
///    that is not of fixed order. Of a question of another kind than single choice that is what
///    askedPart() has: the options, in an Ordering always; the lefts of a matching; in TrueFalse
///    and where one types nothing.
///
/// Random numbers come from one DrawStream(seed), in exactly this order.
///
/// All papers have the same number of questions of each level. So the share of right answers that
/// may be expected of a paper, as far as it is known by level, is the same for all: nothing has to
/// be balanced beyond that.
class PaperDraw
{
public:
    /// \a bank must outlive it. Infeasible when no paper fits; the detail says which topic or level
    /// lacks how many.
    static Result<PaperDraw> prepare(const Bank &bank, const Blueprint &blueprint,
                                     const DrawWishes &wishes = {}, bool practice = false);

    Paper draw(const QByteArray &seed) const;
    /// How many sets of questions may be drawn, each as likely as any other.
    DrawCount paperCount() const { return m_tables.ways(); }
    /// How many questions of each paper were used before, and how many are other seats' own.
    int usedCount() const { return m_tables.leastCost() / m_usedCost; }
    int foreignCount() const { return m_tables.leastCost() % m_usedCost; }

private:
    static constexpr int kRanks = 4;
    using Ranked = std::array<QList<int>, kRanks>; ///< Of one cell: indices in the bank.
    using Cells = std::array<std::array<Ranked, kLevels>, kTopics>;

    PaperDraw(const Bank &bank, const Blueprint &blueprint, Cells cells);
    static CellChoices choicesOf(const Ranked &cell, int most, int usedCost);
    static TableChoices choicesOf(const Cells &cells, const Blueprint &blueprint);
    static void takeFrom(const Ranked &cell, int count, DrawStream &stream, QList<int> &taken);

    const Bank *m_bank;
    Cells m_cells;
    int m_usedCost;
    DrawTables m_tables;
};

/// The order in which a paper shows the options of \a question: step 3 for one of them.
QList<int> drawnOrder(const Question &question, DrawStream &stream);

/// One paper without wishes.
Result<Paper> drawPaper(const Bank &bank, const Blueprint &blueprint, const QByteArray &seed,
                        bool practice = false);

} // namespace hocvu
