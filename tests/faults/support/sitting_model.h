// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <random>

/// One thing that happens in a sitting. Questions count from 0, options as in the bank.
struct SittingStep
{
    enum class Kind {
        Start,
        Choose,
        Flag,
        GoTo,
        Wait, ///< \a number seconds go by with the paper on the screen.
        Suspend, ///< The PC sleeps for \a number seconds.
        Crash, ///< The kiosk is away for \a number seconds and comes back.
        Reboot, ///< The power is off for \a number seconds.
        SetClock, ///< Somebody sets the wall clock by \a number seconds.
        Credit, ///< The kiosk restarts within a second and the supervisor adds \a number seconds.
        Submit,
    };
    Kind kind = Kind::Start;
    int number = 0; ///< Seconds, or the question.
    int option = 0; ///< The option; for a flag 1 is on.

    QString text() const;
};

/// What must be true of the attempts of one person, whatever the program does: no event, no
/// storage, no clock, only the rule. Time in whole seconds.
class SittingModel
{
public:
    enum class State { Running, Submitted };
    struct Attempt
    {
        State state = State::Running;
        bool byTime = false;
        QList<int> answers;
        QList<bool> flags;
        int used = 0; ///< With what of outages was charged.
        int credited = 0;
        int extra = 0;
        QStringList outages; ///< Their causes.
    };

    SittingModel(int questions, int allowedSeconds, int capSeconds, int attemptsAllowed);

    void apply(const SittingStep &step);
    const QList<Attempt> &attempts() const { return m_attempts; }
    bool isRunning() const;
    /// Of the last attempt.
    int secondsLeft() const;

private:
    void pass(int seconds);
    void lose(int seconds, const QString &cause);
    void endIfOver();

    const int m_questions;
    const int m_allowed;
    const int m_cap;
    const int m_attemptsAllowed;
    QList<Attempt> m_attempts;
};

/// A sitting as it may happen: a start, then anything in any order.
QList<SittingStep> randomSteps(std::mt19937_64 &random, int questions);
