// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exam/draw.h"
#include "core/exam/draw_seats.h"

#include <QHash>

namespace hocvu {

/// The papers of one room: what a kiosk draws, and an audit draws again. Remembers how the seats
/// were dealt, which takes longer than a draw.
class RoomDraw
{
public:
    /// \a bank must outlive it. \a roomSeed may be empty where no seat is ever named.
    RoomDraw(const Bank &bank, const Blueprint &blueprint, QByteArray roomSeed);

    const QByteArray &seed() const { return m_seed; }
    /// The paper of an attempt at \a seat that avoids the questions of \a earlier papers of the
    /// same person. Infeasible: no paper fits the blueprint.
    Result<Paper> draw(const QByteArray &attemptSeed, const Seat &seat,
                       const QList<Paper> &earlier);

private:
    Result<QBitArray> ownQuestions(const Seat &seat);

    const Bank *m_bank;
    Blueprint m_blueprint;
    QByteArray m_seed;
    QHash<int, SeatDeal> m_deals; ///< By the number of colours.
};

} // namespace hocvu
