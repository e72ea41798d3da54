// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/compiler/output/part_cache.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

#include <algorithm>

namespace hocvu::media {

namespace {

constexpr qsizetype kSum = 32;
constexpr qint64 kMostOfAPart = 256 * 1024 * 1024; ///< Of a part; a scene has a few.

/// Of a part and of the key that it is kept under, so that no part stands for another.
QByteArray sumOf(const QString &key, const QByteArray &bytes)
{
    QCryptographicHash sum(kPartSum);
    sum.addData(key.toLatin1());
    sum.addData(bytes);
    return sum.result();
}

} // namespace

void CacheKey::add(const char *name, const QByteArray &bytes)
{
    m_hash.addData(QByteArray(name) + ' ' + QByteArray::number(bytes.size()) + '\n');
    m_hash.addData(bytes);
}

QString PartCache::usualFolder()
{
    QString base = qEnvironmentVariable("XDG_CACHE_HOME"); // empty is as good as none
    if (base.isEmpty())
        base = QDir::homePath() + QStringLiteral("/.cache");
    return base + QStringLiteral("/hocvu/lesson-parts");
}

QString PartCache::path(const QString &key) const
{
    return QDir(m_folder).filePath(key);
}

bool PartCache::has(const QString &key) const
{
    return !m_folder.isEmpty() && QFile::exists(path(key));
}

std::optional<QByteArray> PartCache::fetch(const QString &key) const
{
    if (m_folder.isEmpty())
        return std::nullopt;
    // For reading and writing, so that its time can be set: that it was used.
    QFile file(path(key));
    if (!file.open(QIODevice::ReadWrite | QIODevice::ExistingOnly))
        return std::nullopt;
    if (file.size() > kMostOfAPart)
        return std::nullopt;
    const QByteArray all = file.readAll();
    const QByteArray bytes = all.mid(kSum);
    if (all.size() < kSum || all.left(kSum) != sumOf(key, bytes))
        return std::nullopt;
    file.setFileTime(QDateTime::currentDateTime(), QFileDevice::FileModificationTime);
    return bytes;
}

void PartCache::keep(const QString &key, const QByteArray &bytes) const
{
    if (m_folder.isEmpty() || !QDir().mkpath(m_folder))
        return;
    // Saving would follow it to wherever it leads.
    if (QFileInfo(path(key)).isSymLink())
        QFile::remove(path(key));
    QSaveFile file(path(key));
    if (file.open(QIODevice::WriteOnly) && file.write(sumOf(key, bytes)) == kSum
        && file.write(bytes) == bytes.size())
        file.commit();
}

void PartCache::prune(qint64 mostBytes) const
{
    if (m_folder.isEmpty())
        return;
    QFileInfoList parts
        = QDir(m_folder).entryInfoList(QDir::Files, QDir::Time); // The newest first.
    qint64 bytes = 0;
    for (const QFileInfo &part : std::as_const(parts)) {
        bytes += part.size();
        if (bytes > mostBytes)
            QFile::remove(part.filePath());
    }
}

} // namespace hocvu::media
