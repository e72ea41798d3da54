// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLatin1String>
#include <QString>

namespace hocvu {

/// The kinds of events, each a verb in the past. Times are ms, questions are counted from 0.
/// Changing a body means a new version here and a fixture of the old one in tests/data/events.
///
/// A kind that a program does not know is as a version that is too new: readEventLine() refuses the
/// line, and with it the bundle or mirror that holds it, as made by a newer version of HocVu. It is
/// never skipped: who does not know question.voided would rank by marks that no longer hold.
namespace kind {

/// subject person: {name, birthYear, unit, code, provisional, by}
inline constexpr QLatin1String kPersonRegistered("person.registered");
/// subject person: {lesson, from, to} whole seconds of the video, from < to
inline constexpr QLatin1String kLessonWatched("lesson.watched");
/// subject person: {lesson, checkpoint, choice, right}
inline constexpr QLatin1String kCheckpointAnswered("lesson.checkpoint_answered");
/// subject person: {what, reason, by}; what programs know: namespace waiver below
inline constexpr QLatin1String kWaiverGranted("waiver.granted");
/// subject attempt, version 2: {person, number, seed, bank, allowed, paper: ["3.01:2013", …],
/// method, room, seat, avoided: [attempt, …]}; bank is the bank's hash, the digits after ":" are
/// the option shown first, second … as in the bank; method = kDrawMethod of core/exam/draw.h; room
/// = its name, from which the seed comes (core/exam/draw_seed.h); seat as in
/// core/exam/draw_seats.h, absent where none is known; avoided = the person's earlier attempts
/// whose questions were avoided, perhaps on another PC. Version 1 has the members up to paper, and
/// was method 1.
inline constexpr QLatin1String kExamDrawn("exam.drawn");
/// subject attempt: {} the paper is on the screen, the account runs
inline constexpr QLatin1String kExamStarted("exam.started");
/// subject attempt, version 2: {question, answer}; answer as responseText() of
/// core/bank/exam_item.h writes it, empty takes an answer back. Version 1 has choice, the option as
/// in the bank or -1, in place of answer.
inline constexpr QLatin1String kExamAnswered("exam.answered");
/// subject attempt: {question, on}
inline constexpr QLatin1String kExamFlagged("exam.flagged");
/// subject attempt: {cause, spent, from, to, gap, credited}; spent = exam time used so far with
/// what of the gap was not credited; from, to = its bounds on the wall clock
inline constexpr QLatin1String kExamInterrupted("exam.interrupted");
/// subject attempt: {spent, by} the paper is on the screen again; by = "supervisor" who released
/// it, absent where nobody had to
inline constexpr QLatin1String kExamResumed("exam.resumed");
/// subject attempt: {extra, reason, by} the supervisor adds time
inline constexpr QLatin1String kExamCredited("exam.credited");
/// subject attempt: {by: "learner" | "time" | "supervisor", spent}
inline constexpr QLatin1String kExamSubmitted("exam.submitted");
/// subject attempt, version 2: {score, total, bank} marked on this device, by the bank's keys
/// alone: what was voided before or after comes on top and is never written into it. score is the
/// sum of what the answers earned in hundredths of a question, perhaps below zero, which counts as
/// zero; it does not say which answers were right, for a journal is read more easily than a sealed
/// key. Version 1 has correct, the number of right answers, in place of score.
inline constexpr QLatin1String kExamMarked("exam.marked");
/// subject device, version 2: {question: "3.01", bank, key, reason, by} the question counts as
/// right on every paper drawn from that bank, drawn and handed in before or after;
/// core/exam/marking.h says why. key = what marked it until then, with which everybody computes the
/// new marks without the bank; it is worth nothing any more: the option, 0 to 3, or of another kind
/// its examPart() as itemToJson() writes it, without explanation. Version 1 knows no such kinds.
/// reason is cleaned, 1 to kLongestReason characters. The first one of a question of a bank counts,
/// more change nothing.
inline constexpr QLatin1String kQuestionVoided("question.voided");
/// subject person: {attempt, number, qr}
inline constexpr QLatin1String kCertificateIssued("certificate.issued");
/// subject person or device: {type, text, by}; types that programs know: namespace incident below
inline constexpr QLatin1String kIncidentReported("incident.reported");
/// subject device: {counter, firstSeq, lastSeq}
inline constexpr QLatin1String kBundleExported("bundle.exported");

} // namespace kind

/// What waiver.granted opens the exam in spite of.
namespace waiver {

/// Lessons are not watched to their end.
inline constexpr QLatin1String kLessons("lessons");
/// By the latest time the kiosk has ever seen the exam is not open: its clock is or was wrong.
inline constexpr QLatin1String kWindow("window");

} // namespace waiver

/// Types of incident.reported that programs know.
namespace incident {

/// A damaged journal was put together again and nothing is missing.
inline constexpr QLatin1String kJournalRebuilt("journal_rebuilt");
/// The same, but something is missing or may be.
inline constexpr QLatin1String kJournalRebuiltInPart("journal_rebuilt_in_part");
inline constexpr QLatin1String kSecondCopy("second_copy");
/// A lesson's video is missing, damaged or cannot be played on the PC; text begins with its number.
inline constexpr QLatin1String kLessonBroken("lesson_broken");

} // namespace incident

/// How long the reason of a voided question may be, in characters of UTF-16.
inline constexpr int kLongestReason = 300;

/// The newest version of \a kind that this program writes and reads; 0 for an unknown kind.
int newestVersion(const QString &kind);

} // namespace hocvu
