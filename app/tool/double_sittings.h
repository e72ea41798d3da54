// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/event.h"

#include <QList>

namespace hocvu {

/// One attempt, where and when.
struct SittingTime
{
    QUuid attempt;
    QUuid person;
    int number = 0;
    QUuid device; ///< On which the paper was drawn.
    Millis from{}; ///< Wall clock of that device: the start, else the drawing.
    Millis to{}; ///< When it was submitted, else its last event.
};

/// One person at two kiosks at once, or with two attempts of one number.
struct DoubleSitting
{
    SittingTime one; ///< The earlier one.
    SittingTime other;
    bool atOnce = false; ///< On two devices, and their times overlap.
    bool sameNumber = false;
};

/// Every such pair in \a events, by person, then time. Each room's own clock counts: two clocks
/// that differ can make one sitting after the other look like two at once, and the other way round.
QList<DoubleSitting> findDoubleSittings(const QList<Event> &events);

} // namespace hocvu
