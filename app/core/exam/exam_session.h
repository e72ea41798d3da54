// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/exam/time_account.h"

#include <QList>
#include <QStringList>

namespace hocvu {

/// One learner's run through one exam paper.
///
/// A session is a plain value: it reads no clock, draws nothing and stores nothing. Whoever runs
/// it passes the time in and stores each step before showing it, so that a power cut costs the
/// learner at most the click being made.
///
/// States: Waiting -> Running -> Submitted. Submitted is final, by the learner or by the time.
class ExamSession
{
public:
    enum class State { Waiting, Running, Submitted };
    /// \a questionCount must be positive.
    ExamSession(int questionCount, const TimeAccount &account);

    /// Puts the paper on the screen.
    void begin(const Moment &now);
    /// Whether \a question may be answered now. NotAllowed: not running, no time left, or no such
    /// question.
    Result<void> mayAnswer(int question, const Moment &now) const;
    /// What mayAnswer() allowed and goes to storage, or comes from there, as responseText() writes
    /// it; empty takes the answer back.
    void answer(int question, const QString &answer) { m_answers[question] = answer; }
    void setFlagged(int question, bool on);
    void submit(const Moment &now);

    /// Takes up a flag from storage.
    void restoreFlag(int question, bool on) { m_flags[question] = on; }
    void restoreSubmitted() { m_state = State::Submitted; }

    State state() const { return m_state; }
    bool isOver(const Moment &now) const;
    int questionCount() const { return int(m_answers.size()); }
    QString answerTo(int question) const { return m_answers.at(question); }
    bool isFlagged(int question) const { return m_flags.at(question); }
    int flaggedCount() const { return int(m_flags.count(true)); }
    const QStringList &answers() const { return m_answers; }
    TimeAccount &account() { return m_account; }
    const TimeAccount &account() const { return m_account; }

private:
    QStringList m_answers;
    QList<bool> m_flags;
    TimeAccount m_account;
    State m_state = State::Waiting;
};

} // namespace hocvu
