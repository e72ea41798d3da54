// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/compiler/output/folder.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QDir>
#include <QFile>

#include <algorithm>
#include <cstdio> // renameat2

#include <fcntl.h>

namespace hocvu::media {

namespace {

constexpr int kRandomLetters = 6; ///< As many as QTemporaryDir asks for.

tl::unexpected<Error> unwritable(const QString &path)
{
    return fail(ErrorCode::Unwritable,
                QStringLiteral("%1: can not be written; look at the free space or choose another "
                               "folder")
                    .arg(path));
}

/// What somebody else would lose with \a folder: anything in it that no earlier build left there.
bool holdsOthers(const QDir &folder)
{
    const QFileInfoList entries = folder.entryInfoList(QDir::AllEntries | QDir::Hidden
                                                       | QDir::System | QDir::NoDotAndDotDot);
    const bool isOurs = QFileInfo(folder.filePath(file_name::kSums)).isFile();
    return std::any_of(entries.begin(), entries.end(), [isOurs](const QFileInfo &entry) {
        return !isOurs || !entry.isFile() || !lessonFiles().contains(entry.fileName());
    });
}

/// The hidden folder in which the lesson for \a target is made, before its random letters.
QString workName(const QFileInfo &target)
{
    return QStringLiteral(".%1.hocvu-lesson-").arg(target.fileName());
}

/// For QTemporaryDir.
QString workTemplate(const QFileInfo &target)
{
    return target.path() + u'/' + workName(target) + QString(kRandomLetters, u'X');
}

/// Takes away what a build that was killed left beside \a target. What changed lately may belong to
/// one that still runs.
void removeLeftovers(const QFileInfo &target)
{
    constexpr int kHour = 3600;
    const QDateTime longAgo = QDateTime::currentDateTime().addSecs(-kHour);
    const QString name = workName(target);
    for (const QFileInfo &one :
         QDir(target.path()).entryInfoList(QDir::Dirs | QDir::Hidden | QDir::NoDotAndDotDot)) {
        const bool isWork = one.fileName().startsWith(name) && !one.isSymLink()
            && one.fileName().size() == name.size() + kRandomLetters;
        if (isWork && one.lastModified() < longAgo)
            QDir(one.filePath()).removeRecursively();
    }
}

/// \a made takes the place of \a target, and the other way round, or nothing happens: at no moment
/// is there none. False also where the file system can not do that.
bool exchange(const QString &made, const QString &target)
{
    return ::renameat2(AT_FDCWD, QFile::encodeName(made).constData(), AT_FDCWD,
                       QFile::encodeName(target).constData(), RENAME_EXCHANGE)
        == 0;
}

/// The same in two steps; the second one failing is undone.
bool replace(const QString &made, const QString &target, const QString &aside)
{
    if (!QDir().rename(target, aside))
        return false;
    if (QDir().rename(made, target))
        return true;
    QDir().rename(aside, target);
    return false;
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
    if (info.isSymLink() || (info.exists() && !info.isDir()))
        return fail(ErrorCode::NotAllowed,
                    QStringLiteral("%1: is no folder; name a new one").arg(target));
    if ((QDir::currentPath() + u'/').startsWith(info.filePath() + u'/'))
        return fail(ErrorCode::NotAllowed,
                    QStringLiteral("%1: is where you are, and would be replaced; name a folder in "
                                   "it")
                        .arg(target));
    if (info.exists() && holdsOthers(QDir(info.filePath())))
        return fail(ErrorCode::NotAllowed,
                    QStringLiteral("%1: holds other files, which would be lost; name a new folder")
                        .arg(target));
    if (!QDir().mkpath(info.path()))
        return unwritable(info.path());
    removeLeftovers(info);
    std::unique_ptr<FolderInProgress> folder(new FolderInProgress);
    folder->m_target = info.filePath();
    folder->m_folder = std::make_unique<QTemporaryDir>(workTemplate(info));
    if (!folder->m_folder->isValid())
        return unwritable(info.path());
    return folder;
}

Result<void> FolderInProgress::write(const QString &name, const QByteArray &bytes)
{
    QFile file(path(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.flush())
        return unwritable(QDir(m_target).filePath(name));
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
    if (!QFileInfo::exists(m_target)) {
        if (!QDir().rename(made, m_target))
            return unwritable(m_target);
        m_folder->setAutoRemove(false);
        return {};
    }
    // The earlier lesson is then in the work folder, and goes with it.
    if (exchange(made, m_target))
        return {};
    const QTemporaryDir trash(workTemplate(QFileInfo(m_target)));
    if (!replace(made, m_target, trash.filePath(QStringLiteral("old"))))
        return unwritable(m_target);
    m_folder->setAutoRemove(false);
    return {};
}

} // namespace hocvu::media
