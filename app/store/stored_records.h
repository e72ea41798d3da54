// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/records.h"
#include "store/journal.h"

namespace hocvu {

/// Records kept in a Database, written in the thread of the caller.
class StoredRecords : public Records
{
public:
    StoredRecords(Database &db, Journal &journal);

    Result<QList<Event>> append(const QList<NewEvent> &events) override;
    void keep(const QList<NewEvent> &events, const Moment &at, Kept kept) override;
    void setPulse(const Pulse &pulse, Done done) override;
    Result<QList<Pulse>> pulses() const override;
    void clearPulse(const QString &what, Done done) override;
    QUuid device() const override;
    Result<Millis> latestTime() const override;
    Result<QList<Person>> people() const override;
    Result<QString> pinHash(const QUuid &person) const override;
    void setPinHash(const QUuid &person, const QString &hash, Done done) override;
    Result<std::optional<Appearance>> appearance(const QUuid &person) const override;
    void setAppearance(const QUuid &person, const Appearance &wanted, Done done) override;
    Result<QHash<int, LessonRecord>> lessons(const QUuid &person) const override;
    Result<bool> hasWaiver(const QUuid &person, const QString &what) const override;
    Result<QList<AttemptRecord>> attempts(const QUuid &person) const override;
    Result<QList<AttemptRecord>> allAttempts() const override;
    Result<QList<AttemptRecord>> openAttempts() const override;
    Result<std::optional<Pulse>> lastLife(const QUuid &id) const override;
    Result<bool> mayLackClicks(const QUuid &attempt) const override;
    Result<QList<AttemptRecord>> unmarkedAttempts() const override;
    Result<QList<InterruptionRecord>> interruptions(const QUuid &attempt) const override;
    Result<QList<CertificateRecord>> certificates() const override;
    Result<QList<VoidedQuestion>> voidedQuestions() const override;
    Result<LastBundle> lastBundle() const override;
    Result<QList<QByteArray>> eventLines(qint64 firstSeq) const override;
    Result<QList<QByteArray>> inheritedEventLines() const override;

private:
    Result<void> write(const QString &statement, const Database::Values &values);
    Result<QList<AttemptRecord>> readAttempts(const QString &statement,
                                              const Database::Values &values) const;
    Result<void> readAnswers(AttemptRecord &attempt) const;

    Database &m_db;
    Journal &m_journal;
};

} // namespace hocvu
