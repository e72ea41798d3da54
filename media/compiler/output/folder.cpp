// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/compiler/output/folder.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QDir>
#include <QFile>

namespace hocvu::media {

namespace {

tl::unexpected<Error> unwritable(const QString &path)
{
    return fail(ErrorCode::Unwritable,
                QStringLiteral("%1: can not be written; choose another folder").arg(path));
}

bool holdsOthers(const QDir &folder)
{
    for (const QString &name :
         folder.entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot)) {
        if (!lessonFiles().contains(name))
            return true;
    }
    return false;
}

/// Takes away what a build that was killed left beside \a target. What changed lately may belong to
/// one that still runs.
void removeLeftovers(const QFileInfo &target)
{
    constexpr int kHour = 3600;
    const QDir around(target.path());
    const QDateTime longAgo = QDateTime::currentDateTime().addSecs(-kHour);
    for (const QFileInfo &one :
         around.entryInfoList({QStringLiteral(".%1-??????").arg(target.fileName())},
                              QDir::Dirs | QDir::Hidden | QDir::NoDotAndDotDot)) {
        if (one.lastModified() < longAgo)
            QDir(one.filePath()).removeRecursively();
    }
}

/// One line a file, in the order of their names.
QByteArray sumsOf(const QDir &folder)
{
    QByteArray sums;
    for (const QString &name : folder.entryList(QDir::Files, QDir::Name)) {
        QFile file(folder.filePath(name));
        QCryptographicHash hash(QCryptographicHash::Sha256);
        if (file.open(QIODevice::ReadOnly) && hash.addData(&file))
            sums += hash.result().toHex() + "  " + name.toUtf8() + '\n';
    }
    return sums;
}

} // namespace

const QStringList &lessonFiles()
{
    using namespace file_name;
    static const QStringList files{
        kVideo,    kPoster,          kLesson,     kCheckpoints,       kChapters,
        kCaptions, kEnglishCaptions, kTranscript, kEnglishTranscript, kSums};
    return files;
}

Result<std::unique_ptr<FolderInProgress>> FolderInProgress::begin(const QString &target)
{
    const QFileInfo info(QDir::cleanPath(QDir(target).absolutePath()));
    if (info.exists() && (!info.isDir() || holdsOthers(QDir(info.filePath()))))
        return fail(ErrorCode::NotAllowed,
                    QStringLiteral("%1: holds other files, which would be lost; name a new folder")
                        .arg(target));
    if (!QDir().mkpath(info.path()))
        return unwritable(info.path());
    removeLeftovers(info);
    std::unique_ptr<FolderInProgress> folder(new FolderInProgress);
    folder->m_target = info.filePath();
    folder->m_folder = std::make_unique<QTemporaryDir>(
        QStringLiteral("%1/.%2-XXXXXX").arg(info.path(), info.fileName()));
    if (!folder->m_folder->isValid())
        return unwritable(info.path());
    return folder;
}

Result<void> FolderInProgress::write(const QString &name, const QByteArray &bytes)
{
    QFile file(path(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.flush())
        return unwritable(file.fileName());
    return {};
}

Result<void> FolderInProgress::publish()
{
    const QString made = m_folder->path();
    if (const auto summed = write(file_name::kSums, sumsOf(QDir(made))); !summed)
        return summed;
    QFile::setPermissions(made,
                          QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner | QFile::ReadGroup
                              | QFile::ExeGroup | QFile::ReadOther | QFile::ExeOther);
    // The earlier compilation goes into the new one's place only when that is complete.
    QTemporaryDir trash(made + QStringLiteral("-XXXXXX"));
    const bool replaces = QFileInfo::exists(m_target);
    if (replaces && !QDir().rename(m_target, trash.filePath(QStringLiteral("old"))))
        return unwritable(m_target);
    if (!QDir().rename(made, m_target))
        return unwritable(m_target);
    m_folder->setAutoRemove(false);
    return {};
}

} // namespace hocvu::media
