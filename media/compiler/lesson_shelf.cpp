// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/compiler/lesson_shelf.h"

#include <QDir>
#include <QFileInfo>

namespace hocvu::media {

namespace {

QStringList lessonsIn(const QString &folder, const QString &number)
{
    QStringList lessons;
    const QDir dir(folder);
    for (const QString &name : dir.entryList({number + QStringLiteral("-*")}, QDir::Dirs)) {
        if (QFileInfo::exists(dir.filePath(name) + QStringLiteral("/lesson.yaml")))
            lessons << dir.filePath(name);
    }
    return lessons;
}

const QString &anyNumber()
{
    static const QString number = QStringLiteral("[0-9][0-9]");
    return number;
}

} // namespace

LessonShelf::LessonShelf(const QString &named, const QString &usual)
    : m_folder(named)
{
    for (const QString &folder : {QStringLiteral("."), QStringLiteral("media/lessons"), usual}) {
        if (m_folder.isEmpty() && !lessonsIn(folder, anyNumber()).isEmpty())
            m_folder = folder;
    }
}

Result<QString> LessonShelf::folderOf(const QString &lesson) const
{
    bool isNumber = false;
    const int number = lesson.toInt(&isNumber);
    if (!isNumber || QFileInfo::exists(lesson))
        return lesson;
    const QStringList found
        = lessonsIn(m_folder, QStringLiteral("%1").arg(number, 2, 10, QLatin1Char('0')));
    if (found.size() == 1)
        return found.first();
    return fail(ErrorCode::NotFound,
                QStringLiteral("%1: %2 of the number %3; name the lesson's folder, or by --lessons "
                               "the one that it is in")
                    .arg(QDir(m_folder).absolutePath(),
                         found.isEmpty() ? QStringLiteral("no lesson")
                                         : QStringLiteral("more than one lesson"),
                         lesson));
}

QStringList LessonShelf::all() const
{
    return lessonsIn(m_folder, anyNumber());
}

} // namespace hocvu::media
