// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QString>
#include <QStringList>

namespace hocvu::media {

/// The folder in which lessons are found by their number.
class LessonShelf
{
public:
    /// \a named, or when it is empty the first of these that holds a lesson: the current folder,
    /// media/lessons in it, \a usual.
    LessonShelf(const QString &named, const QString &usual);

    /// The folder of \a lesson, which may be a number; anything else stays as it is. NotFound: no
    /// lesson, or more than one, has the number.
    Result<QString> folderOf(const QString &lesson) const;
    QStringList all() const;

private:
    QString m_folder;
};

} // namespace hocvu::media
