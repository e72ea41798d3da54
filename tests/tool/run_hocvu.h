// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QStringList>
#include <QTest>

/// How a run of the real command ended.
struct HocvuRun
{
    int code = -1; ///< -1: it did not start, or it crashed.
    QByteArray out;
    QByteArray err;

    QJsonObject json() const { return QJsonDocument::fromJson(out).object(); }
};

/// Runs the command as a user with a bare C locale and no screen would.
inline HocvuRun runHocvu(const QStringList &arguments)
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("LC_ALL"), QStringLiteral("C"));
    environment.remove(QStringLiteral("QT_QPA_PLATFORM"));
    process.setProcessEnvironment(environment);
    process.start(qEnvironmentVariable("HOCVU_BINARY_DIR") + QStringLiteral("/bin/hocvu"),
                  arguments, QIODevice::ReadOnly);
    if (!process.waitForFinished(50'000) || process.exitStatus() != QProcess::NormalExit)
        return {-1, {}, process.errorString().toUtf8() + process.readAllStandardError()};
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

/// Passes when the run ended with \a expectedCode; else shows what it said.
#define QCOMPARE_CODE(run, expectedCode)                                                           \
    do {                                                                                           \
        const HocvuRun &finished = (run);                                                          \
        QVERIFY2(finished.code == (expectedCode),                                                  \
                 qPrintable(                                                                       \
                     QStringLiteral("exit code %1 instead of %2\n%3%4")                            \
                         .arg(finished.code)                                                       \
                         .arg(expectedCode)                                                        \
                         .arg(QString::fromUtf8(finished.out), QString::fromUtf8(finished.err)))); \
    } while (false)

/// Passes when the run said one line "hocvu: FILE: what; what to do" about \a file.
#define QVERIFY_ONE_LINE(run, file)                                                                \
    do {                                                                                           \
        const QByteArray &said = (run).err;                                                        \
        QVERIFY2(said.count('\n') == 1 && said.startsWith("hocvu: ") && said.contains("; ")        \
                     && said.contains(QString(file).toUtf8()),                                     \
                 said.constData());                                                                \
    } while (false)

inline QString written(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    const bool done = file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
    return done ? path : QStringLiteral("/cannot/be/written");
}

inline QByteArray content(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}
