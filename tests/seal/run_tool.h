// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFile>
#include <QProcess>
#include <QStringList>

/// How a run of somebody else's program ended.
struct ToolRun
{
    int exitCode = -1; ///< -1: it is not installed, or it crashed.
    QByteArray output; ///< Standard output and error.
};

/// Runs \a program in \a folder. All of them are in packaging/apt-test.txt or coreutils.
inline ToolRun runTool(const QString &program, const QStringList &arguments, const QString &folder)
{
    QProcess process;
    process.setWorkingDirectory(folder);
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(program, arguments, QIODevice::ReadOnly);
    if (!process.waitForFinished() || process.exitStatus() != QProcess::NormalExit)
        return {-1, program.toUtf8() + ": " + process.errorString().toUtf8()};
    return {process.exitCode(), process.readAll()};
}

#define QVERIFY_TOOL(run)                                                                          \
    do {                                                                                           \
        const ToolRun &finished = (run);                                                           \
        QVERIFY2(finished.exitCode == 0, finished.output.constData());                             \
    } while (false)

inline bool writeFile(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

inline QByteArray readFile(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// The path of a file below tests/data.
inline QString dataPath(const QString &name)
{
    return qEnvironmentVariable("HOCVU_SOURCE_DIR") + QStringLiteral("/tests/data/") + name;
}
