// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QMutex>
#include <QString>

#include <chrono>
#include <thread>

#include <sqlite3.h>

/// One thing that SQLite asked of the disk.
struct DiskOperation
{
    enum class Kind { Write, Truncate, Sync, Delete };

    Kind kind = Kind::Write;
    QString file; ///< Without its folder: "journal.sqlite", "journal.sqlite-wal".
    qint64 offset = 0; ///< Where it is written; the new length of a truncation.
    QByteArray bytes; ///< Of a write.
    bool folderToo = false; ///< Of Sync and Delete: what the folder lists is on the disk, too.
};

/// A disk that is watched and can fail, between SQLite and its real unix VFS.
///
/// From construction to destruction it is SQLite's default, so that Qt's driver uses it as well.
/// It looks after databases, their -wal and their -journal below one folder; the shared memory
/// file and all other folders stay as they are. No database of the folder may be open when the
/// disk goes: construct it before whatever opens one.
///
/// Every function may be called from any thread.
class FaultyVfs
{
public:
    enum class Trouble {
        InputOutput, ///< Writes and syncs fail with SQLITE_IOERR.
        Full, ///< Writes fail with SQLITE_FULL; what is there can still be synced.
        Unreadable, ///< Reads fail with SQLITE_IOERR.
    };
    enum class Lasting { Once, UntilSpaceReturns };

    /// \a folder may also be one above that of the database.
    explicit FaultyVfs(QString folder);
    ~FaultyVfs();
    FaultyVfs(const FaultyVfs &) = delete;
    FaultyVfs &operator=(const FaultyVfs &) = delete;

    /// What was done since the last forget(), in order. A failed sync is not in it.
    QList<DiskOperation> operations() const;
    qsizetype operationCount() const;
    void forget();

    /// From now on the \a nth operation that \a trouble can hit (1 is the next) fails, or all
    /// from there on. A write that fails leaves its first half on the disk.
    void failNth(int nth, Trouble trouble, Lasting lasting);
    /// Nothing fails any more.
    void spaceReturns();
    /// How often something has failed since the last failNth().
    int failures() const;

    /// Every sync takes at least so long, as on a worn disk; it holds no lock meanwhile.
    void setSyncDelay(std::chrono::milliseconds delay);
    /// Syncs that somebody waited for in the thread that made the disk, and in all others.
    int syncsHere() const;
    int syncsElsewhere() const;

private:
    friend struct FaultyVfsMethods;
    enum class Access { Read, Write, Sync };
    int resultOf(Access access);
    void record(DiskOperation operation);
    bool watches(const char *path, int flags) const;

    QString m_folder;
    sqlite3_vfs *m_real = nullptr;
    sqlite3_vfs m_vfs{};
    mutable QMutex m_mutex; ///< Guards what follows.
    QList<DiskOperation> m_operations;
    std::chrono::milliseconds m_syncDelay{};
    Trouble m_trouble = Trouble::InputOutput;
    Lasting m_lasting = Lasting::Once;
    int m_failAt = 0; ///< 0: nothing fails.
    int m_steps = 0;
    int m_failures = 0;
    int m_open = 0;
    const std::thread::id m_home = std::this_thread::get_id();
    int m_syncsHere = 0;
    int m_syncsElsewhere = 0;
};
