// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/kiosk_program.h"

#include "host/volumes.h"
#include "kiosk/kiosk_window.h"
#include "kiosk/lesson_preview.h"
#include "kiosk/log.h"
#include "kiosk/pages/copy_awaited_page.h"
#include "kiosk/pages/healed_page.h"
#include "kiosk/pages/problem_page.h"
#include "player/lazy_video_engine.h"
#include "player/prepare_player.h"
#include "resources/resources.h"
#include "speech/lazy_speaker.h"
#include "ui/theme.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QEventLoop>
#include <QFileInfo>
#include <QLayout>
#include <QPushButton>
#include <QScreen>
#include <QTimer>

#include <algorithm>
#include <cstdio>

namespace hocvu {

namespace {

constexpr int kIdleSeconds = 180;
constexpr QSize kWindow{1280, 800}; ///< Where it does not cover the screen.
constexpr QLatin1String kKitOption("kit");
constexpr QLatin1String kLessonOption("lesson");
constexpr std::chrono::seconds kHealthAfter{2}; ///< The first page comes first.
constexpr std::chrono::seconds kVoiceAfter{5}; ///< And then the journal.

bool asksForText(int argc, char *argv[])
{
    const QList<QByteArray> texts{"-h", "--help", "--help-all", "-v", "--version"};
    return std::any_of(argv + 1, argv + argc,
                       [&texts](const char *one) { return texts.contains(one); });
}

struct ProgramOptions
{
    KioskOptions kiosk;
    QString lesson; ///< A compiled lesson to look at instead; empty: none.
    bool windowed = false;
};

Result<ProgramOptions> readOptions(const QCoreApplication &application)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        QStringLiteral("HocVu kiosk: an offline course and exam for a computer room.\n"
                       "Example: hocvu-kiosk --data /srv/hocvu --kit /media/stick/kit"));
    parser.addHelpOption();
    parser.addVersionOption();
    const QCommandLineOption kit(kKitOption,
                                 QStringLiteral("Folder of the kit; default: the demo kit."),
                                 QStringLiteral("DIR"));
    const QCommandLineOption data(
        QStringLiteral("data"),
        QStringLiteral("Data folder; default: %1").arg(DataFolder::defaultPath()),
        QStringLiteral("DIR"));
    const QCommandLineOption room(QStringLiteral("room"), QStringLiteral("Name of the room."),
                                  QStringLiteral("NAME"));
    const QCommandLineOption seat(
        QStringLiteral("seat"),
        QStringLiteral(
            "Where this PC stands in the room, ROW.PLACE or PLACE in a single line, such "
            "as 3.5: neighbours are asked other questions."),
        QStringLiteral("SEAT"));
    const QCommandLineOption exports(QStringLiteral("export-to"),
                                     QStringLiteral("A folder offered beside the sticks."),
                                     QStringLiteral("DIR"));
    const QCommandLineOption mirror(
        QStringLiteral("mirror"),
        QStringLiteral("Folder for a second copy of the journal, on another disk or a stick that "
                       "stays in the PC."),
        QStringLiteral("DIR"));
    const QCommandLineOption inWindow(QStringLiteral("windowed"),
                                      QStringLiteral("A window instead of the whole screen."));
    const QCommandLineOption lesson(
        kLessonOption, QStringLiteral("Only the compiled lesson in this folder, for its author."),
        QStringLiteral("DIR"));
    parser.addOptions({kit, data, room, seat, exports, mirror, inWindow, lesson});
    parser.process(application);
    if (!parser.positionalArguments().isEmpty())
        return fail(ErrorCode::NotUnderstood, parser.positionalArguments().constFirst());
    ProgramOptions all;
    all.windowed = parser.isSet(inWindow);
    all.lesson = parser.value(lesson);
    KioskOptions &options = all.kiosk;
    options.kit = parser.value(kit);
    options.data = parser.value(data);
    if (parser.isSet(data) && options.data.isEmpty())
        return fail(ErrorCode::NotUnderstood, QStringLiteral("--data ''"));
    options.exportFolder = parser.value(exports);
    options.mirror = parser.value(mirror);
    if (parser.isSet(room))
        options.room = parser.value(room);
    const auto where = Seat::fromText(parser.value(seat));
    if (!where || (parser.isSet(seat) && where->place == 0))
        return fail(ErrorCode::NotUnderstood, QStringLiteral("--seat ") + parser.value(seat));
    options.seat = *where;
    return all;
}

/// The value of the option \a name: looked up before there is a QApplication, which takes its time
/// and its own options. What is wrong with the options is said when all of them are read.
QString earlyOption(int argc, char *argv[], QLatin1String name)
{
    QCommandLineParser parser;
    const QCommandLineOption option(name, QString(), name);
    parser.addOption(option);
    QStringList arguments;
    for (int i = 0; i < argc; ++i)
        arguments.append(QString::fromLocal8Bit(argv[i]));
    static_cast<void>(parser.parse(arguments));
    return parser.value(option);
}

/// A page that stands alone, over the whole screen; its first button has the keyboard, also where
/// no window manager gives it to anybody.
void putOnScreen(QWidget &page)
{
    page.setGeometry(QGuiApplication::primaryScreen()->geometry());
    page.show();
    page.activateWindow();
    if (auto *first = page.findChild<QPushButton *>())
        first->setFocus(Qt::OtherFocusReason);
}

/// The kiosk could not start: says so in a window, and on stderr.
int showProblem(const Error &error)
{
    std::fprintf(stderr, "hocvu-kiosk: %s: %s\n", qPrintable(codeName(error.code)),
                 qPrintable(error.detail));
    ProblemPage page(error);
    putOnScreen(page);
    QApplication::exec();
    return 1;
}

/// Says what became of a damaged journal, until somebody has read it.
void showHealed(Kiosk &kiosk)
{
    const Healed &healed = *kiosk.healed();
    const auto open = openSittings(kiosk.context());
    const HealedFacts facts{healed.rebuilt.events(),  healed.rebuilt.lastAt(),
                            healed.rebuilt.missing(), healed.isWhole(),
                            healed.damagedFile,       open ? std::optional(*open) : std::nullopt};
    qWarning("a damaged journal was rebuilt: %lld events kept, %lld known to be missing",
             static_cast<long long>(facts.events), static_cast<long long>(facts.missing));
    HealedPage page(facts);
    putOnScreen(page);
    QEventLoop loop;
    QObject::connect(&page, &HealedPage::accepted, &loop, &QEventLoop::quit);
    loop.exec();
}

/// Asks for the second copy; whether the kiosk shall be opened again, perhaps without it.
bool awaitCopy(KioskOptions &options)
{
    std::fprintf(stderr, "hocvu-kiosk: the journal is damaged and its second copy is not in %s\n",
                 qPrintable(options.mirror));
    CopyAwaitedPage page(options.mirror);
    bool isAnswered = false;
    QEventLoop loop;
    QObject::connect(&page, &CopyAwaitedPage::retryRequested, &loop, [&] {
        isAnswered = true;
        loop.quit();
    });
    QObject::connect(&page, &CopyAwaitedPage::goWithoutRequested, &loop, [&] {
        isAnswered = options.mayLackCopy = true;
        loop.quit();
    });
    QObject::connect(qApp, &QGuiApplication::lastWindowClosed, &loop, &QEventLoop::quit);
    putOnScreen(page);
    loop.exec();
    return isAnswered;
}

/// SQLite finds no room for its log's index and says that the file cannot be opened.
Error asFullDisk(Error error, const KioskOptions &options)
{
    constexpr qint64 kFewBytes = 512 * 1024;
    const QString data = options.data.isEmpty() ? DataFolder::defaultPath() : options.data;
    if (error.code == ErrorCode::Unwritable && QFileInfo::exists(data)
        && freeBytes(data) < kFewBytes)
        error.code = ErrorCode::DiskFull;
    return error;
}

/// The lesson in \a folder, until its window is closed.
int showLesson(const QString &folder, bool windowed)
{
    auto preview = LessonPreview::open(folder);
    if (!preview) {
        std::fprintf(stderr, "hocvu-kiosk: %s\n", qPrintable(preview.error().detail));
        return 2;
    }
    LazyVideoEngine video;
    const auto page = (*preview)->makePage(video);
    const QSize screen = QGuiApplication::primaryScreen()->size();
    page->layout()->setSizeConstraint(QLayout::SetNoConstraint); // as in the kiosk's window
    page->resize(windowed ? screen.boundedTo(kWindow) : screen);
    page->show();
    return QApplication::exec();
}

/// One life of the kiosk; KioskProgram::kHeal, kAgain: it wants another.
int runOnce(KioskOptions &options, Kiosk::KitReading reading, bool windowed)
{
    auto kiosk = Kiosk::open(options, std::move(reading));
    const bool lacksCopy = !kiosk && kiosk.error().code == ErrorCode::Unavailable
        && kiosk.error().detail == options.mirror;
    if (lacksCopy)
        return awaitCopy(options) ? KioskProgram::kAgain : 1;
    if (!kiosk)
        return showProblem(asFullDisk(kiosk.error(), options));
    const LogFile log((*kiosk)->folder().file(QStringLiteral("kiosk.log")));
    if ((*kiosk)->healed())
        showHealed(**kiosk);
    LazySpeaker speaker;
    QTimer::singleShot(kVoiceAfter, &speaker, &LazySpeaker::wake);
    KioskProgram program(**kiosk, std::make_unique<LazyVideoEngine>(), &speaker);
    program.show(windowed);
    return QApplication::exec();
}

} // namespace

KioskProgram::KioskProgram(Kiosk &kiosk, std::unique_ptr<VideoEngine> video, Speaker *speaker,
                           QObject *parent)
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
    , m_sessionCode(kiosk.context(), m_visit)
    , m_appearance(kiosk.context(), m_visit)
    , m_practice(kiosk.context(), m_visit)
    , m_video(std::move(video))
    , m_speaker(speaker)
{
    connect(&m_health, &HealthWatch::looked, this, &KioskProgram::lookedAt);
    QTimer::singleShot(kHealthAfter, &m_health, [this] { m_health.lookAt(m_kiosk.journalPath()); });
    connect(&m_visit, &Visit::placeChanged, this, &KioskProgram::healWhenNothingIsLostByIt);
    connect(&m_appearance, &AppearancePresenter::changed, this, &KioskProgram::dress,
            Qt::QueuedConnection); // its sheet, which is the window's, asked for it
    // The next one shall not have to find out how to get back to Vietnamese.
    connect(
        &m_visit, &Visit::personChanged, this,
        [this] {
            if (!m_visit.isSignedIn())
                setLanguage(QStringLiteral("vi"));
        },
        Qt::QueuedConnection); // its window may be in the middle of something
}

KioskProgram::~KioskProgram() = default;

void KioskProgram::dress()
{
    const bool isChoosing = m_window && m_window->isChoosingAppearance();
    m_window.reset(); // nothing of it has to change its dress
    theme::apply(*qApp, theme::scale(), m_appearance.appearance());
    makeWindow();
    if (isChoosing)
        m_window->openAppearance();
}

void KioskProgram::show(bool windowed)
{
    m_windowed = windowed;
    makeWindow();
    if (m_kiosk.outage())
        m_resume.open(*m_kiosk.outage());
    else
        m_visit.goTo(Place::Idle);
}

void KioskProgram::lookedAt(const Health &health)
{
    switch (health.state) {
    case Health::State::Good:
    case Health::State::Cancelled:
        return;
    case Health::State::BadTables:
        qWarning("the tables are not what the journal says and are computed anew: %s",
                 qPrintable(health.finding));
        m_kiosk.writer().replay();
        return;
    case Health::State::BadPages:
    case Health::State::BadChain:
        qCritical("the journal is damaged: %s", qPrintable(health.finding));
        m_mustHeal = true;
        healWhenNothingIsLostByIt();
    }
}

/// Not under somebody's hands while a second copy takes up what they do. Without one every click
/// from here on would lie behind the damage, where a healing gives it up: then at once, and an open
/// paper is gone on with after it.
void KioskProgram::healWhenNothingIsLostByIt()
{
    const bool isCopied = m_kiosk.copy().state() == SecondCopy::State::Good;
    if (m_mustHeal && (!m_visit.isSignedIn() || !isCopied))
        QCoreApplication::exit(kHeal);
}

void KioskProgram::makeWindow()
{
    m_window.reset(); // first: two lesson pages must not drive one video
    const KioskWindow::Presenters presenters{m_idle,   m_signIn,      m_course,      m_lesson,
                                             m_exam,   m_result,      m_certificate, m_desk,
                                             m_resume, m_sessionCode, m_appearance,  m_practice};
    m_window = std::make_unique<KioskWindow>(presenters, m_visit, *m_video, m_speaker);
    m_window->setIdleTimeout(kIdleSeconds);
    connect(m_window.get(), &KioskWindow::languageChangeRequested, this, &KioskProgram::setLanguage,
            Qt::QueuedConnection); // its button asked for its end
    connect(&m_kiosk.copy(), &SecondCopy::changed, m_window.get(), [this] {
        const bool isThere = m_kiosk.copy().state() == SecondCopy::State::Good;
        if (isThere != std::exchange(m_copyWasThere, isThere))
            m_window->showSecondCopy(m_kiosk.copy());
    });
    QScreen &screen = *QGuiApplication::primaryScreen();
    if (m_windowed) {
        m_window->resize(screen.size().boundedTo(kWindow));
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
    QCoreApplication::setApplicationName(QStringLiteral("hocvu-kiosk"));
    QCoreApplication::setApplicationVersion(QStringLiteral(HOCVU_VERSION));
    if (asksForText(argc, argv)) {
        const QCoreApplication text(argc, argv); // needs no display
        static_cast<void>(readOptions(text));
    }
    preparePlayer();
    Kiosk::KitReading reading;
    if (earlyOption(argc, argv, kLessonOption).isEmpty())
        reading = Kiosk::startReadingKit(earlyOption(argc, argv, kKitOption));
    QApplication application(argc, argv);
    auto all = readOptions(application);
    if (!all) {
        std::fprintf(stderr, "hocvu-kiosk: '%s' is not an option; see --help\n",
                     qPrintable(all.error().detail));
        return 2;
    }
    loadResources();
    theme::apply(application, theme::scaleFor(QGuiApplication::primaryScreen()->size()));
    if (!all->lesson.isEmpty())
        return showLesson(all->lesson, all->windowed);
    KioskOptions &options = all->kiosk;
    int code = runOnce(options, std::move(reading), all->windowed);
    while (code == KioskProgram::kHeal || code == KioskProgram::kAgain) {
        options.heal = options.heal || code == KioskProgram::kHeal;
        code = runOnce(options, Kiosk::startReadingKit(options.kit), all->windowed);
        options.heal = options.heal && code == KioskProgram::kAgain;
    }
    return code;
}

} // namespace hocvu
