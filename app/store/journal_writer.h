// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/mirror.h"
#include "store/stored_records.h"

#include <QObject>

#include <condition_variable>
#include <deque>
#include <mutex>
#include <thread>

namespace hocvu {

/// How the second copy is.
struct CopyState
{
    enum class State {
        Off, ///< Nobody asked for one.
        Missing, ///< Its disk or stick is not there or refuses; looked for every two seconds.
        Good, ///< Holds every event up to seq.
    };
    State state = State::Off;
    qint64 seq = 0;
    std::optional<Error> problem; ///< Why it is missing.
    QString setAside; ///< Told once: a copy that contradicted the journal lies there now.
};

/// Where the second copy goes.
struct CopyPlace
{
    QString folder; ///< Empty: no second copy.
    /// Of the folder in it that is this kiosk's alone, made where it is missing: a healing takes up
    /// every copy in it. Empty: \a folder is.
    QString own = {};
    bool mayBeSameDisk = false; ///< For tests.

    QString path() const;
};

/// A thread that alone writes to one journal and its second copy, through connections of its own,
/// so that nobody who has something to write waits for the disk. The copy comes after the journal:
/// it never delays what is told about that, and losing it stops nothing.
class JournalWriter
{
public:
    using Job = std::function<void(StoredRecords &)>;
    using CopyTold = std::function<void(const CopyState &)>;

    /// Opens the database at \a path, which must have a journal already, in the new thread, and
    /// the copy when its place is there. \a copyTold is called in the caller's event loop whenever
    /// the copy's state changes. The errors are those of Database::open() and Journal::open();
    /// Damaged also when the copy knows more than the journal: heal it first (heal.h).
    static Result<std::unique_ptr<JournalWriter>> open(const QString &path, const Clock &clock,
                                                       const CopyPlace &copy = {},
                                                       CopyTold copyTold = {});
    /// Does what is still waiting, then ends the thread. What the jobs wanted to tell is not told.
    ~JournalWriter();
    JournalWriter(const JournalWriter &) = delete;
    JournalWriter &operator=(const JournalWriter &) = delete;

    /// Runs \a job in the thread, after all that were posted before.
    void post(Job job);
    /// Computes the tables anew from the journal, after all that was posted before.
    void replay();
    /// The same, and waits for it. Damaged: a table or an event cannot be read.
    Result<void> replayNow();
    /// For jobs: runs \a telling in the event loop of the thread that opened the writer.
    void tell(std::function<void()> telling);

private:
    JournalWriter(const Clock &clock, QString path, CopyPlace copy, CopyTold copyTold);
    Result<void> start();
    void work();
    Result<void> openCopy();
    void lookForCopy();
    Result<void> makeCopyFolder(const QString &notOnDiskOf) const;
    QString unknownToTheJournal() const;
    tl::unexpected<Error> aheadOf(const Mirror::Opened &copy) const;
    void tellSetAside(const QString &file);
    void checkpoint();
    void copyNew();
    void tellCopy(CopyState::State state, std::optional<Error> problem = {});

    const Clock &m_clock;
    const QString m_path;
    const CopyPlace m_copy;
    const CopyTold m_copyTold;
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
    std::unique_ptr<Mirror> m_mirror; ///< Null while it is missing.
    CopyState m_copyState;
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
    void setAppearance(const QUuid &person, const Appearance &wanted, Done done) override;

private:
    /// Runs \a write(records, tell) in the writer's thread; what tell() is given goes to \a told in
    /// the caller's.
    template <typename Told, typename Write>
    void post(Told told, Write write);

    JournalWriter &m_writer;
};

} // namespace hocvu
