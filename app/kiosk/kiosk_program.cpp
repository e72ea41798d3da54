// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/kiosk_program.h"

#include "kiosk/kiosk_window.h"
#include "kiosk/log.h"
#include "kiosk/pages/problem_page.h"
#include "player/lazy_video_engine.h"
#include "player/prepare_player.h"
#include "resources/resources.h"
#include "ui/theme.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QScreen>

#include <cstdio>

namespace hocvu {

namespace {

constexpr int kIdleSeconds = 180;

Result<KioskOptions> readOptions(const QApplication &application, bool &windowed)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        QStringLiteral("HocVu kiosk: an offline course and exam for a computer room.\n"
                       "Example: hocvu-kiosk --data /srv/hocvu --kit /media/stick/kit"));
    parser.addHelpOption();
    parser.addVersionOption();
    const QCommandLineOption kit(QStringLiteral("kit"),
                                 QStringLiteral("Folder of the kit; default: the demo kit."),
                                 QStringLiteral("DIR"));
    const QCommandLineOption data(
        QStringLiteral("data"),
        QStringLiteral("Data folder; default: %1").arg(DataFolder::defaultPath()),
        QStringLiteral("DIR"));
    const QCommandLineOption room(QStringLiteral("room"), QStringLiteral("Name of the room."),
                                  QStringLiteral("NAME"));
    const QCommandLineOption exports(QStringLiteral("export-to"),
                                     QStringLiteral("A folder offered beside the sticks."),
                                     QStringLiteral("DIR"));
    const QCommandLineOption inWindow(QStringLiteral("windowed"),
                                      QStringLiteral("A window instead of the whole screen."));
    parser.addOptions({kit, data, room, exports, inWindow});
    parser.process(application);
    windowed = parser.isSet(inWindow);
    if (!parser.positionalArguments().isEmpty())
        return fail(ErrorCode::NotUnderstood, parser.positionalArguments().constFirst());
    KioskOptions options;
    options.kit = parser.value(kit);
    options.data = parser.value(data);
    options.exportFolder = parser.value(exports);
    if (parser.isSet(room))
        options.room = parser.value(room);
    return options;
}

/// The kiosk could not start: says so in a window, and on stderr.
int showProblem(const Error &error)
{
    std::fprintf(stderr, "hocvu-kiosk: %s: %s\n", qPrintable(codeName(error.code)),
                 qPrintable(error.detail));
    ProblemPage page(error);
    page.setGeometry(QGuiApplication::primaryScreen()->geometry());
    page.show();
    QApplication::exec();
    return 1;
}

} // namespace

KioskProgram::KioskProgram(Kiosk &kiosk, std::unique_ptr<VideoEngine> video, QObject *parent)
    : QObject(parent)
    , m_kiosk(kiosk)
    , m_idle(kiosk.context(), m_visit)
    , m_signIn(kiosk.context(), m_visit)
    , m_course(kiosk.context(), m_visit)
    , m_lesson(kiosk.context(), m_visit)
    , m_exam(kiosk.context(), m_visit)
    , m_result(kiosk.context(), m_visit)
    , m_certificate(kiosk.context(), m_visit)
    , m_desk(kiosk.context(), m_visit)
    , m_resume(kiosk.context(), m_visit)
    , m_video(std::move(video))
{
}

KioskProgram::~KioskProgram() = default;

void KioskProgram::show(bool windowed)
{
    m_windowed = windowed;
    makeWindow();
    if (m_kiosk.outage())
        m_resume.open(*m_kiosk.outage());
    else
        m_visit.goTo(Place::Idle);
}

void KioskProgram::makeWindow()
{
    m_window.reset(); // first: two lesson pages must not drive one video
    const KioskWindow::Presenters presenters{m_idle,   m_signIn,      m_course, m_lesson, m_exam,
                                             m_result, m_certificate, m_desk,   m_resume};
    m_window = std::make_unique<KioskWindow>(presenters, m_visit, *m_video);
    m_window->setIdleTimeout(kIdleSeconds);
    connect(m_window.get(), &KioskWindow::languageChangeRequested, this, &KioskProgram::setLanguage,
            Qt::QueuedConnection); // its button asked for its end
    QScreen &screen = *QGuiApplication::primaryScreen();
    if (m_windowed) {
        m_window->resize(screen.size().boundedTo(QSize(1280, 800)));
        m_window->show();
    } else {
        m_window->cover(screen);
    }
    m_window->activateWindow();
}

void KioskProgram::setLanguage(const QString &code)
{
    if (code == m_language)
        return;
    m_language = code;
    QCoreApplication::removeTranslator(&m_translator);
    if (code != QLatin1String("vi")
        && m_translator.load(QStringLiteral(":/i18n/hocvu_%1.qm").arg(code)))
        QCoreApplication::installTranslator(&m_translator);
    makeWindow();
}

int runKiosk(int argc, char *argv[])
{
    preparePlayer();
    QApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("hocvu-kiosk"));
    QCoreApplication::setApplicationVersion(QStringLiteral(HOCVU_VERSION));
    bool windowed = false;
    const auto options = readOptions(application, windowed);
    if (!options) {
        std::fprintf(stderr, "hocvu-kiosk: '%s' is not an option; see --help\n",
                     qPrintable(options.error().detail));
        return 2;
    }
    loadResources();
    theme::apply(application, theme::scaleFor(QGuiApplication::primaryScreen()->size()));
    auto kiosk = Kiosk::open(*options);
    if (!kiosk)
        return showProblem(kiosk.error());
    const LogFile log((*kiosk)->folder().file(QStringLiteral("kiosk.log")));
    KioskProgram program(**kiosk, std::make_unique<LazyVideoEngine>());
    program.show(windowed);
    return QApplication::exec();
}

} // namespace hocvu
