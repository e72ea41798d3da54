// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tool/folder_update.h"

#include "host/durable_file.h"
#include "host/read_file.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

namespace hocvu {

namespace {

/// Writes \a files below \a folder; those that it wrote are in \a written, also after an error.
Result<void> writeAll(const QString &folder, const FileMap &files, QStringList &written)
{
    // Backwards: pictures and other/ before the files that a bank is read from.
    const QStringList names = files.keys();
    for (qsizetype i = names.size() - 1; i >= 0; --i) {
        const QString path = folder + QLatin1Char('/') + names.at(i);
        const QByteArray &bytes = *files.constFind(names.at(i));
        if (QFileInfo::exists(path)) {
            const auto there = readFile(path, bytes.size());
            if (there && *there == bytes)
                continue;
            return fail(ErrorCode::NotAllowed, path + QStringLiteral(": is there already"));
        }
        if (!QDir().mkpath(QFileInfo(path).path()))
            return fail(ErrorCode::Unwritable, path);
        if (auto done = writeDurably(path, bytes); !done)
            return done;
        written << path;
    }
    return {};
}

Result<void> makeFolder(const QString &path, const FileMap &files)
{
    const QString parent = QFileInfo(path).absolutePath();
    if (!QDir().mkpath(parent))
        return fail(ErrorCode::Unwritable, parent);
    const QString staged
        = QStringLiteral("%1.%2.part").arg(path).arg(QCoreApplication::applicationPid());
    QStringList written;
    auto done = writeAll(staged, files, written);
    if (done && !QDir().rename(staged, path))
        done = fail(ErrorCode::Unwritable, path);
    if (!done)
        QDir(staged).removeRecursively();
    else
        done = syncFolder(parent);
    return done;
}

} // namespace

Result<void> addToFolder(const QString &path, const FileMap &files)
{
    if (!QFileInfo::exists(path))
        return makeFolder(path, files);
    if (!QFileInfo(path).isDir())
        return fail(ErrorCode::Unwritable, path + QStringLiteral(": is no folder"));
    QStringList written;
    auto done = writeAll(path, files, written);
    if (!done) {
        for (const QString &one : std::as_const(written))
            QFile::remove(one);
    }
    return done;
}

} // namespace hocvu
