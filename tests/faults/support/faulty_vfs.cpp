// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "faults/support/faulty_vfs.h"

#include <QFile>
#include <QMutexLocker>
#include <QThread>

#include <new>

using Kind = DiskOperation::Kind;

namespace {

/// What SQLite holds of an open file; the real file lies behind it in the same memory.
struct WatchedFile
{
    sqlite3_file base{};
    FaultyVfs *disk = nullptr;
    QString *name = nullptr;
    bool entersFolder = false; ///< The first sync is one of the folder as well.
    sqlite3_file *real = nullptr;
};

WatchedFile &watched(sqlite3_file *file)
{
    return *reinterpret_cast<WatchedFile *>(file);
}

sqlite3_file *real(sqlite3_file *file)
{
    return watched(file).real;
}

const sqlite3_io_methods &methods(sqlite3_file *file)
{
    return *real(file)->pMethods;
}

QString nameOf(const char *path)
{
    return QFile::decodeName(path).section(QLatin1Char('/'), -1);
}

} // namespace

/// SQLite's view of a FaultyVfs: plain functions.
struct FaultyVfsMethods
{
    static FaultyVfs &diskOf(sqlite3_vfs *vfs) { return *static_cast<FaultyVfs *>(vfs->pAppData); }

    static int open(sqlite3_vfs *vfs, const char *path, sqlite3_file *file, int flags, int *out)
    {
        FaultyVfs &disk = diskOf(vfs);
        if (!disk.watches(path, flags))
            return disk.m_real->xOpen(disk.m_real, path, file, flags, out);
        auto *mine = new (file) WatchedFile;
        mine->real = reinterpret_cast<sqlite3_file *>(mine + 1);
        mine->real->pMethods = nullptr;
        const int result = disk.m_real->xOpen(disk.m_real, path, mine->real, flags, out);
        if (result != SQLITE_OK) {
            mine->base.pMethods = nullptr; // SQLite does not close it then
            return result;
        }
        mine->disk = &disk;
        mine->name = new QString(nameOf(path));
        // As in SQLite's unixOpen(): UNIXFILE_DIRSYNC.
        mine->entersFolder = (flags & SQLITE_OPEN_CREATE) != 0
            && (flags & (SQLITE_OPEN_WAL | SQLITE_OPEN_MAIN_JOURNAL)) != 0;
        mine->base.pMethods = &kMethods;
        const QMutexLocker lock(&disk.m_mutex);
        ++disk.m_open;
        return result;
    }
    static int remove(sqlite3_vfs *vfs, const char *path, int syncFolder)
    {
        FaultyVfs &disk = diskOf(vfs);
        const int result = disk.m_real->xDelete(disk.m_real, path, syncFolder);
        if (result == SQLITE_OK && disk.watches(path, SQLITE_OPEN_WAL))
            disk.record({Kind::Delete, nameOf(path), 0, {}, syncFolder != 0});
        return result;
    }
    static int close(sqlite3_file *file)
    {
        WatchedFile &mine = watched(file);
        const int result = methods(file).xClose(mine.real);
        delete mine.name;
        const QMutexLocker lock(&mine.disk->m_mutex);
        --mine.disk->m_open;
        return result;
    }
    static int write(sqlite3_file *file, const void *bytes, int size, sqlite3_int64 offset)
    {
        WatchedFile &mine = watched(file);
        const int trouble = mine.disk->resultOf(FaultyVfs::Access::Write);
        const int done = trouble == SQLITE_OK ? size : size / 2;
        const int result = methods(file).xWrite(mine.real, bytes, done, offset);
        if (result == SQLITE_OK)
            mine.disk->record({Kind::Write, *mine.name, offset,
                               QByteArray(static_cast<const char *>(bytes), done), false});
        return trouble == SQLITE_OK ? result : trouble;
    }
    static int truncate(sqlite3_file *file, sqlite3_int64 size)
    {
        const int result = methods(file).xTruncate(real(file), size);
        if (result == SQLITE_OK)
            watched(file).disk->record({Kind::Truncate, *watched(file).name, size, {}, false});
        return result;
    }
    static int sync(sqlite3_file *file, int flags)
    {
        WatchedFile &mine = watched(file);
        std::chrono::milliseconds delay{};
        {
            const QMutexLocker lock(&mine.disk->m_mutex);
            delay = mine.disk->m_syncDelay;
            ++(std::this_thread::get_id() == mine.disk->m_home ? mine.disk->m_syncsHere
                                                               : mine.disk->m_syncsElsewhere);
        }
        if (delay.count() > 0)
            QThread::msleep(static_cast<unsigned long>(delay.count()));
        if (const int trouble = mine.disk->resultOf(FaultyVfs::Access::Sync); trouble != SQLITE_OK)
            return trouble;
        const int result = methods(file).xSync(mine.real, flags);
        if (result == SQLITE_OK) {
            mine.disk->record({Kind::Sync, *mine.name, 0, {}, mine.entersFolder});
            mine.entersFolder = false;
        }
        return result;
    }

    static int read(sqlite3_file *file, void *bytes, int size, sqlite3_int64 offset)
    {
        const int trouble = watched(file).disk->resultOf(FaultyVfs::Access::Read);
        return trouble == SQLITE_OK ? methods(file).xRead(real(file), bytes, size, offset)
                                    : trouble;
    }
    // The rest goes through.
    static int size(sqlite3_file *file, sqlite3_int64 *size)
    {
        return methods(file).xFileSize(real(file), size);
    }
    static int lock(sqlite3_file *file, int level)
    {
        return methods(file).xLock(real(file), level);
    }
    static int unlock(sqlite3_file *file, int level)
    {
        return methods(file).xUnlock(real(file), level);
    }
    static int checkReserved(sqlite3_file *file, int *held)
    {
        return methods(file).xCheckReservedLock(real(file), held);
    }
    static int control(sqlite3_file *file, int what, void *argument)
    {
        return methods(file).xFileControl(real(file), what, argument);
    }
    static int sectorSize(sqlite3_file *file) { return methods(file).xSectorSize(real(file)); }
    static int traits(sqlite3_file *file)
    {
        return methods(file).xDeviceCharacteristics(real(file));
    }
    static int shmMap(sqlite3_file *file, int page, int size, int extend, void volatile **at)
    {
        return methods(file).xShmMap(real(file), page, size, extend, at);
    }
    static int shmLock(sqlite3_file *file, int offset, int count, int flags)
    {
        return methods(file).xShmLock(real(file), offset, count, flags);
    }
    static void shmBarrier(sqlite3_file *file) { methods(file).xShmBarrier(real(file)); }
    static int shmUnmap(sqlite3_file *file, int remove)
    {
        return methods(file).xShmUnmap(real(file), remove);
    }

    /// Version 2: no memory-mapped reading, which the disk could not see.
    static constexpr sqlite3_io_methods kMethods{
        2,       close,      read,          write,   truncate,   sync,   size,
        lock,    unlock,     checkReserved, control, sectorSize, traits, shmMap,
        shmLock, shmBarrier, shmUnmap,      nullptr, nullptr};
};

FaultyVfs::FaultyVfs(QString folder)
    : m_folder(std::move(folder))
    , m_real(sqlite3_vfs_find("unix"))
{
    m_vfs = *m_real;
    m_vfs.zName = "hocvu-faulty";
    m_vfs.pNext = nullptr;
    m_vfs.pAppData = this;
    m_vfs.szOsFile = static_cast<int>(sizeof(WatchedFile)) + m_real->szOsFile;
    m_vfs.xOpen = &FaultyVfsMethods::open;
    m_vfs.xDelete = &FaultyVfsMethods::remove;
    sqlite3_vfs_register(&m_vfs, 1);
}

FaultyVfs::~FaultyVfs()
{
    Q_ASSERT_X(m_open == 0, "FaultyVfs", "a database is still open");
    sqlite3_vfs_unregister(&m_vfs);
    sqlite3_vfs_register(m_real, 1);
}

bool FaultyVfs::watches(const char *path, int flags) const
{
    constexpr int kKinds = SQLITE_OPEN_MAIN_DB | SQLITE_OPEN_WAL | SQLITE_OPEN_MAIN_JOURNAL;
    return path && (flags & kKinds) != 0
        && QFile::decodeName(path).startsWith(m_folder + QLatin1Char('/'));
}

int FaultyVfs::resultOf(Access access)
{
    const QMutexLocker lock(&m_mutex);
    const bool hits = m_trouble == Trouble::Unreadable ? access == Access::Read
        : m_trouble == Trouble::Full                   ? access == Access::Write
                                                       : access != Access::Read;
    if (m_failAt == 0 || !hits || ++m_steps < m_failAt)
        return SQLITE_OK;
    if (m_lasting == Lasting::Once && m_steps > m_failAt)
        return SQLITE_OK;
    ++m_failures;
    if (m_trouble == Trouble::Full)
        return SQLITE_FULL;
    switch (access) {
    case Access::Read:
        return SQLITE_IOERR_READ;
    case Access::Write:
        return SQLITE_IOERR_WRITE;
    case Access::Sync:
        return SQLITE_IOERR_FSYNC;
    }
    return SQLITE_IOERR;
}

void FaultyVfs::record(DiskOperation operation)
{
    const QMutexLocker lock(&m_mutex);
    m_operations.append(std::move(operation));
}

QList<DiskOperation> FaultyVfs::operations() const
{
    const QMutexLocker lock(&m_mutex);
    return m_operations;
}

qsizetype FaultyVfs::operationCount() const
{
    const QMutexLocker lock(&m_mutex);
    return m_operations.size();
}

void FaultyVfs::forget()
{
    const QMutexLocker lock(&m_mutex);
    m_operations.clear();
}

void FaultyVfs::failNth(int nth, Trouble trouble, Lasting lasting)
{
    const QMutexLocker lock(&m_mutex);
    m_failAt = nth;
    m_trouble = trouble;
    m_lasting = lasting;
    m_steps = 0;
    m_failures = 0;
}

void FaultyVfs::spaceReturns()
{
    const QMutexLocker lock(&m_mutex);
    m_failAt = 0;
}

int FaultyVfs::failures() const
{
    const QMutexLocker lock(&m_mutex);
    return m_failures;
}

void FaultyVfs::setSyncDelay(std::chrono::milliseconds delay)
{
    const QMutexLocker lock(&m_mutex);
    m_syncDelay = delay;
}

int FaultyVfs::syncsHere() const
{
    const QMutexLocker lock(&m_mutex);
    return m_syncsHere;
}

int FaultyVfs::syncsElsewhere() const
{
    const QMutexLocker lock(&m_mutex);
    return m_syncsElsewhere;
}
