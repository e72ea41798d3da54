// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/draw_facts.h"
#include "core/journal/records.h"

namespace hocvu {

// The events of an attempt, as core/journal/kinds.h describes their bodies.

NewEvent examDrawn(const QUuid &attempt, const AttemptRecord &record, const DrawFacts &facts);
NewEvent examStarted(const QUuid &attempt);
NewEvent examAnswered(const QUuid &attempt, int question, const QString &answer);
NewEvent examFlagged(const QUuid &attempt, int question, bool on);
/// \a spent is the exam time used so far, with what of the gap was not credited.
NewEvent examInterrupted(const QUuid &attempt, const InterruptionRecord &what, Millis spent);
NewEvent examResumed(const QUuid &attempt, Millis spent, bool isReleased = false);
NewEvent examCredited(const QUuid &attempt, Millis extra, const QString &reason);
NewEvent examSubmitted(const QUuid &attempt, const QString &by, Millis spent);

/// The sign of life of a paper on the screen.
Pulse examPulse(const QUuid &attempt, const Moment &now, Millis spent);

} // namespace hocvu
