// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later

// From starting the program to the first painted page that takes input: the kiosk against a
// window with one label, in turns. Warm, and cold: before each cold start the kernel is asked to
// forget every file that the program maps.

#include "kiosk/kiosk_program.h"
#include "kiosk/kiosk_window.h"
#include "player/prepare_player.h"
#include "player/qt_video_engine.h"
#include "resources/resources.h"
#include "ui/theme.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QLabel>
#include <QProcess>
#include <QScreen>
#include <QSet>
#include <QTemporaryDir>
#include <QTimer>

#include <algorithm>
#include <cstdio>

#include <fcntl.h>
#include <unistd.h>

using namespace hocvu;

namespace {

constexpr int kRounds = 9;

/// Says "painted" on stdout once the event loop is idle after the first paint of anything.
class FirstPaint : public QObject
{
public:
    FirstPaint() { qApp->installEventFilter(this); }
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::Paint && !m_said) {
            m_said = true;
            QTimer::singleShot(0, this, [] {
                std::puts("painted");
                std::fflush(stdout);
            });
        }
        return QObject::eventFilter(watched, event);
    }

private:
    bool m_said = false;
};

int runLabel(int argc, char **argv)
{
    const QApplication application(argc, argv);
    QLabel label(QStringLiteral("HocVu"));
    const FirstPaint paint;
    label.resize(1280, 720);
    label.show();
    return QApplication::exec();
}

int runKioskOnce(int argc, char **argv)
{
    preparePlayer();
    QApplication application(argc, argv);
    loadResources();
    theme::apply(application, theme::scaleFor(QGuiApplication::primaryScreen()->size()));
    KioskOptions options;
    options.data = QString::fromLocal8Bit(argv[2]);
    options.kit = QString::fromLocal8Bit(argv[3]);
    auto kiosk = Kiosk::open(options);
    if (!kiosk)
        return 1;
    KioskProgram program(**kiosk, std::make_unique<QtVideoEngine>());
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
double measure(const QStringList &arguments, QSet<QString> *files)
{
    QProcess process;
    QElapsedTimer timer;
    timer.start();
    process.start(QCoreApplication::applicationFilePath(), arguments);
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
    if (argc > 1 && qstrcmp(argv[1], "label") == 0)
        return runLabel(argc, argv);
    if (argc > 3 && qstrcmp(argv[1], "kiosk") == 0)
        return runKioskOnce(argc, argv);

    const QCoreApplication application(argc, argv);
    const QTemporaryDir data;
    const QString kit
        = QCoreApplication::applicationDirPath() + QStringLiteral("/../share/hocvu/demo-kit");
    const QStringList kiosk{QStringLiteral("kiosk"), data.path(), kit};
    const QStringList label{QStringLiteral("label")};
    compare("warm", kiosk, label, false);
    compare("cold", kiosk, label, true);
    return 0;
}
