// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/flow/pin_gate.h"
#include "kiosk/flow/visit.h"

namespace hocvu {

/// A sitting that was interrupted and may go on.
struct Outage
{
    QUuid attempt;
    Person person;
    int answered = 0;
    int questions = 0;
    Millis left{}; ///< Exam time that remains.
    Millis gap{}; ///< How long the PC was away the last time.
    Millis credited{}; ///< How much of that costs no exam time.
    Millis lost{}; ///< What outages have cost so far and nobody has given back.
    bool needsRelease = false; ///< The supervisor must let the learner go on.
    bool mayLackClicks = false; ///< The journal was damaged and not all of it could be rebuilt.
};

/// Turns signs of life of a run that ended without notice into events: seconds watched, the
/// interruption of a sitting with its bounds and credit, and marks that were still to be given.
/// Safe to run again after another crash. Waits for the disk.
Result<std::optional<Outage>> recover(const Context &context);

/// Gives marks and certificates that a paper handed in still lacks; nothing while the questions are
/// sealed. Waits for the disk.
Result<void> finishMarking(const Context &context);

/// Every sitting that is not handed in; nobody is on a paper.
Result<QList<Outage>> openSittings(const Context &context);

/// The calm page after a crash or power cut, and the way back into an interrupted sitting.
class ResumePresenter : public QObject
{
    Q_OBJECT

public:
    ResumePresenter(const Context &context, Visit &visit, QObject *parent = nullptr);

    void open(const Outage &outage);
    /// Shows the outage found at start, or else that of the learner who is signed in.
    void refresh();
    /// The learner goes on with the exam, or the supervisor is asked for.
    void goOn();
    /// Later, or on another seat: back to the idle page. The time stands still.
    void later();

    void callSupervisor();
    /// The supervisor's PIN; with the right one, this outage is theirs to decide.
    void enterPin(const QString &pin);
    /// Gives back what is lost and lets the learner go on; only after the PIN. \a reason must be
    /// given.
    void credit(const QString &reason);
    /// Lets the learner go on as it is; only after the PIN.
    void release();

signals:
    void showOutage(const hocvu::Outage &outage);
    void askPin();
    void pinRefused(int waitSeconds);
    /// The PIN was right, and there is lost time to decide about.
    void askAboutLostTime(hocvu::Millis lost);
    void showProblem(const hocvu::Error &error);

private:
    void approve();

    Context m_context;
    Visit &m_visit;
    std::optional<Outage> m_outage;
    PinGate m_gate{60};
    bool m_isSupervised = false;
};

} // namespace hocvu
