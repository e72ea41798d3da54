// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exam/exam_session.h"

namespace hocvu {

ExamSession::ExamSession(int questionCount, const TimeAccount &account)
    : m_answers(questionCount)
    , m_flags(questionCount, false)
    , m_account(account)
{
}

void ExamSession::begin(const Moment &now)
{
    if (m_state == State::Submitted)
        return;
    m_state = State::Running;
    m_account.start(now);
}

Result<void> ExamSession::mayAnswer(int question, const Moment &now) const
{
    if (m_state != State::Running)
        return fail(ErrorCode::NotAllowed, QStringLiteral("the exam is not running"));
    if (isOver(now))
        return fail(ErrorCode::NotAllowed, QStringLiteral("the time is up"));
    if (question < 0 || question >= questionCount())
        return fail(ErrorCode::NotAllowed, QStringLiteral("there is no such question"));
    return {};
}

void ExamSession::setFlagged(int question, bool on)
{
    m_flags[question] = on;
}

void ExamSession::submit(const Moment &now)
{
    if (m_state == State::Running)
        m_account.stop(now);
    m_state = State::Submitted;
}

bool ExamSession::isOver(const Moment &now) const
{
    return m_state == State::Submitted || m_account.remaining(now) == Millis(0);
}

} // namespace hocvu
