// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"

#include <QDate>
#include <QDateTime>
#include <QString>
#include <QTimeZone>

#include <optional>

namespace hocvu {

/// Vietnam, UTC+7 without summer time; independent of what the PC is set to.
QTimeZone vietnamTime();
QDateTime toVietnam(Millis wall);

/// "ngày 08 tháng 5 năm 2026": days below 10 and the months 1 and 2 get a zero, no other
/// (Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II, khoản 4).
QString decreeDate(QDate date);

/// "08/05/2026", for tables and screens.
QString shortDate(QDate date);

/// Reads d/M/yyyy, d-M-yyyy, d.M.yyyy. Never month first.
std::optional<QDate> parseDate(const QString &text);

/// "89,13%": two decimals, comma, no space; "–" when \a whole is zero.
QString percent(qint64 part, qint64 whole);

/// "10.000.000 đồng".
QString money(qint64 dong);

/// Whole seconds as people are told them: one that has begun counts. Never negative.
qint64 begunSeconds(Millis time);

/// "12:40", minutes may exceed 59; negative counts as zero. Rounds up, so that 00:00 means over.
QString minutesAndSeconds(Millis time);

} // namespace hocvu
