// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "host/durable_file.h"

#include <QFile>
#include <QFileInfo>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <cerrno>
#include <cstdio>
#include <cstring>

namespace hocvu {
namespace {

constexpr mode_t kMode = 0644; ///< The user's umask may take more away.

Result<void> syncPath(const QString &path, int flags)
{
    const int descriptor = ::open(QFile::encodeName(path).constData(), flags | O_CLOEXEC);
    if (descriptor < 0)
        return failedOn(path, errno);
    const int problem = ::fsync(descriptor) == 0 ? 0 : errno;
    ::close(descriptor);
    if (problem != 0 && problem != EINVAL) // Some file systems have nothing to sync in a folder.
        return failedOn(path, problem);
    return {};
}

/// The file under its temporary name: closed and removed unless it was renamed.
class PartFile
{
public:
    explicit PartFile(const QString &path)
        : m_path(path)
        , m_name(QFile::encodeName(partName(path)))
    {
        const int flags = O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC;
        m_descriptor = ::open(m_name.constData(), flags, kMode);
        if (m_descriptor < 0 && errno == EEXIST && ::unlink(m_name.constData()) == 0)
            m_descriptor = ::open(m_name.constData(), flags, kMode); // Left by a power cut.
        m_problem = m_descriptor < 0 ? errno : 0;
    }
    ~PartFile()
    {
        if (m_descriptor < 0)
            return;
        ::close(m_descriptor);
        if (!m_renamed)
            ::unlink(m_name.constData());
    }
    Q_DISABLE_COPY_MOVE(PartFile)

    Result<void> write(const QByteArray &bytes)
    {
        if (m_descriptor < 0)
            return failedOn(m_path, m_problem);
        qsizetype done = 0;
        while (done < bytes.size()) {
            const ssize_t count = ::write(m_descriptor, bytes.constData() + done,
                                          static_cast<size_t>(bytes.size() - done));
            if (count < 0 && errno != EINTR)
                return failedOn(m_path, errno);
            done += std::max<ssize_t>(count, 0);
        }
        // Some devices and network folders report a full disk only now.
        if (::fsync(m_descriptor) != 0)
            return failedOn(m_path, errno);
        return {};
    }

    Result<void> compare(const QByteArray &bytes) const
    {
        // Clean pages are dropped, so that the device is asked and not our own memory.
        ::posix_fadvise(m_descriptor, 0, 0, POSIX_FADV_DONTNEED);
        std::array<char, 64 * 1024> piece;
        qsizetype done = 0;
        for (;;) {
            const ssize_t count = ::pread(m_descriptor, piece.data(), piece.size(), done);
            if (count < 0 && errno == EINTR)
                continue;
            if (count < 0)
                return fail(ErrorCode::Damaged, m_path + QStringLiteral(": cannot be read back"));
            if (count == 0)
                break;
            if (count > bytes.size() - done
                || std::memcmp(piece.data(), bytes.constData() + done, static_cast<size_t>(count))
                    != 0) {
                return fail(ErrorCode::Damaged, m_path + QStringLiteral(": read back differently"));
            }
            done += count;
        }
        if (done != bytes.size())
            return fail(ErrorCode::Damaged, m_path + QStringLiteral(": read back too short"));
        return {};
    }

    Result<void> rename()
    {
        if (std::rename(m_name.constData(), QFile::encodeName(m_path).constData()) != 0)
            return failedOn(m_path, errno);
        m_renamed = true;
        return {};
    }

private:
    /// Unlike any other writer's at this moment, in this program or in another.
    static QString partName(const QString &path)
    {
        static std::atomic<int> counter{0};
        return QStringLiteral("%1.%2-%3.part").arg(path).arg(::getpid()).arg(counter++);
    }

    QString m_path;
    QByteArray m_name;
    int m_descriptor = -1;
    int m_problem = 0;
    bool m_renamed = false;
};

} // namespace

tl::unexpected<Error> failedOn(const QString &path, int problem)
{
    const bool full = problem == ENOSPC || problem == EDQUOT;
    return fail(full ? ErrorCode::DiskFull : ErrorCode::Unwritable,
                path + QStringLiteral(": ") + qt_error_string(problem));
}

Result<void> syncFolder(const QString &folder)
{
    return syncPath(folder, O_RDONLY | O_DIRECTORY);
}

Result<QString> setDamagedAside(const QString &path)
{
    QString free;
    for (int number = 1; free.isEmpty() || QFileInfo::exists(free); ++number)
        free = QStringLiteral("%1.damaged-%2").arg(path).arg(number);
    if (std::rename(QFile::encodeName(path).constData(), QFile::encodeName(free).constData()) != 0)
        return failedOn(path, errno);
    return syncFolder(QFileInfo(path).absolutePath()).map([&free] { return free; });
}

Result<void> makeFolder(const QString &path)
{
    if (::mkdir(QFile::encodeName(path).constData(), S_IRWXU) != 0 && errno != EEXIST)
        return failedOn(path, errno);
    return syncFolder(QFileInfo(path).absolutePath());
}

Result<void> syncFile(const QString &path)
{
    return syncPath(path, O_RDONLY);
}

Result<void> writeDurably(const QString &path, const QByteArray &bytes)
{
    PartFile part(path);
    return part.write(bytes)
        .and_then([&] { return part.compare(bytes); })
        .and_then([&] { return part.rename(); })
        .and_then([&] { return syncFolder(QFileInfo(path).absolutePath()); });
}

} // namespace hocvu
