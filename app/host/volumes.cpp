// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "host/volumes.h"

#include <QFile>
#include <QFileInfo>
#include <QStorageInfo>

#include <sys/stat.h>

#include <algorithm>
#include <array>

namespace hocvu {

namespace {

bool isWhereSticksAre(const QString &path)
{
    static constexpr std::array kRoots{"/media/", "/run/media/", "/mnt/"};
    return std::any_of(kRoots.begin(), kRoots.end(),
                       [&path](const char *root) { return path.startsWith(QLatin1String(root)); });
}

} // namespace

QList<Volume> removableVolumes()
{
    QList<Volume> list;
    for (const QStorageInfo &volume : QStorageInfo::mountedVolumes()) {
        const bool usable = volume.isReady() && !volume.isReadOnly()
            && isWhereSticksAre(volume.rootPath()) && volume.device().startsWith("/dev/");
        if (!usable)
            continue;
        const QString label
            = volume.name().isEmpty() ? QFileInfo(volume.rootPath()).fileName() : volume.name();
        list.append({label, volume.rootPath(), volume.bytesAvailable()});
    }
    return list;
}

qint64 freeBytes(const QString &folder)
{
    return std::max<qint64>(QStorageInfo(folder).bytesAvailable(), 0);
}

bool onSameFileSystem(const QString &one, const QString &other)
{
    struct stat first = {};
    struct stat second = {};
    return ::stat(QFile::encodeName(one).constData(), &first) == 0
        && ::stat(QFile::encodeName(other).constData(), &second) == 0
        && first.st_dev == second.st_dev;
}

} // namespace hocvu
