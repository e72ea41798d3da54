// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tool/lesson.h"

#include <QCoreApplication>
#include <QFile>

#include <cerrno>
#include <cstring>
#include <vector>

#include <unistd.h>

namespace hocvu {

ExitCode becomeLessonCompiler(const QStringList &arguments)
{
    const QString program
        = QCoreApplication::applicationDirPath() + QStringLiteral("/hocvu-lesson");
    std::vector<QByteArray> words{QFile::encodeName(program)};
    for (const QString &argument : arguments)
        words.push_back(argument.toLocal8Bit());
    std::vector<char *> pointers;
    for (QByteArray &word : words)
        pointers.push_back(word.data());
    pointers.push_back(nullptr);
    execv(pointers.front(), pointers.data());
    Console::complain(program,
                      QStringLiteral("cannot be started (%1); build the target hocvu-lesson")
                          .arg(QString::fromLocal8Bit(std::strerror(errno))));
    return ExitCode::Unusable;
}

} // namespace hocvu
