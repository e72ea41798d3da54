// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/bank/bank.h"
#include "core/campaign/campaign.h"
#include "core/course/course.h"
#include "core/exam/draw_seats.h"
#include "core/people/person.h"

#include <QString>

namespace hocvu {

/// What the room's kit says, as the flows need it: the contest, the lessons, the questions, the
/// people. Read once at start and never changed, but for what a session code opens.
struct Room
{
    QString name; ///< "Phòng máy số 1", in NFC.
    Campaign campaign; ///< A demo's dates are already moved to today.
    Course course;
    Bank bank; ///< Without keys, see ExamRoom; empty as long as it is sealed.
    Bank practice = {}; ///< With keys: to learn with; perhaps empty.
    QList<Person> roster;
    QByteArray drawSeed; ///< The kit's, see core/exam/draw_seed.h; empty: every paper by chance.
    Seat seat; ///< Where this PC stands in it, if anybody said so.
};

} // namespace hocvu
