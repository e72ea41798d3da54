// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later

// From starting the program to the first painted page that takes input: the kiosk against a
// program that shows one label and links Qt Widgets alone, in turns. Warm, and cold: before each
// cold start the kernel is asked to forget every file that either program maps.

#include "bench/first_paint.h"
#include "kiosk/kiosk_program.h"
#include "kiosk/kiosk_window.h"
#include "player/lazy_video_engine.h"
#include "player/prepare_player.h"
#include "resources/resources.h"
#include "ui/theme.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QScreen>
#include <QSet>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>

#include <fcntl.h>
#include <unistd.h>

using namespace hocvu;

namespace {

constexpr int kRounds = 9;

int runKioskOnce(int argc, char **argv)
{
    KioskOptions options;
    options.data = QString::fromLocal8Bit(argv[2]);
    options.kit = QString::fromLocal8Bit(argv[3]);
    preparePlayer();
    auto reading = Kiosk::startReadingKit(options.kit);
    QApplication application(argc, argv);
    loadResources();
    theme::apply(application, theme::scaleFor(QGuiApplication::primaryScreen()->size()));
    auto kiosk = Kiosk::open(options, std::move(reading));
    if (!kiosk)
        return 1;
    KioskProgram program(**kiosk, std::make_unique<LazyVideoEngine>());
    const FirstPaint paint;
    program.show(false);
    return QApplication::exec();
}

QSet<QString> mappedFiles(qint64 process)
{
    QSet<QString> files;
    QFile maps(QStringLiteral("/proc/%1/maps").arg(process));
    if (!maps.open(QFile::ReadOnly))
        return files;
    for (const QByteArray &line : maps.readAll().split('\n')) {
        const qsizetype path = line.indexOf('/');
        if (path > 0)
            files.insert(QString::fromLocal8Bit(line.mid(path)));
    }
    return files;
}

void forget(const QSet<QString> &files)
{
    for (const QString &file : files) {
        const int handle = ::open(qPrintable(file), O_RDONLY | O_CLOEXEC);
        if (handle < 0)
            continue;
        ::posix_fadvise(handle, 0, 0, POSIX_FADV_DONTNEED);
        ::close(handle);
    }
}

/// Milliseconds to the first paint.
double measure(const QStringList &command, QSet<QString> *files)
{
    QProcess process;
    QElapsedTimer timer;
    timer.start();
    process.start(command.constFirst(), command.mid(1));
    QByteArray said;
    while (!said.contains("painted") && process.waitForReadyRead(20'000))
        said += process.readAllStandardOutput();
    const double ms = double(timer.nsecsElapsed()) / 1e6;
    if (files)
        *files = mappedFiles(process.processId());
    process.kill();
    process.waitForFinished();
    return ms;
}

double median(QList<double> values)
{
    std::sort(values.begin(), values.end());
    return values.at(values.size() / 2);
}

void compare(const char *name, const QStringList &kiosk, const QStringList &label, bool cold)
{
    QSet<QString> kioskFiles;
    QSet<QString> labelFiles;
    measure(label, &labelFiles);
    measure(kiosk, &kioskFiles);
    QList<double> ratios;
    QList<double> kioskTimes;
    QList<double> labelTimes;
    for (int round = 0; round < kRounds; ++round) {
        if (cold)
            forget(labelFiles | kioskFiles);
        labelTimes.append(measure(label, nullptr));
        if (cold)
            forget(labelFiles | kioskFiles);
        kioskTimes.append(measure(kiosk, nullptr));
        ratios.append(kioskTimes.back() / labelTimes.back());
    }
    std::printf("bench start_%s_ratio %.2f goal <= 2 (kiosk %.0f ms, label %.0f ms)\n", name,
                median(ratios), median(kioskTimes), median(labelTimes));
}

} // namespace

int main(int argc, char **argv)
{
    if (argc > 3 && qstrcmp(argv[1], "kiosk") == 0)
        return runKioskOnce(argc, argv);

    const QCoreApplication application(argc, argv);
    const QTemporaryDir data;
    const QString kit
        = QCoreApplication::applicationDirPath() + QStringLiteral("/../share/hocvu/demo-kit");
    const QString self = QCoreApplication::applicationFilePath();
    const QStringList kiosk{self, QStringLiteral("kiosk"), data.path(), kit};
    const QStringList label{self + QStringLiteral("_label")};
    compare("warm", kiosk, label, false);
    compare("cold", kiosk, label, true);
    return 0;
}
