// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exam/draw_room.h"

namespace hocvu {

RoomDraw::RoomDraw(const Bank &bank, const Blueprint &blueprint, QByteArray roomSeed)
    : m_bank(&bank)
    , m_blueprint(blueprint)
    , m_seed(std::move(roomSeed))
{
}

Result<Paper> RoomDraw::draw(const QByteArray &attemptSeed, const Seat &seat,
                             const QList<Paper> &earlier)
{
    const auto own = ownQuestions(seat);
    if (!own)
        return tl::unexpected(own.error());
    DrawWishes wishes{*own, {}};
    for (const Paper &paper : earlier) {
        for (const PaperItem &item : paper.items)
            wishes.used.insert(item.questionId);
    }
    return PaperDraw::prepare(*m_bank, m_blueprint, wishes).map([&](const PaperDraw &prepared) {
        return prepared.draw(attemptSeed);
    });
}

/// Empty where all questions are every seat's.
Result<QBitArray> RoomDraw::ownQuestions(const Seat &seat)
{
    const int colours = seat.colours();
    if (colours == 1)
        return QBitArray();
    if (!m_deals.contains(colours)) {
        auto deal = SeatDeal::deal(*m_bank, m_blueprint, m_seed, colours);
        if (!deal)
            return tl::unexpected(deal.error());
        m_deals.insert(colours, *std::move(deal));
    }
    return m_deals.constFind(colours)->own(seat.colour());
}

} // namespace hocvu
