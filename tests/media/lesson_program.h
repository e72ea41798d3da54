// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDataStream>
#include <QFile>
#include <QProcess>
#include <QStringList>

/// How a run of a program ended.
struct Ran
{
    int code = -1; ///< -1: it did not start, crashed or took too long.
    QString out;
    QString errors;
};

/// Runs \a program with \a cache in place of the user's.
inline Ran runProgram(const QString &program, const QStringList &arguments, const QString &cache)
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("XDG_CACHE_HOME"), cache);
    process.setProcessEnvironment(environment);
    process.start(program, arguments);
    if (!process.waitForFinished(200'000) || process.exitStatus() != QProcess::NormalExit)
        return {};
    return {process.exitCode(), QString::fromUtf8(process.readAllStandardOutput()),
            QString::fromUtf8(process.readAllStandardError())};
}

/// A program that was built with the tests.
inline QString builtProgram(const QString &name)
{
    return qEnvironmentVariable("HOCVU_BINARY_DIR") + QStringLiteral("/bin/") + name;
}

/// A WAV of 16 bits with a tone, or with nothing, in \a path.
inline bool writeTone(const QString &path, int rate, int channels, int seconds, bool heard = true)
{
    const auto frames = static_cast<quint32>(rate * seconds);
    const quint32 bytes = frames * static_cast<quint32>(channels) * 2;
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return false;
    QDataStream out(&file);
    out.setByteOrder(QDataStream::LittleEndian);
    out.writeRawData("RIFF", 4);
    out << quint32(36 + bytes);
    out.writeRawData("WAVEfmt ", 8);
    out << quint32(16) << quint16(1) << quint16(channels) << quint32(rate)
        << quint32(rate * channels * 2) << quint16(channels * 2) << quint16(16);
    out.writeRawData("data", 4);
    out << bytes;
    for (quint32 i = 0; i < frames * static_cast<quint32>(channels); ++i)
        out << qint16(heard ? (i * 7919) % 16'000 - 8'000 : 0);
    return out.status() == QDataStream::Ok;
}
