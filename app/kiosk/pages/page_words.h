// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/flow/course_presenter.h"
#include "kiosk/flow/shown_question.h"

namespace hocvu::words {

/// "2:10": a place in a video.
QString place(int second);

/// "1,25×": a speed.
QString rate(double rate);

/// "6 phút"; "45 giây" below a minute. Rounded.
QString length(int seconds);

/// "3 phút 20 giây", to the second; from an hour on "1 giờ 5 phút".
QString span(Millis time);

/// "23:59 ngày 10/06/2026", Vietnam's time.
QString moment(const QDateTime &time);

/// What is done of a lesson and what is missing: "Đã xem 64%, còn thiếu 2:10–2:45".
QString lessonState(const LessonRow &row);

/// Why the exam is open or not, and what to do.
QString examState(const ExamReadiness &readiness, const Campaign &campaign);

/// The text of an option as it is shown; of true and false, which have none, the word.
QString option(const ShownQuestion &question, int index);

/// The supervisor's PIN was wrong; \a waitSeconds 0: again at once.
QString pinRefused(int waitSeconds);

} // namespace hocvu::words
