// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "host/data_folder.h"

#include "host/durable_file.h"

#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

#include <sys/file.h>

namespace hocvu {

namespace {

Result<void> makeFolders(const QString &path)
{
    const auto mode = QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner;
    for (const QString &one :
         {path, path + QStringLiteral("/certificates"), path + QStringLiteral("/bundles")}) {
        if (QFileInfo(one).isDir())
            continue;
        if (!QDir().mkpath(one))
            return fail(ErrorCode::Unwritable, QStringLiteral("%1 cannot be made").arg(one));
        QFile::setPermissions(one, mode);
    }
    return {};
}

} // namespace

QString DataFolder::defaultPath()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation)
        + QStringLiteral("/hocvu");
}

Result<DataFolder> DataFolder::open(const QString &path)
{
    const QString absolute = QDir(path).absolutePath();
    if (const auto made = makeFolders(absolute); !made)
        return tl::unexpected(made.error());

    auto lock = std::make_unique<QFile>(absolute + QStringLiteral("/lock"));
    if (!lock->open(QFile::ReadWrite))
        return fail(ErrorCode::Unwritable,
                    QStringLiteral("%1: %2").arg(lock->fileName(), lock->errorString()));
    if (::flock(lock->handle(), LOCK_EX | LOCK_NB) != 0)
        return fail(ErrorCode::AlreadyInUse,
                    QStringLiteral("%1 is held by another HocVu; close it first").arg(absolute));
    const QString probe = absolute + QStringLiteral("/.probe");
    if (const auto written = writeDurably(probe, QByteArray(4096, 'x')); !written)
        return tl::unexpected(written.error());
    QFile::remove(probe);
    return DataFolder(absolute, std::move(lock));
}

DataFolder::DataFolder(QString path, std::unique_ptr<QFile> lock)
    : m_path(std::move(path))
    , m_lock(std::move(lock))
{
}

} // namespace hocvu
