// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "faults/support/sitting_model.h"

#include "core/bank/question.h"
#include "core/exam/time_account.h"
#include "faults/support/faults.h"

#include <algorithm>
#include <array>

using Kind = SittingStep::Kind;

namespace {

constexpr int kLongestSilence
    = static_cast<int>(hocvu::TimeAccount::kLongestSilence.count() / 1000);

} // namespace

QString SittingStep::text() const
{
    switch (kind) {
    case Kind::Start:
        return QStringLiteral("start");
    case Kind::Choose:
        return QStringLiteral("choose option %1 of question %2").arg(option + 1).arg(number + 1);
    case Kind::Flag:
        return QStringLiteral("%1 question %2")
            .arg(option ? QStringLiteral("flag") : QStringLiteral("unflag"))
            .arg(number + 1);
    case Kind::GoTo:
        return QStringLiteral("go to question %1").arg(number + 1);
    case Kind::Wait:
        return QStringLiteral("wait %1 s").arg(number);
    case Kind::Suspend:
        return QStringLiteral("suspend for %1 s").arg(number);
    case Kind::Crash:
        return QStringLiteral("crash, back after %1 s").arg(number);
    case Kind::Reboot:
        return QStringLiteral("power cut, back after %1 s").arg(number);
    case Kind::SetClock:
        return QStringLiteral("set the clock by %1 s").arg(number);
    case Kind::Credit:
        return QStringLiteral("restart, and the supervisor adds %1 s").arg(number);
    case Kind::Submit:
        return QStringLiteral("submit");
    }
    return {};
}

SittingModel::SittingModel(int questions, int allowedSeconds, int capSeconds, int attemptsAllowed)
    : m_questions(questions)
    , m_allowed(allowedSeconds)
    , m_cap(capSeconds)
    , m_attemptsAllowed(attemptsAllowed)
{
}

bool SittingModel::isRunning() const
{
    return !m_attempts.isEmpty() && m_attempts.back().state == State::Running;
}

int SittingModel::secondsLeft() const
{
    const Attempt &attempt = m_attempts.back();
    return std::max(m_allowed + attempt.extra - attempt.used, 0);
}

void SittingModel::apply(const SittingStep &step)
{
    if (step.kind == Kind::Start) {
        if (!isRunning() && m_attempts.size() < m_attemptsAllowed)
            m_attempts.append({State::Running,
                               false,
                               QList<int>(m_questions, -1),
                               QList<bool>(m_questions, false),
                               0,
                               0,
                               0,
                               {}});
        return;
    }
    if (!isRunning())
        return;
    Attempt &attempt = m_attempts.back();
    switch (step.kind) {
    case Kind::Choose:
        attempt.answers[step.number] = step.option;
        break;
    case Kind::Flag:
        attempt.flags[step.number] = step.option == 1;
        break;
    case Kind::Wait:
        pass(step.number);
        break;
    case Kind::Suspend:
        if (step.number <= kLongestSilence)
            pass(step.number);
        else
            lose(step.number, QStringLiteral("suspend"));
        break;
    case Kind::Crash:
        lose(step.number, QStringLiteral("crash"));
        break;
    case Kind::Reboot:
        lose(step.number, QStringLiteral("power"));
        break;
    case Kind::SetClock:
        pass(1); // the kiosk looks at its clocks meanwhile
        break;
    case Kind::Credit:
        attempt.extra += step.number;
        lose(1, QStringLiteral("crash"));
        break;
    case Kind::Submit:
        attempt.state = State::Submitted;
        break;
    case Kind::Start:
    case Kind::GoTo:
        break;
    }
}

void SittingModel::pass(int seconds)
{
    m_attempts.back().used += seconds;
    endIfOver();
}

void SittingModel::lose(int seconds, const QString &cause)
{
    Attempt &attempt = m_attempts.back();
    const int credit = std::min(seconds, m_cap - attempt.credited);
    attempt.credited += credit;
    attempt.used += seconds - credit;
    attempt.outages.append(cause);
    endIfOver();
}

void SittingModel::endIfOver()
{
    if (secondsLeft() > 0)
        return;
    Attempt &attempt = m_attempts.back();
    attempt.used = m_allowed + attempt.extra;
    attempt.state = State::Submitted;
    attempt.byTime = true;
}

QList<SittingStep> randomSteps(std::mt19937_64 &random, int questions)
{
    static constexpr std::array kKinds{
        Kind::Choose, Kind::Choose, Kind::Choose,  Kind::Choose, Kind::Choose, Kind::Choose,
        Kind::Flag,   Kind::Flag,   Kind::GoTo,    Kind::Wait,   Kind::Wait,   Kind::Wait,
        Kind::Wait,   Kind::Wait,   Kind::Suspend, Kind::Crash,  Kind::Reboot, Kind::SetClock,
        Kind::Credit, Kind::Submit, Kind::Start};
    static constexpr std::array kWaits{1, 2, 13, 60, 240, 400};
    static constexpr std::array kOutages{1, 4, 5, 6, 45, 300, 900, 1500};
    const auto pick = [&random](const auto &from) {
        return from.at(size_t(faults::below(random, int(from.size()))));
    };
    QList<SittingStep> steps{{Kind::Start, 0, 0}};
    for (int left = 15 + faults::below(random, 50); left > 0; --left) {
        SittingStep step{pick(kKinds), 0, 0};
        switch (step.kind) {
        case Kind::Choose:
            step.number = faults::below(random, questions);
            step.option = faults::below(random, hocvu::kOptions);
            break;
        case Kind::Flag:
            step.number = faults::below(random, questions);
            step.option = faults::below(random, 2);
            break;
        case Kind::GoTo:
            step.number = faults::below(random, questions);
            break;
        case Kind::Wait:
            step.number = pick(kWaits);
            break;
        case Kind::Suspend:
        case Kind::Crash:
        case Kind::Reboot:
            step.number = pick(kOutages);
            break;
        case Kind::SetClock:
            step.number = faults::below(random, 20'000) - 10'000;
            break;
        case Kind::Credit:
            step.number = 60 * (1 + faults::below(random, 10));
            break;
        case Kind::Submit: // otherwise few sittings would see their end
            if (faults::below(random, 3) > 0)
                continue;
            break;
        case Kind::Start:
            break;
        }
        steps.append(step);
    }
    return steps;
}
