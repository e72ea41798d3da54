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
    struct stat found
    {
    };
    if (::fstat(descriptor, &found) != 0)
        return failedOn(path, errno);
    file->m_size = found.st_size;
    const auto out
        = syncFolder(QFileInfo(path).absolutePath()).and_then([&] { return file->sync(); });
    if (!out)
        return tl::unexpected(out.error());
    ::posix_fadvise(descriptor, 0, 0, POSIX_FADV_DONTNEED);
    return file;
}

Result<void> AppendFile::append(const QByteArray &bytes)
{
    qsizetype done = 0;
    while (done < bytes.size()) {
        const ssize_t count = ::write(m_descriptor, bytes.constData() + done,
                                      static_cast<size_t>(bytes.size() - done));
        if (count < 0 && errno != EINTR)
            return failedOn(m_path, errno);
        done += std::max<ssize_t>(count, 0);
    }
    m_size += bytes.size();
    return {};
}

Result<void> AppendFile::sync()
{
    while (::fdatasync(m_descriptor) != 0) {
        if (errno != EINTR)
            return failedOn(m_path, errno);
    }
    return checkPlace();
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
    if (ours.st_size != m_size)
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
    m_size = size;
    return sync();
}

} // namespace hocvu
