// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/draw_facts.h"
#include "core/journal/records.h"

#include <limits>

namespace hocvu {

/// What a supervisor allowed somebody.
struct WaiverRecord
{
    QUuid person;
    QString what;
    QString reason;
    QString by;

    friend bool operator==(const WaiverRecord &, const WaiverRecord &) = default;
};

/// Something that the supervisor or the program found worth noting.
struct IncidentRecord
{
    QUuid device;
    qint64 seq = 0;
    QUuid subject;
    QString type;
    QString text;
    QString by;

    friend bool operator==(const IncidentRecord &, const IncidentRecord &) = default;
};

/// The events of any number of devices, folded into what they mean, in memory.
///
/// It means what the tables of store/projector.h mean, without a database: a command reads bundles
/// with it, and a test holds the tables against it. Feed every event once and each device's events
/// in their order; the order of the devices does not matter, as long as nobody's attempt moved
/// from one to another.
///
/// A plain value: it reads no clock, checks no hash and no chain (see ChainCheck) and forgets the
/// events themselves. Well over 300,000 events a second.
class Ledger
{
public:
    /// NotUnderstood: the event lacks a member. Damaged: it says again what can be said only once
    /// (an attempt drawn, a certificate or bundle number given out). Then nothing has changed.
    Result<void> apply(const Event &event);

    qint64 eventCount() const { return m_eventCount; }
    /// The latest wall time of any event; zero without events.
    Millis latestTime() const { return m_latest; }

    /// In the order of their ids.
    QList<Person> people() const;
    /// Without a name for one that no event registered.
    Person person(const QUuid &id) const { return m_people.value(id); }
    QHash<int, LessonRecord> lessons(const QUuid &person) const;
    bool hasWaiver(const QUuid &person, const QString &what) const;
    /// By person, then \a what.
    QList<WaiverRecord> waivers() const;
    /// In the order of their numbers.
    QList<AttemptRecord> attempts(const QUuid &person) const;
    /// By person, then number.
    QList<AttemptRecord> allAttempts() const;
    /// How the paper of \a attempt was drawn; method 1 for one that is not there.
    DrawFacts drawFacts(const QUuid &attempt) const;
    /// In the order in which they happened.
    QList<InterruptionRecord> interruptions(const QUuid &attempt) const;
    /// In the order of their numbers.
    QList<CertificateRecord> certificates() const;
    /// By device, then counter.
    QList<IncidentRecord> incidents() const;
    /// Those that say that a journal was put together again and lacks something.
    QList<IncidentRecord> losses() const;
    /// By bank, then question.
    QList<VoidedQuestion> voidedQuestions() const;
    Records::LastBundle lastBundle(const QUuid &device) const;

private:
    using Fold = Result<void> (Ledger::*)(const Event &);

    struct Lesson
    {
        Coverage coverage{std::numeric_limits<int>::max()}; ///< Its length is not known here.
        int lastSecond = 0;
        QSet<int> checkpointsDone;
    };
    struct Answer
    {
        QString given;
        bool flagged = false;
    };
    /// What is known of one attempt; answers may come before it is drawn.
    struct Attempt
    {
        bool drawn = false;
        AttemptRecord record; ///< Answers, flags and voided stay empty here, marks as written.
        DrawFacts facts;
        QHash<int, Answer> answers;
        QList<InterruptionRecord> interruptions;
    };

    static const QHash<QString, Fold> &folds();
    AttemptRecord recordOf(const Attempt &attempt) const;

    Result<void> foldRegistered(const Event &event);
    Result<void> foldWatched(const Event &event);
    Result<void> foldCheckpoint(const Event &event);
    Result<void> foldWaiver(const Event &event);
    Result<void> foldDrawn(const Event &event);
    Result<void> foldStarted(const Event &event);
    Result<void> foldAnswered(const Event &event);
    Result<void> foldFlagged(const Event &event);
    Result<void> foldInterrupted(const Event &event);
    Result<void> foldResumed(const Event &event);
    Result<void> foldCredited(const Event &event);
    Result<void> foldSubmitted(const Event &event);
    Result<void> foldMarked(const Event &event);
    Result<void> foldCertificate(const Event &event);
    Result<void> foldIncident(const Event &event);
    Result<void> foldVoided(const Event &event);
    Result<void> foldBundle(const Event &event);
    Lesson &lessonOf(const QUuid &person, int number);
    /// Null unless the attempt was drawn.
    AttemptRecord *drawnAttempt(const QUuid &id);

    qint64 m_eventCount = 0;
    Millis m_latest{};
    QHash<QUuid, Person> m_people;
    QHash<QUuid, QHash<int, Lesson>> m_lessons;
    QHash<QUuid, QHash<QString, WaiverRecord>> m_waivers;
    QHash<QUuid, Attempt> m_attempts;
    QHash<QUuid, QList<QUuid>> m_attemptsOf; ///< Of each person, in the order drawn.
    QHash<QString, CertificateRecord> m_certificates;
    QList<IncidentRecord> m_incidents;
    QHash<QString, QHash<QString, VoidedQuestion>> m_voided; ///< Bank, question.
    QHash<QUuid, QHash<int, qint64>> m_bundles; ///< Device, counter: last event.
};

} // namespace hocvu
