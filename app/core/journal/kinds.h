// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLatin1String>
#include <QString>

namespace hocvu {

/// The kinds of events, each a verb in the past. Times are ms, questions are counted from 0.
/// Changing a body means a new version here and a fixture of the old one in tests/data/events.
namespace kind {

/// subject person: {name, birthYear, unit, code, provisional, by}
inline constexpr QLatin1String kPersonRegistered("person.registered");
/// subject person: {lesson, from, to} whole seconds of the video, from < to
inline constexpr QLatin1String kLessonWatched("lesson.watched");
/// subject person: {lesson, checkpoint, choice, right}
inline constexpr QLatin1String kCheckpointAnswered("lesson.checkpoint_answered");
/// subject person: {what, reason, by}; what = "lessons" opens the exam before all are watched
inline constexpr QLatin1String kWaiverGranted("waiver.granted");
/// subject attempt: {person, number, seed, bank, allowed, paper: ["3.01:2013", …]}; bank is the
/// bank's hash, the digits after ":" are the option shown first, second … as in the bank
inline constexpr QLatin1String kExamDrawn("exam.drawn");
/// subject attempt: {} the paper is on the screen, the account runs
inline constexpr QLatin1String kExamStarted("exam.started");
/// subject attempt: {question, choice}; choice counts as in the bank, -1 takes an answer back
inline constexpr QLatin1String kExamAnswered("exam.answered");
/// subject attempt: {question, on}
inline constexpr QLatin1String kExamFlagged("exam.flagged");
/// subject attempt: {cause, spent, from, to, gap, credited}; spent = exam time used so far with
/// what of the gap was not credited; from, to = its bounds on the wall clock
inline constexpr QLatin1String kExamInterrupted("exam.interrupted");
/// subject attempt: {spent} the paper is on the screen again
inline constexpr QLatin1String kExamResumed("exam.resumed");
/// subject attempt: {extra, reason, by} the supervisor adds time
inline constexpr QLatin1String kExamCredited("exam.credited");
/// subject attempt: {by: "learner" | "time" | "supervisor", spent}
inline constexpr QLatin1String kExamSubmitted("exam.submitted");
/// subject attempt: {correct, total, bank} marked on this device
inline constexpr QLatin1String kExamMarked("exam.marked");
/// subject person: {attempt, number, qr}
inline constexpr QLatin1String kCertificateIssued("certificate.issued");
/// subject person or device: {type, text, by}
inline constexpr QLatin1String kIncidentReported("incident.reported");
/// subject device: {counter, firstSeq, lastSeq}
inline constexpr QLatin1String kBundleExported("bundle.exported");

} // namespace kind

/// The newest version of \a kind that this program writes and reads; 0 for an unknown kind.
int newestVersion(const QString &kind);

} // namespace hocvu
