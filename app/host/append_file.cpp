// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "host/append_file.h"

#include "host/durable_file.h"

#include <QFile>
#include <QFileInfo>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>

namespace hocvu {

namespace {

constexpr mode_t kMode = 0600; ///< Names and answers: nobody else's business.

} // namespace

AppendFile::AppendFile(QString path, int descriptor)
    : m_path(std::move(path))
    , m_descriptor(descriptor)
{
}

AppendFile::~AppendFile()
{
    if (m_descriptor >= 0)
        ::close(m_descriptor);
}

Result<std::unique_ptr<AppendFile>> AppendFile::open(const QString &path)
{
    const int descriptor = ::open(QFile::encodeName(path).constData(),
                                  O_RDWR | O_APPEND | O_CREAT | O_NOFOLLOW | O_CLOEXEC, kMode);
    if (descriptor < 0)
        return failedOn(path, errno);
    std::unique_ptr<AppendFile> file(new AppendFile(path, descriptor));
    if (::flock(descriptor, LOCK_EX | LOCK_NB) != 0 && errno == EWOULDBLOCK)
        return fail(ErrorCode::AlreadyInUse, path); // A file system without locks lets us through.
    const auto out = file->rememberLook()
                         .and_then([&] { return syncFolder(QFileInfo(path).absolutePath()); })
                         .and_then([&] { return file->sync(); });
    if (!out)
        return tl::unexpected(out.error());
    ::posix_fadvise(descriptor, 0, 0, POSIX_FADV_DONTNEED);
    return file;
}

AppendFile::Look AppendFile::lookOf(const struct stat &found)
{
    constexpr qint64 kSecond = 1'000'000'000;
    return {found.st_size, found.st_mtim.tv_sec * kSecond + found.st_mtim.tv_nsec};
}

Result<void> AppendFile::rememberLook()
{
    struct stat found
    {
    };
    if (::fstat(m_descriptor, &found) != 0)
        return failedOn(m_path, errno);
    m_look = lookOf(found);
    return {};
}

Result<void> AppendFile::append(const QByteArray &bytes)
{
    // Before this write hides what somebody else did.
    if (const auto found = checkPlace(); !found)
        return found;
    const qint64 size = m_look.size + bytes.size();
    qsizetype done = 0;
    while (done < bytes.size()) {
        const ssize_t count = ::write(m_descriptor, bytes.constData() + done,
                                      static_cast<size_t>(bytes.size() - done));
        if (count < 0 && errno != EINTR)
            return failedOn(m_path, errno);
        done += std::max<ssize_t>(count, 0);
    }
    const auto remembered = rememberLook();
    m_look.size = size; // as it must be, whatever somebody made of it meanwhile
    return remembered;
}

Result<void> AppendFile::sync()
{
    while (::fdatasync(m_descriptor) != 0) {
        if (errno != EINTR)
            return failedOn(m_path, errno);
    }
    return checkPlace();
}

Result<QByteArray> AppendFile::tail(qint64 size) const
{
    QByteArray bytes(size, Qt::Uninitialized);
    const ssize_t count
        = ::pread(m_descriptor, bytes.data(), size_t(size), off_t(m_look.size - size));
    if (count != size)
        return fail(ErrorCode::Unreadable, m_path);
    return bytes;
}

Result<void> AppendFile::checkPlace() const
{
    struct stat ours
    {
    };
    struct stat there
    {
    };
    if (::fstat(m_descriptor, &ours) != 0)
        return failedOn(m_path, errno);
    if (::lstat(QFile::encodeName(m_path).constData(), &there) != 0 || ours.st_dev != there.st_dev
        || ours.st_ino != there.st_ino)
        return fail(ErrorCode::NotFound,
                    m_path + QStringLiteral(": removed or replaced while it was written to"));
    if (lookOf(ours) != m_look)
        return fail(ErrorCode::Damaged,
                    m_path + QStringLiteral(": somebody else wrote to it meanwhile"));
    return {};
}

Result<void> AppendFile::cutTo(qint64 size)
{
    while (::ftruncate(m_descriptor, size) != 0) {
        if (errno != EINTR)
            return failedOn(m_path, errno);
    }
    return rememberLook().and_then([this] { return sync(); });
}

} // namespace hocvu
