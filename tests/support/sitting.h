// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/bank/bank.h"
#include "core/exam/draw_room.h"
#include "core/exam/draw_seed.h"
#include "core/journal/records.h"
#include "support/fake_clock.h"

#include <functional>
#include <random>

/// How much of a room's life to make up. The same plan and bank give the same events.
struct SittingPlan
{
    int people = 10;
    int lessons = 14; ///< Each watched whole by everyone, in two runs, with one checkpoint.
    int lessonSeconds = 70;
    int attempts = 1; ///< Exams of each person.
    bool certificates = true; ///< One for everybody's first attempt.
    bool interruptions = true; ///< About one attempt in ten loses a minute to a power cut.
    quint64 seed = 1;
    QByteArray drawSeed = QByteArray(hocvu::kDrawSeedBytes, 's');
    QString room = QStringLiteral("Phòng máy số 1");
    /// With seats, person after person sits down row by row, and one place further for each attempt
    /// more; 0: nobody knows where they sit.
    int seatsInRow = 0;
};

/// Questions that any number of papers of the standard blueprint can be drawn from. A share of
/// \a practice of them is for practice only. \a questions should be 126 or more.
hocvu::Bank syntheticBank(int questions, double practice = 0.25);

/// Makes a realistic history: people register, watch, answer checkpoints, sit the exam question by
/// question with flags and changes of mind, are marked and get their certificates.
class Sitting
{
public:
    /// What happened at one moment goes into the journal with one call.
    using Append = std::function<hocvu::Result<void>(const QList<hocvu::NewEvent> &)>;

    /// \a bank must outlive the sitting.
    Sitting(const SittingPlan &plan, const hocvu::Bank &bank);

    /// Calls \a append for every step and moves \a clock as time would; stops at its first error.
    hocvu::Result<void> play(FakeClock &clock, const Append &append);

private:
    hocvu::Result<void> learn(const QUuid &person, FakeClock &clock, const Append &append);
    hocvu::Result<void> sit(const QUuid &person, int number, FakeClock &clock,
                            const Append &append);
    hocvu::Result<hocvu::Paper> draw(const QUuid &person, int number, const QUuid &attempt,
                                     QJsonObject &body);
    /// Question by question; the answers that stand in the end. Of kinds that tests/support/kinds.h
    /// knows, what it answers.
    hocvu::Result<QStringList> answer(const QUuid &attempt, const hocvu::Paper &paper, int skill,
                                      FakeClock &clock, const Append &append);
    hocvu::Result<void> loseAMinute(const QUuid &attempt, qint64 spent, FakeClock &clock,
                                    const Append &append);
    hocvu::NewEvent registration(const QUuid &person, int number);
    hocvu::NewEvent certificate(const QUuid &person, const QUuid &attempt);
    int below(int bound);
    QUuid newId();

    SittingPlan m_plan;
    const hocvu::Bank &m_bank;
    std::mt19937_64 m_random;
    hocvu::RoomDraw m_draw;
    int m_seated = 0; ///< People.
    QList<QUuid> m_earlier; ///< Attempts of the present person, and their papers.
    QList<hocvu::Paper> m_earlierPapers;
    int m_certificates = 0;
};

/// A journal that keeps its events in memory, chained and hashed as a real one.
class MemoryJournal
{
public:
    MemoryJournal(const hocvu::Clock &clock, const QUuid &device);

    void append(const QList<hocvu::NewEvent> &events);
    const QList<hocvu::Event> &events() const { return m_events; }
    /// Every event from \a firstSeq on as a line, each closed by a line feed.
    QByteArray lines(qint64 firstSeq = 1) const;

private:
    const hocvu::Clock &m_clock;
    QUuid m_device;
    QList<hocvu::Event> m_events;
};

/// \a events and one more of the same device: \a question of \a bank is voided, \a key was its key.
QList<hocvu::Event> withVoided(const QList<hocvu::Event> &events, const hocvu::Bank &bank,
                               const QString &question, int key);

/// The events of one sitting in memory, quickly: the short way for tests and measurements.
QList<hocvu::Event> playInMemory(const SittingPlan &plan, const hocvu::Bank &bank,
                                 const QUuid &device);
