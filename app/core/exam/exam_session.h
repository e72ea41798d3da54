// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/exam/time_account.h"

#include <QList>

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
    static constexpr int kNoChoice = -1;

    /// \a questionCount must be positive.
    ExamSession(int questionCount, const TimeAccount &account);

    /// Puts the paper on the screen.
    void begin(const Moment &now);
    /// Whether \a question may be answered with \a option (as in the bank, or kNoChoice) now.
    /// NotAllowed: not running, no time left, or out of range.
    Result<void> mayChoose(int question, int option, const Moment &now) const;
    /// What mayChoose() allowed and storage has confirmed.
    void choose(int question, int option);
    void setFlagged(int question, bool on);
    void submit(const Moment &now);

    /// Takes up a choice or flag from storage.
    void restoreChoice(int question, int option) { m_choices[question] = option; }
    void restoreFlag(int question, bool on) { m_flags[question] = on; }
    void restoreSubmitted() { m_state = State::Submitted; }

    State state() const { return m_state; }
    bool isOver(const Moment &now) const;
    int questionCount() const { return int(m_choices.size()); }
    int choice(int question) const { return m_choices.at(question); }
    bool isFlagged(int question) const { return m_flags.at(question); }
    int flaggedCount() const { return int(m_flags.count(true)); }
    int answeredCount() const;
    const QList<int> &choices() const { return m_choices; }
    TimeAccount &account() { return m_account; }
    const TimeAccount &account() const { return m_account; }

private:
    QList<int> m_choices;
    QList<bool> m_flags;
    TimeAccount m_account;
    State m_state = State::Waiting;
};

} // namespace hocvu
