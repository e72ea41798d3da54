// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/bank/bank.h"
#include "core/exam/blueprint.h"

#include <QBitArray>
#include <QByteArray>
#include <QList>

namespace hocvu {

/// Where a PC stands in its room, as far as anybody said so.
///
/// Seats whose colours differ are dealt different questions, see SeatDeal. Where only the place in
/// a line is known there are two colours, place mod 2; where the row is known as well there are
/// four, 2 (row mod 2) + place mod 2, so that all eight neighbours differ, also across. All PCs of
/// a room must say it in the same way; a single line is better numbered without its row, for two
/// colours leave each seat more questions.
struct Seat
{
    static constexpr int kMost = 999;

    int row = 0; ///< From 1; 0: only the place is known.
    int place = 0; ///< From 1; 0: nothing is known.

    /// 1 where nothing is known, else 2 or 4.
    int colours() const { return place == 0 ? 1 : row == 0 ? 2 : 4; }
    int colour() const { return place == 0 ? 0 : row % 2 * (row == 0 ? 0 : 2) + place % 2; }
    /// "5", or "3.5" for the fifth place of the third row; empty where nothing is known.
    QString toText() const;
    /// The same back. NotUnderstood.
    static Result<Seat> fromText(const QString &text);
    friend bool operator==(const Seat &, const Seat &) = default;
};

/// Which official questions the seats of each colour are asked first, so that neighbours, whose
/// colours all differ, share as few as the bank allows.
///
/// Let k be the number of colours, c(t,l) the number of questions of topic t and level l. What the
/// papers of k neighbours take together is a table X(t,l) with k times the blueprint's sums; of a
/// cell's questions, taken in turns, the n-th to be taken is on floor((n - 1) / c) papers already.
/// The sum of that over all n and cells is the least number of questions that k such papers share,
/// counted for each two of them. Then:
///
/// 1. X is, of the tables with that least sum and X(t,l) <= k c(t,l), the first (see
///    DrawTables::first()).
/// 2. Of what is left of X when i hands have theirs, hand i (from 0 to k - 1) gets the first table
///    with the blueprint's sums whose cells are what is left over k - i, rounded down or up. That
///    there is one is a property of such tables: their sums are those of the fractions.
/// 3. From here on by DrawStream(seats' seed), see draw_seed.h: the colours 0 to k - 1 are shuffled
///    whole; the i-th of them gets hand i.
/// 4. Cell by cell, topics and levels in order, the cell's questions (listed as in the bank) are
///    shuffled whole. Hand 0 gets as many as its table says from the beginning, hand 1 goes on
///    behind it, and so on, round the end if need be. A question that is left over goes to the hand
///    with the fewest of this cell, among those to the one with the fewest so far, among those to
///    the first.
///
/// So each colour can fill a paper of its own questions alone, and any k such papers share no more
/// than 1. says, which is the least there is. Where that is nothing, neighbours share nothing.
class SeatDeal
{
public:
    /// Infeasible when no paper fits the blueprint at all. \a colours is 2 or 4.
    static Result<SeatDeal> deal(const Bank &bank, const Blueprint &blueprint,
                                 const QByteArray &roomSeed, int colours);

    /// The questions of \a colour, by their index in the bank.
    const QBitArray &own(int colour) const { return m_own.at(colour); }
    /// What the papers of \a colours neighbours share at least, counted for each two of them.
    int leastShared() const { return m_leastShared; }

private:
    QList<QBitArray> m_own;
    int m_leastShared = 0;
};

} // namespace hocvu
