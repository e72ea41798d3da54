// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/services/kit_exam.h"

namespace hocvu {

KitExam::KitExam(const Kit &kit, Room &room)
    : m_kit(kit)
    , m_room(room)
{
}

void KitExam::takeUp()
{
    if (m_kit.exam)
        take(*m_kit.exam);
}

Result<void> KitExam::open(const QString &code)
{
    return SessionCode::parse(code)
        .and_then([this](const SessionCode &session) { return openExam(m_kit, session); })
        .map([this](const OpenedExam &exam) { take(exam); });
}

void KitExam::take(const OpenedExam &exam)
{
    m_exam = exam;
    m_room.bank = exam.questions();
    m_room.drawSeed = exam.drawSeed();
}

Result<AnswerKeys> KitExam::answerKeys() const
{
    return m_exam ? m_exam->answerKeys()
                  : fail(ErrorCode::Unavailable, QStringLiteral("the questions are sealed"));
}

} // namespace hocvu
