// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
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
};

Options readOptions(const QApplication &application)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        QStringLiteral("Leads a kiosk through its main job by mouse and keyboard.\n"
                       "Example: hocvu-tour --out build/tour --video-speed 60"));
    parser.addHelpOption();
    const QCommandLineOption out(QStringLiteral("out"),
                                 QStringLiteral("Folder for pictures and products; its 'data' is "
                                                "made anew."),
                                 QStringLiteral("DIR"), QStringLiteral("build/tour"));
    const QCommandLineOption kit(QStringLiteral("kit"),
                                 QStringLiteral("Folder of the kit; default: the demo kit."),
                                 QStringLiteral("DIR"));
    const QCommandLineOption speed(QStringLiteral("video-speed"),
                                   QStringLiteral("Videos play so many times faster (1 to 64)."),
                                   QStringLiteral("N"), QStringLiteral("60"));
    parser.addOptions({out, kit, speed});
    parser.process(application);
    return {QDir(parser.value(out)).absolutePath(), parser.value(kit),
            qBound(1.0, parser.value(speed).toDouble(), 64.0)};
}

int runTour(const Options &options)
{
    const QString data = options.out + QStringLiteral("/data");
    QDir(data).removeRecursively();
    QDir().mkpath(data);
    KioskOptions kioskOptions;
    kioskOptions.kit = options.kit;
    kioskOptions.data = data;
    kioskOptions.exportFolder = options.out;
    auto kiosk = Kiosk::open(kioskOptions);
    if (!kiosk) {
        std::fprintf(stderr, "hocvu-tour: %s: %s\n", qPrintable(codeName(kiosk.error().code)),
                     qPrintable(kiosk.error().detail));
        return 1;
    }
    const LogFile log((*kiosk)->folder().file(QStringLiteral("kiosk.log")));
    KioskProgram program(**kiosk, std::make_unique<FastVideo>(options.speed));
    program.show(false);
    std::printf("tour on %s; videos play at a test speed of %g times, everything else as for "
                "people\n",
                qPrintable(QGuiApplication::platformName()), options.speed);
    try {
        Tour(**kiosk, program, options.out).run();
    } catch (const TourError &error) {
        program.window()->grab().save(options.out + QStringLiteral("/stopped-here.png"));
        std::fprintf(stderr, "hocvu-tour: %s (see stopped-here.png)\n", error.what());
        return 1;
    }
    return 0;
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
    return runTour(options);
}
