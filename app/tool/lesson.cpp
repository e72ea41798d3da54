// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tool/lesson.h"

#include <QCoreApplication>
#include <QFile>

#include <cerrno>
#include <vector>

#include <unistd.h>

namespace hocvu {

ExitCode becomeLessonCompiler(const QStringList &arguments)
{
    const QString program
        = QCoreApplication::applicationDirPath() + QStringLiteral("/hocvu-lesson");
    QList<QByteArray> words{QFile::encodeName(program)};
    for (const QString &argument : arguments)
        words << argument.toLocal8Bit();
    std::vector<char *> pointers;
    pointers.reserve(static_cast<std::size_t>(words.size()) + 1);
    for (QByteArray &word : words)
        pointers.push_back(word.data());
    pointers.push_back(nullptr);
    execv(pointers.front(), pointers.data());
    Console::complain(program,
                      QStringLiteral("cannot be started (%1); build the target hocvu-lesson")
                          .arg(qt_error_string(errno)));
    return ExitCode::Unusable;
}

} // namespace hocvu
