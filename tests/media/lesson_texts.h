// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QFile>
#include <QString>

/// Folder with the lessons that tests read.
inline QString lessonFolder(const QString &name)
{
    return qEnvironmentVariable("HOCVU_SOURCE_DIR") + QStringLiteral("/tests/data/media/") + name;
}

/// The lesson with every kind of scene, as text to spoil.
inline QByteArray wholeLesson()
{
    QFile file(lessonFolder(QStringLiteral("01-bai-thu/lesson.yaml")));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// \a from replaced by \a to, which must change the text.
inline QByteArray spoiled(QByteArray text, const QByteArray &from, const QByteArray &to)
{
    const QByteArray before = text;
    text.replace(text.indexOf(from), from.size(), to);
    Q_ASSERT(text != before);
    return text;
}
