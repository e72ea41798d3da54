// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/stored_records.h"

#include <QObject>

#include <condition_variable>
#include <deque>
#include <mutex>
#include <thread>

namespace hocvu {

/// A thread that alone writes to one journal, through connections of its own, so that nobody who
/// has something to write waits for the disk.
class JournalWriter
{
public:
    using Job = std::function<void(StoredRecords &)>;

    /// Opens the database at \a path, which must have a journal already, in the new thread. The
    /// errors are those of Database::open() and Journal::open().
    static Result<std::unique_ptr<JournalWriter>> open(const QString &path, const Clock &clock);
    /// Does what is still waiting, then ends the thread. What the jobs wanted to tell is not told.
    ~JournalWriter();
    JournalWriter(const JournalWriter &) = delete;
    JournalWriter &operator=(const JournalWriter &) = delete;

    /// Runs \a job in the thread, after all that were posted before.
    void post(Job job);
    /// For jobs: runs \a telling in the event loop of the thread that opened the writer.
    void tell(std::function<void()> telling);

private:
    explicit JournalWriter(const Clock &clock);
    Result<void> start(const QString &path);
    void work();

    const Clock &m_clock;
    QObject m_home; ///< Lives where the writer was opened.
    std::mutex m_mutex;
    std::condition_variable m_posted;
    std::deque<Job> m_jobs;
    bool m_ending = false;
    std::thread m_thread;

    // Made, used and destroyed in the thread alone.
    std::unique_ptr<Database> m_db;
    std::unique_ptr<Journal> m_journal;
    std::unique_ptr<StoredRecords> m_records;
};

/// Records that a JournalWriter writes and that are read through a connection of the caller's own.
class BackgroundRecords : public StoredRecords
{
public:
    /// \a reader and \a journal are of the caller's thread and of the writer's file.
    BackgroundRecords(Database &reader, Journal &journal, JournalWriter &writer);

    Result<QList<Event>> append(const QList<NewEvent> &events) override;
    void keep(const QList<NewEvent> &events, const Moment &at, Kept kept) override;
    void setPulse(const Pulse &pulse, Done done) override;
    void clearPulse(const QString &what, Done done) override;
    void setPinHash(const QUuid &person, const QString &hash, Done done) override;

private:
    JournalWriter &m_writer;
};

} // namespace hocvu
