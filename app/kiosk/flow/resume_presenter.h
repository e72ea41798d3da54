// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/flow/visit.h"

namespace hocvu {

/// What the last run of the kiosk left open, found at start.
struct Outage
{
    QUuid attempt;
    Person person;
    int answered = 0;
    int questions = 0;
    Millis left{}; ///< Exam time that remains.
    Millis gap{}; ///< How long the PC was away.
    Millis credited{}; ///< How much of that costs no exam time.
};

/// Turns signs of life of a run that ended without notice into events: seconds watched, and the
/// interruption of a sitting with its bounds and credit. Safe to run again after another crash.
Result<std::optional<Outage>> recover(const Context &context);

/// The calm page after a crash or power cut.
class ResumePresenter : public QObject
{
    Q_OBJECT

public:
    ResumePresenter(const Context &context, Visit &visit, QObject *parent = nullptr);

    void open(const Outage &outage);
    /// The learner goes on with the exam.
    void goOn();
    /// Later, or on another seat: back to the idle page. The time stands still.
    void later();
    void refresh();

signals:
    void showOutage(const hocvu::Outage &outage);

private:
    Context m_context;
    Visit &m_visit;
    std::optional<Outage> m_outage;
};

} // namespace hocvu
