// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/bank/answer_keys.h"
#include "core/course/coverage.h"
#include "core/exam/paper.h"
#include "core/journal/event.h"
#include "core/people/appearance.h"
#include "core/people/person.h"
#include "core/standing/standing.h"

#include <QHash>
#include <QList>
#include <QSet>

#include <functional>
#include <optional>

namespace hocvu {

/// An event before the journal gives it a number, a time and its place in the chain.
struct NewEvent
{
    QString kind;
    QUuid subject;
    QJsonObject body;
};

/// What is remembered of one lesson for one person.
struct LessonRecord
{
    QList<Seconds> watched;
    int lastSecond = 0; ///< Where the person left off.
    QSet<int> checkpointsDone; ///< Answered rightly at least once.
};

/// One attempt as storage knows it.
struct AttemptRecord
{
    enum class State { Drawn, Running, Interrupted, Submitted };

    QUuid id;
    QUuid person;
    int number = 1;
    QByteArray seed; ///< 32 bytes.
    QString bankHash;
    Paper paper;
    State state = State::Drawn;
    Millis allowed{};
    Millis spent{}; ///< Up to the last event that says so.
    Millis credited{};
    Millis extra{};
    Millis startedAt{}; ///< Wall clock; zero before the start.
    Millis submittedAt{};
    QString submittedBy;
    std::optional<Score> correct; ///< Set once marked; voided questions count as right.
    Score written; ///< By the keys alone, as exam.marked says; perhaps below zero.
    int total = 0;
    QList<int> voided; ///< Places on the paper whose questions were voided, ascending.
    QStringList answers; ///< As responseText() writes them; empty for none.
    QList<bool> flags;
};

/// A stretch in which a paper was not on the screen; all times in ms, \a from and \a to on the
/// wall clock.
struct InterruptionRecord
{
    QString cause;
    Millis from{};
    Millis to{};
    Millis gap{};
    Millis credited{};

    friend bool operator==(const InterruptionRecord &, const InterruptionRecord &) = default;
};

/// A question that counts as right on every paper drawn from \a bank, see core/exam/marking.h.
struct VoidedQuestion
{
    QString bank; ///< Its hash.
    QString question; ///< "3.01"
    AnswerKey key; ///< What marked it before: an option or an item, without an explanation.
    QString reason;
    QString by;

    friend bool operator==(const VoidedQuestion &, const VoidedQuestion &) = default;
};

struct CertificateRecord
{
    QString number;
    QUuid person;
    QUuid attempt;
    QString qr;
    Millis issuedAt{};
};

/// A sign of life, written every second while something is on the screen that a power cut must
/// not lose. Not part of the journal: the next start turns what it says into events.
struct Pulse
{
    QString what; ///< "exam" or "lesson".
    QUuid subject; ///< The attempt or the person.
    Moment moment;
    QJsonObject body;
};

/// The journal and what is computed from it, as the flows of the programs see it. Everything
/// returned was read from storage, never from memory left over.
///
/// What is written is written in the order of the calls. The functions that take a Done or Kept
/// return at once and call it in the caller's thread, perhaps before they return, when the write
/// is durable or has failed: a window that calls them is never held up by a slow disk.
class Records
{
public:
    using Done = std::function<void(const Result<void> &)>;
    using Kept = std::function<void(const Result<QList<Event>> &)>;

    virtual ~Records() = default;

    /// All of \a events or none, durable and read back when this returns. Waits for the disk.
    virtual Result<QList<Event>> append(const QList<NewEvent> &events) = 0;
    /// All of \a events or none, as of \a at; durable and read back when \a kept is called.
    virtual void keep(const QList<NewEvent> &events, const Moment &at, Kept kept) = 0;
    virtual void setPulse(const Pulse &pulse, Done done) = 0;
    virtual Result<QList<Pulse>> pulses() const = 0;
    virtual void clearPulse(const QString &what, Done done) = 0;

    virtual QUuid device() const = 0;
    /// The latest wall time that any event carries: deadlines compare against it, so that turning
    /// the clock back opens nothing.
    virtual Result<Millis> latestTime() const = 0;

    virtual Result<QList<Person>> people() const = 0;
    /// The PIN hash chosen in this room; empty for none. Never leaves the device.
    virtual Result<QString> pinHash(const QUuid &person) const = 0;
    virtual void setPinHash(const QUuid &person, const QString &hash, Done done) = 0;
    /// How \a person wants the pages to look; nothing where they never said. Never leaves the
    /// device.
    virtual Result<std::optional<Appearance>> appearance(const QUuid &person) const = 0;
    virtual void setAppearance(const QUuid &person, const Appearance &wanted, Done done) = 0;

    virtual Result<QHash<int, LessonRecord>> lessons(const QUuid &person) const = 0;
    virtual Result<bool> hasWaiver(const QUuid &person, const QString &what) const = 0;
    /// In the order of their numbers.
    virtual Result<QList<AttemptRecord>> attempts(const QUuid &person) const = 0;
    virtual Result<QList<AttemptRecord>> allAttempts() const = 0;
    /// Begun and not handed in: on the screen, or interrupted.
    virtual Result<QList<AttemptRecord>> openAttempts() const = 0;
    /// What the events alone prove of how far the open attempt \a id got: the moment of its last
    /// event, and the exam time used until then by the boot clock. It stands in for a pulse where
    /// there is none, as after a healing.
    virtual Result<std::optional<Pulse>> lastLife(const QUuid &id) const = 0;
    /// Whether clicks of the open \a attempt may be lost: the journal was rebuilt in part, and the
    /// paper has not been on the screen since.
    virtual Result<bool> mayLackClicks(const QUuid &attempt) const = 0;
    /// Handed in, but not marked.
    virtual Result<QList<AttemptRecord>> unmarkedAttempts() const = 0;
    /// In the order in which they happened.
    virtual Result<QList<InterruptionRecord>> interruptions(const QUuid &attempt) const = 0;
    virtual Result<QList<CertificateRecord>> certificates() const = 0;
    /// By bank, then question.
    virtual Result<QList<VoidedQuestion>> voidedQuestions() const = 0;
    /// The counter of the last bundle that this PC exported and the last event in it; zeros for
    /// none.
    struct LastBundle
    {
        int counter = 0;
        qint64 lastSeq = 0;
    };
    virtual Result<LastBundle> lastBundle() const = 0;
    /// Canonical lines of this device's events from \a firstSeq on.
    virtual Result<QList<QByteArray>> eventLines(qint64 firstSeq) const = 0;
    /// The same for every device that this one has taken over from, as after a healing.
    virtual Result<QList<QByteArray>> inheritedEventLines() const = 0;
};

} // namespace hocvu
