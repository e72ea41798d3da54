// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "host/append_file.h"

#include "host/durable_file.h"

#include <QFile>
#include <QFileInfo>

#include <fcntl.h>
#include <sys/file.h>
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
    return {};
}

Result<void> AppendFile::sync()
{
    while (::fdatasync(m_descriptor) != 0) {
        if (errno != EINTR)
            return failedOn(m_path, errno);
    }
    return {};
}

Result<void> AppendFile::cutTo(qint64 size)
{
    while (::ftruncate(m_descriptor, size) != 0) {
        if (errno != EINTR)
            return failedOn(m_path, errno);
    }
    return sync();
}

} // namespace hocvu
