// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/compiler/output/cache.h"

#include <QDateTime>
#include <QDir>
#include <QFile>

#include <algorithm>

namespace hocvu::media {

namespace {

constexpr int kMostEntries = 60; // about 200 MB
const QLatin1String kSums("sums");

QByteArray sumOf(const QString &path)
{
    QFile file(path);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    return file.open(QIODevice::ReadOnly) && hash.addData(&file) ? hash.result().toHex()
                                                                 : QByteArray();
}

/// One line a file, in the fixed order.
QByteArray sumsOf(const QString &folder)
{
    QByteArray sums;
    for (const QString &name : lessonFiles())
        sums += sumOf(QDir(folder).filePath(name)) + "  " + name.toUtf8() + '\n';
    return sums;
}

} // namespace

void CacheKey::add(const char *name, const QByteArray &bytes)
{
    m_hash.addData(QByteArray(name) + ' ' + QByteArray::number(bytes.size()) + '\n');
    m_hash.addData(bytes);
}

QString Cache::usualFolder()
{
    const QString base
        = qEnvironmentVariable("XDG_CACHE_HOME", QDir::homePath() + QStringLiteral("/.cache"));
    return base + QStringLiteral("/hocvu/media");
}

bool Cache::fetch(const QString &key, FolderInProgress &into) const
{
    const QDir entry(QDir(m_folder).filePath(key));
    QFile sums(entry.filePath(kSums));
    if (m_folder.isEmpty() || !sums.open(QIODevice::ReadOnly))
        return false;
    for (const QString &name : lessonFiles()) {
        QFile::remove(into.path(name));
        if (!QFile::copy(entry.filePath(name), into.path(name)))
            return false;
    }
    // What was copied is checked, not what was there a moment before.
    const bool whole = sums.readAll() == sumsOf(QFileInfo(into.path(QString())).filePath());
    if (whole) {
        QFile used(entry.filePath(QStringLiteral("used")));
        if (used.open(QIODevice::WriteOnly))
            used.write("1\n");
    }
    return whole;
}

void Cache::keep(const QString &key, const QString &compiled) const
{
    const QString entry = QDir(m_folder).filePath(key);
    if (m_folder.isEmpty() || !QDir().mkpath(m_folder))
        return;
    QTemporaryDir made(m_folder + QStringLiteral("/.new-XXXXXX"));
    for (const QString &name : lessonFiles()) {
        if (!QFile::copy(QDir(compiled).filePath(name), made.filePath(name)))
            return;
    }
    QFile sums(made.filePath(kSums));
    const QByteArray lines = sumsOf(made.path());
    if (!sums.open(QIODevice::WriteOnly) || sums.write(lines) != lines.size())
        return;
    sums.close();
    QDir(entry).removeRecursively(); // it was damaged, or it would have been fetched
    if (QDir().rename(made.path(), entry))
        made.setAutoRemove(false);
    prune();
}

void Cache::prune() const
{
    QFileInfoList entries
        = QDir(m_folder).entryInfoList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name);
    const auto lastUse = [](const QFileInfo &entry) {
        const QFileInfo used(QDir(entry.filePath()).filePath(QStringLiteral("used")));
        return used.exists() ? used.lastModified() : entry.lastModified();
    };
    std::sort(entries.begin(), entries.end(),
              [&](const QFileInfo &a, const QFileInfo &b) { return lastUse(a) > lastUse(b); });
    for (qsizetype i = kMostEntries; i < entries.size(); ++i)
        QDir(entries.at(i).filePath()).removeRecursively();
}

} // namespace hocvu::media
