// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mishaps.h"
#include "tour.h"

#include "kiosk/kiosk_window.h"
#include "kiosk/log.h"
#include "player/lazy_video_engine.h"
#include "player/prepare_player.h"
#include "resources/resources.h"
#include "ui/theme.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QDir>
#include <QScreen>
#include <QTemporaryDir>

#include <cstdio>

using namespace hocvu;

namespace {

/// Plays everything faster by one factor: the only thing of a tour that is not as for people.
class FastVideo : public LazyVideoEngine
{
public:
    explicit FastVideo(double factor)
        : m_factor(factor)
    {
    }
    void setRate(double rate) override { LazyVideoEngine::setRate(rate * m_factor); }

private:
    double m_factor;
};

struct Options
{
    QString out;
    QString kit;
    double speed = 1;
    QString secondCopy; ///< On another file system than the rest.
    bool untilPowerCut = false;
};

Options readOptions(const QApplication &application)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        QStringLiteral("Leads a kiosk through its main job by mouse and keyboard.\n"
                       "Example: hocvu-tour --out build/tour --video-speed 60"));
    parser.addHelpOption();
    const QCommandLineOption out(QStringLiteral("out"),
                                 QStringLiteral("Folder for pictures and products; what a tour "
                                                "left there is made anew."),
                                 QStringLiteral("DIR"), QStringLiteral("build/tour"));
    const QCommandLineOption kit(QStringLiteral("kit"),
                                 QStringLiteral("Folder of the kit; default: the demo kit."),
                                 QStringLiteral("DIR"));
    const QCommandLineOption speed(QStringLiteral("video-speed"),
                                   QStringLiteral("Videos play so many times faster (1 to 64)."),
                                   QStringLiteral("N"), QStringLiteral("60"));
    const QCommandLineOption cut(QStringLiteral("until-power-cut"),
                                 QStringLiteral("The part that a tour starts to have it killed."));
    const QCommandLineOption copy(QStringLiteral("second-copy"),
                                  QStringLiteral("Its folder for the second copy."),
                                  QStringLiteral("DIR"));
    parser.addOptions({out, kit, speed, cut, copy});
    parser.process(application);
    return {QDir(parser.value(out)).absolutePath(), parser.value(kit),
            qBound(1.0, parser.value(speed).toDouble(), 64.0), parser.value(copy),
            parser.isSet(cut)};
}

/// What a tour does with the kiosk; its windows are gone afterwards.
void runKioskTour(const Options &options)
{
    KioskOptions kioskOptions;
    kioskOptions.kit = options.kit;
    kioskOptions.data = options.out + QStringLiteral("/data");
    kioskOptions.mirror = options.secondCopy;
    kioskOptions.exportFolder = options.out;
    auto kiosk = Kiosk::open(kioskOptions);
    if (!kiosk)
        throw TourError(
            qPrintable(codeName(kiosk.error().code) + QStringLiteral(": ") + kiosk.error().detail));
    const LogFile log((*kiosk)->folder().file(QStringLiteral("kiosk.log")));
    KioskProgram program(**kiosk, std::make_unique<FastVideo>(options.speed));
    program.show(false);
    Tour tour(**kiosk, program, options.out);
    try {
        options.untilPowerCut ? tour.runUntilPowerCut() : tour.run();
    } catch (const TourError &) {
        program.window()->grab().save(options.out + QStringLiteral("/stopped-here.png"));
        throw;
    }
}

void clear(const QString &folder)
{
    const QDir out(folder);
    const auto pictures = out.entryList({QStringLiteral("[0-9][0-9]-*.png")}, QDir::Files);
    for (const QString &picture : pictures)
        QFile::remove(out.filePath(picture));
    QDir(out.filePath(QStringLiteral("data"))).removeRecursively();
    out.mkpath(QStringLiteral("data"));
}

void runTour(Options options)
{
    if (options.untilPowerCut) {
        runKioskTour(options);
        return;
    }
    clear(options.out);
    const QTemporaryDir memory(QStringLiteral("/dev/shm/hocvu-tour-XXXXXX"));
    options.secondCopy = memory.path();
    std::printf("tour on %s; videos play at a test speed of %g times, everything else as for "
                "people\n",
                qPrintable(QGuiApplication::platformName()), options.speed);
    runKioskTour(options);
    if (QGuiApplication::platformName() == QLatin1String("xcb"))
        Mishaps(options.out, options.secondCopy).run();
}

} // namespace

int main(int argc, char *argv[])
{
    preparePlayer();
    QApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("hocvu-tour"));
    const Options options = readOptions(application);
    loadResources();
    theme::apply(application, theme::scaleFor(QGuiApplication::primaryScreen()->size()));
    try {
        runTour(options);
    } catch (const TourError &error) {
        std::fprintf(stderr, "hocvu-tour: %s (see stopped-here.png)\n", error.what());
        return 1;
    }
    return 0;
}
