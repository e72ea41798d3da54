// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/kiosk_window.h"

#include "kiosk/flow/appearance_presenter.h"
#include "kiosk/flow/certificate_presenter.h"
#include "kiosk/flow/course_presenter.h"
#include "kiosk/flow/desk_presenter.h"
#include "kiosk/flow/exam_presenter.h"
#include "kiosk/flow/idle_presenter.h"
#include "kiosk/flow/lesson_presenter.h"
#include "kiosk/flow/practice_presenter.h"
#include "kiosk/flow/result_presenter.h"
#include "kiosk/flow/resume_presenter.h"
#include "kiosk/flow/session_code_presenter.h"
#include "kiosk/flow/sign_in_presenter.h"
#include "kiosk/pages/course_page.h"
#include "kiosk/pages/idle_page.h"
#include "kiosk/pages/idle_sheet.h"
#include "kiosk/pages/sign_in_page.h"
#include "kiosk/pages/top_bar.h"
#include "player/video_engine.h"
#include "support/room.h"
#include "ui/banner.h"
#include "ui/button.h"
#include "ui/dialog_prompt.h"
#include "ui/label.h"
#include "ui/prompt_sheet.h"
#include "ui/theme.h"
#include "ui/touch_keyboard.h"
#include "ui/touch_typing.h"
#include "ui/viet_input.h"

#include <QAccessible>
#include <QApplication>
#include <QDir>
#include <QLineEdit>
#include <QScreen>
#include <QSignalSpy>
#include <QTest>

using namespace hocvu;

class tst_KioskWindow : public QObject
{
    Q_OBJECT

private slots:
    void showsThePageOfThePlace();
    void goesOnWhereTheLastWindowWas();
    void coversTheScreen();
    void isNeverLargerThanItsScreen();
    void tellsTheTimeOfVietnam();
    void asksForTheOtherLanguage();
    void saysWhatNoPageSays();
    void saysThatTheSecondCopyIsGoneAndGoesOn_data();
    void saysThatTheSecondCopyIsGoneAndGoesOn();
    void warnsAndSignsOutWhoLeft();
    void anyKeyOrTouchKeepsOneSignedIn_data();
    void anyKeyOrTouchKeepsOneSignedIn();
    void whatDismissesTheWarningReachesNoPage();
    void doesNotDisturb_data();
    void doesNotDisturb();
    void locksTheDeskThatWasLeft();
    void takesAQuestionOfTheLeftPageAway();
    void theNextPersonTypesTelexAgain();
    void movesThePageAboveTheKeyboardOnTheScreen_data();
    void movesThePageAboveTheKeyboardOnTheScreen();
    void showsTheBarWholeOnEveryScreen_data();
    void showsTheBarWholeOnEveryScreen();
    void aPageHasATitleAndTheFocusStopsNowhereOnItsWay();
    void theFocusShowsWhereverItIs_data();
    void theFocusShowsWhereverItIs();
};

namespace {

/// Plays nothing; is in the state that a test says.
class StillEngine : public VideoEngine
{
public:
    void load(const QString &, qint64) override { }
    void unload() override { }
    void play() override { }
    void pause() override { }
    void seek(qint64) override { }
    void setRate(double) override { }
    void setVolume(double) override { }
    void setMuted(bool) override { }
    void setView(VideoView *) override { }
    qint64 position() const override { return 0; }
    qint64 duration() const override { return 0; }
    State state() const override { return now; }
    double rate() const override { return 1; }
    double volume() const override { return 1; }
    bool isMuted() const override { return false; }
    bool hasSound() const override { return false; }

    State now = State::Empty;
};

/// Every presenter over one real room.
struct Program
{
    Program()
        : idle(room.context(), room.visit)
        , signIn(room.context(), room.visit)
        , course(room.context(), room.visit)
        , lesson(room.context(), room.visit)
        , exam(room.context(), room.visit)
        , result(room.context(), room.visit)
        , certificate(room.context(), room.visit)
        , desk(room.context(), room.visit)
        , resume(room.context(), room.visit)
        , sessionCode(room.context(), room.visit)
        , appearance(room.context(), room.visit)
        , practice(room.context(), room.visit)
    {
    }
    KioskWindow::Presenters presenters()
    {
        return {idle,        signIn, course, lesson,      exam,       result,
                certificate, desk,   resume, sessionCode, appearance, practice};
    }

    TestRoom room;
    IdlePresenter idle;
    SignInPresenter signIn;
    CoursePresenter course;
    LessonPresenter lesson;
    ExamPresenter exam;
    ResultPresenter result;
    CertificatePresenter certificate;
    DeskPresenter desk;
    ResumePresenter resume;
    SessionCodePresenter sessionCode;
    AppearancePresenter appearance;
    PracticePresenter practice;
    StillEngine video;
};

struct Kiosk
{
    explicit Kiosk(QSize screen = QSize(1280, 720))
    {
        theme::apply(*qApp, theme::scaleFor(screen));
        window = std::make_unique<KioskWindow>(program.presenters(), program.room.visit,
                                               program.video);
        window->setIdleTimeout(180);
        window->resize(screen);
        window->show();
        window->activateWindow();
        [[maybe_unused]] const bool shown = QTest::qWaitForWindowExposed(window.get());
    }
    Visit &visit() { return program.room.visit; }
    /// Nobody touches anything for so long.
    void wait(std::chrono::seconds time)
    {
        program.room.clock.advance(time);
        window->tick();
    }
    bool isWarning() const { return window->findChild<IdleSheet *>()->isVisible(); }
    template <typename Page>
    bool shows() const
    {
        const Page *page = window->findChild<Page *>();
        return page && page->isVisible();
    }
    void picture(const QString &name) const
    {
        const QString folder = qEnvironmentVariable("HOCVU_PICTURES");
        if (folder.isEmpty())
            return;
        QCoreApplication::processEvents();
        QDir().mkpath(folder);
        window->grab().save(QStringLiteral("%1/%2-%3.png").arg(folder, name).arg(window->width()));
    }

    Program program;
    std::unique_ptr<KioskWindow> window;
};

using std::chrono::seconds;

/// As somebody gets there who has done what leads to it.
void goTo(Kiosk &kiosk, Place place)
{
    const bool isLearners = place != Place::Idle && place != Place::SignIn && place != Place::Desk;
    if (isLearners) {
        kiosk.program.room.signIn(0);
        kiosk.program.room.watchAllLessons(kiosk.visit().person().id);
    }
    const bool isAfterExam = place == Place::Result || place == Place::Certificate;
    if (place == Place::Exam || isAfterExam) {
        kiosk.visit().goTo(Place::Exam);
        kiosk.program.exam.begin();
    }
    if (isAfterExam) {
        kiosk.program.exam.choose(0);
        kiosk.program.exam.submit();
    }
    if (place == Place::Lesson)
        kiosk.visit().goToLesson(1);
    else if (kiosk.visit().place() != place)
        kiosk.visit().goTo(place);
    if (place == Place::Desk)
        kiosk.program.desk.enterPin(QStringLiteral("246810"));
}

/// Whether \a widget looks otherwise once it has the focus.
bool showsFocus(QWidget &widget)
{
    constexpr int kAround = 6;
    QWidget *window = widget.window();
    const QRect place = QRect(widget.mapTo(window, QPoint()), widget.size())
                            .adjusted(-kAround, -kAround, kAround, kAround);
    if (QWidget *held = QApplication::focusWidget())
        held->clearFocus();
    const QImage without = window->grab(place).toImage();
    widget.setFocus(Qt::TabFocusReason);
    return window->grab(place).toImage() != without;
}

} // namespace

void tst_KioskWindow::showsThePageOfThePlace()
{
    Kiosk kiosk;
    QVERIFY(kiosk.shows<IdlePage>());

    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
    QVERIFY(kiosk.shows<SignInPage>());
    QVERIFY(!kiosk.shows<IdlePage>());
    QCOMPARE(QApplication::focusWidget()->objectName(), QStringLiteral("nameField"));

    kiosk.program.room.signIn(0);
    QVERIFY(kiosk.shows<CoursePage>());
    kiosk.visit().signOut();
    QVERIFY(kiosk.shows<IdlePage>());
}

void tst_KioskWindow::goesOnWhereTheLastWindowWas()
{
    Kiosk kiosk;
    kiosk.program.room.signIn(0);

    kiosk.window = std::make_unique<KioskWindow>(kiosk.program.presenters(), kiosk.visit(),
                                                 kiosk.program.video);
    kiosk.window->show();

    QVERIFY(kiosk.shows<CoursePage>());
}

void tst_KioskWindow::coversTheScreen()
{
    Kiosk kiosk;

    kiosk.window->cover(*QGuiApplication::primaryScreen());

    QCOMPARE(kiosk.window->geometry(), QGuiApplication::primaryScreen()->geometry());
    QVERIFY(kiosk.window->windowFlags().testFlag(Qt::FramelessWindowHint));
}

void tst_KioskWindow::isNeverLargerThanItsScreen()
{
    const QSize small(800, 500);
    Kiosk kiosk(small);

    for (const Place place : {Place::SignIn, Place::Idle}) {
        kiosk.visit().goTo(place);
        QCoreApplication::processEvents();
        QCOMPARE(kiosk.window->size(), small);
    }
}

void tst_KioskWindow::tellsTheTimeOfVietnam()
{
    Kiosk kiosk;

    kiosk.wait(seconds(65 * 60));

    QCOMPARE(kiosk.window->findChild<Label *>(QStringLiteral("topBarClock"))->text(),
             QStringLiteral("09:05 · 08/06"));
}

void tst_KioskWindow::asksForTheOtherLanguage()
{
    Kiosk kiosk;
    const QSignalSpy asked(kiosk.window.get(), &KioskWindow::languageChangeRequested);

    QTest::mouseClick(kiosk.window->findChild<Button *>(QStringLiteral("languageSwitch")),
                      Qt::LeftButton);

    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked.constFirst().constFirst().toString(), QStringLiteral("en"));
    QCOMPARE(kiosk.visit().place(), Place::Idle);
}

void tst_KioskWindow::saysWhatNoPageSays()
{
    Kiosk kiosk;
    kiosk.program.room.signIn(0);
    auto *banner = kiosk.window->findChild<Banner *>(QStringLiteral("trouble"));
    QVERIFY(!banner->isVisible());

    emit kiosk.visit().trouble({ErrorCode::DiskFull, QStringLiteral("/srv")});
    QVERIFY(banner->isVisible());
    QVERIFY(banner->text().contains(QStringLiteral("hết chỗ trống")));
    QVERIFY(!banner->text().contains(QStringLiteral("/srv")));
    kiosk.picture(QStringLiteral("window-trouble"));

    QTest::mouseClick(kiosk.window->findChild<Button *>(QStringLiteral("troubleClose")),
                      Qt::LeftButton);
    QVERIFY(!banner->isVisible());
}

void tst_KioskWindow::saysThatTheSecondCopyIsGoneAndGoesOn_data()
{
    QTest::addColumn<QSize>("screen");
    for (const QSize size : {QSize(1024, 768), QSize(1280, 720), QSize(1920, 1080)})
        QTest::newRow(qPrintable(QString::number(size.width()))) << size;
}

void tst_KioskWindow::saysThatTheSecondCopyIsGoneAndGoesOn()
{
    QFETCH(QSize, screen);
    Kiosk kiosk(screen);
    TestRoom &room = kiosk.program.room;
    room.signIn(0);
    room.watchAllLessons(room.visit.person().id);
    room.visit.goTo(Place::Exam);
    kiosk.program.exam.begin();
    const auto *banner = kiosk.window->findChild<Banner *>(QStringLiteral("trouble"));
    const auto *option = kiosk.window->findChild<QWidget *>(QStringLiteral("examOption3"));
    const auto isReachable = [&] {
        QCoreApplication::processEvents();
        const QPoint middle = option->mapTo(kiosk.window.get(), option->rect().center());
        const QWidget *top = kiosk.window->childAt(middle);
        return top && (top == option || option->isAncestorOf(top));
    };
    QVERIFY(isReachable());

    const QPoint place = option->mapTo(kiosk.window.get(), QPoint());

    SecondCopy &copy = room.copy;
    copy.set(SecondCopy::State::Missing, 0, ErrorCode::Unwritable);
    kiosk.window->showSecondCopy(copy);

    QVERIFY(!banner->isVisible()); // the paper says so itself
    const auto notices = kiosk.window->findChildren<Banner *>();
    QVERIFY(std::any_of(notices.begin(), notices.end(), [](const Banner *notice) {
        return notice->isVisible()
            && notice->text().contains(QStringLiteral("bài vẫn lưu trên máy này"));
    }));
    QVERIFY(isReachable());
    QCOMPARE(option->mapTo(kiosk.window.get(), QPoint()), place); // nothing moves under a hand
    kiosk.picture(QStringLiteral("window-copy-gone"));
    room.visit.goTo(Place::Course);
    kiosk.window->showSecondCopy(copy);
    QVERIFY(banner->isVisible());
    QVERIFY2(banner->text().contains(QStringLiteral("vẫn được lưu trên máy này")),
             qPrintable(banner->text()));
    const QList<std::pair<ErrorCode, QString>> reasons{
        {ErrorCode::NotFound, QStringLiteral("đã bị rút ra")},
        {ErrorCode::NotAllowed, QStringLiteral("trên cùng ổ đĩa")},
        {ErrorCode::Damaged, QStringLiteral("nhiều dòng ghi hơn máy này")},
        {ErrorCode::AlreadyInUse, QStringLiteral("một chương trình khác")},
        {ErrorCode::DiskFull, QStringLiteral("đã đầy")}};
    for (const auto &[problem, words] : reasons) {
        copy.set(SecondCopy::State::Missing, 0, problem);
        kiosk.window->showSecondCopy(copy);
        QVERIFY2(banner->text().contains(words), qPrintable(banner->text()));
    }
    copy.set(SecondCopy::State::Good, 7);
    kiosk.window->showSecondCopy(copy);
    QVERIFY(!banner->isVisible());
}

void tst_KioskWindow::warnsAndSignsOutWhoLeft()
{
    Kiosk kiosk;
    kiosk.program.room.signIn(0);

    kiosk.wait(seconds(179));
    QVERIFY(!kiosk.isWarning());
    kiosk.wait(seconds(1));
    QVERIFY(kiosk.isWarning());
    kiosk.wait(seconds(59));
    QVERIFY(kiosk.visit().isSignedIn());
    kiosk.picture(QStringLiteral("window-warning"));
    kiosk.wait(seconds(1));

    QVERIFY(!kiosk.visit().isSignedIn());
    QCOMPARE(kiosk.visit().place(), Place::Idle);
    QVERIFY(!kiosk.isWarning());
}

void tst_KioskWindow::anyKeyOrTouchKeepsOneSignedIn_data()
{
    QTest::addColumn<bool>("byKey");

    QTest::newRow("key") << true;
    QTest::newRow("button") << false;
}

void tst_KioskWindow::anyKeyOrTouchKeepsOneSignedIn()
{
    QFETCH(bool, byKey);
    Kiosk kiosk;
    kiosk.program.room.signIn(0);
    kiosk.wait(seconds(180));
    QVERIFY(kiosk.isWarning());

    if (byKey)
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_A);
    else
        QTest::mouseClick(kiosk.window->findChild<Button *>(QStringLiteral("idleStay")),
                          Qt::LeftButton);

    QVERIFY(!kiosk.isWarning());
    kiosk.wait(seconds(179));
    QVERIFY(kiosk.visit().isSignedIn());
    QVERIFY(!kiosk.isWarning());
}

void tst_KioskWindow::whatDismissesTheWarningReachesNoPage()
{
    Kiosk kiosk;
    kiosk.program.room.signIn(0);
    kiosk.wait(seconds(180));
    QCOMPARE(QApplication::focusWidget()->objectName(), QStringLiteral("courseContinue"));

    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);

    QVERIFY(!kiosk.isWarning());
    QCOMPARE(kiosk.visit().place(), Place::Course);
}

void tst_KioskWindow::doesNotDisturb_data()
{
    QTest::addColumn<Place>("place");
    QTest::addColumn<bool>("playing");
    QTest::addColumn<bool>("warned");

    QTest::newRow("idle") << Place::Idle << false << false;
    QTest::newRow("lesson playing") << Place::Lesson << true << false;
    QTest::newRow("lesson paused") << Place::Lesson << false << true;
    QTest::newRow("paper being written") << Place::Exam << false << false;
    QTest::newRow("signing in") << Place::SignIn << false << true;
}

void tst_KioskWindow::doesNotDisturb()
{
    QFETCH(Place, place);
    QFETCH(bool, playing);
    QFETCH(bool, warned);
    Kiosk kiosk;
    const bool needsPerson = place == Place::Lesson || place == Place::Exam;
    if (needsPerson) {
        kiosk.program.room.signIn(0);
        kiosk.program.room.watchAllLessons(kiosk.visit().person().id);
    }
    if (place == Place::Lesson)
        kiosk.visit().goToLesson(1);
    else
        kiosk.visit().goTo(place);
    if (place == Place::Exam) {
        kiosk.program.exam.open();
        kiosk.program.exam.begin();
        QVERIFY(kiosk.program.exam.isRunning());
    }
    kiosk.program.video.now = playing ? VideoEngine::State::Playing : VideoEngine::State::Paused;

    kiosk.wait(seconds(400));

    QCOMPARE(kiosk.isWarning(), warned);
    kiosk.wait(seconds(60));
    QCOMPARE(kiosk.visit().place(), warned ? Place::Idle : place);
}

void tst_KioskWindow::locksTheDeskThatWasLeft()
{
    Kiosk kiosk;
    kiosk.visit().goTo(Place::Desk);
    kiosk.program.desk.enterPin(QStringLiteral("246810"));
    QVERIFY(kiosk.program.desk.isOpen());

    kiosk.wait(seconds(180));
    kiosk.wait(seconds(60));

    QVERIFY(!kiosk.program.desk.isOpen());
    QCOMPARE(kiosk.visit().place(), Place::Idle);
}

void tst_KioskWindow::takesAQuestionOfTheLeftPageAway()
{
    Kiosk kiosk;
    kiosk.program.room.signIn(0);
    DialogPrompt prompt(kiosk.window.get());
    bool answered = false;
    prompt.confirm(kiosk.window.get(), QStringLiteral("?"), {}, QStringLiteral("+"),
                   QStringLiteral("-"), [&answered](bool) { answered = true; });
    QVERIFY(kiosk.window->findChild<PromptSheet *>()->isVisible());

    kiosk.visit().signOut();

    QVERIFY(!kiosk.window->findChild<PromptSheet *>()->isVisible());
    QVERIFY(!answered);
}

void tst_KioskWindow::theNextPersonTypesTelexAgain()
{
    Kiosk kiosk;
    VietInput &input = *VietInput::installed();
    kiosk.visit().goTo(Place::SignIn);
    input.setMethod(TypingMethod::Vni);

    kiosk.visit().goTo(Place::Desk);
    QCOMPARE(input.method(), TypingMethod::Vni);
    kiosk.visit().goTo(Place::Idle);

    QCOMPARE(input.method(), TypingMethod::Telex);
}

void tst_KioskWindow::movesThePageAboveTheKeyboardOnTheScreen_data()
{
    QTest::addColumn<QSize>("screen");
    QTest::newRow("1024x768") << QSize(1024, 768);
    QTest::newRow("1920x1080") << QSize(1920, 1080);
}

void tst_KioskWindow::movesThePageAboveTheKeyboardOnTheScreen()
{
    QFETCH(QSize, screen);
    Kiosk kiosk(screen);
    kiosk.visit().goTo(Place::SignIn);
    QTest::mouseClick(kiosk.window->findChild<QPushButton *>(QStringLiteral("walkInOpen")),
                      Qt::LeftButton);
    auto *pin = kiosk.window->findChild<QLineEdit *>(QStringLiteral("walkInPin"));
    const auto *bar = kiosk.window->findChild<TopBar *>();
    const QPoint stood = bar->pos();
    pin->setFocus();

    TouchTyping::installed()->toggle(*pin);
    QCoreApplication::processEvents();
    const auto *keyboard = kiosk.window->findChild<TouchKeyboard *>();
    QVERIFY(keyboard && keyboard->isVisible());
    kiosk.picture(QStringLiteral("touch-pin"));
    QVERIFY(pin->mapTo(kiosk.window.get(), QPoint(0, pin->height())).y() < keyboard->y());
    kiosk.window->findChild<QLineEdit *>(QStringLiteral("walkInName"))->setFocus();
    QCoreApplication::processEvents();
    kiosk.picture(QStringLiteral("touch-name"));
    kiosk.visit().goTo(Place::Idle);

    QVERIFY(!keyboard->isVisible());
    QCOMPARE(bar->pos(), stood);
}

void tst_KioskWindow::showsTheBarWholeOnEveryScreen_data()
{
    QTest::addColumn<QSize>("screen");

    for (const QSize screen : {QSize(1024, 768), QSize(1280, 720), QSize(1920, 1080)})
        QTest::addRow("%dx%d", screen.width(), screen.height()) << screen;
}

void tst_KioskWindow::showsTheBarWholeOnEveryScreen()
{
    QFETCH(QSize, screen);
    Kiosk kiosk(screen);
    kiosk.picture(QStringLiteral("window-idle"));
    kiosk.visit().goTo(Place::SignIn);
    kiosk.picture(QStringLiteral("window-signin"));
    kiosk.program.room.signIn(0);
    kiosk.picture(QStringLiteral("window-course"));

    const auto *bar = kiosk.window->findChild<TopBar *>();
    const auto *clock = bar->findChild<Label *>(QStringLiteral("topBarClock"));
    const auto *language = bar->findChild<Button *>(QStringLiteral("languageSwitch"));
    QCOMPARE(bar->geometry(), QRect(0, 0, screen.width(), theme::px(TopBar::kHeight)));
    QVERIFY(bar->rect().contains(language->geometry()));
    QVERIFY(clock->width() >= clock->sizeHint().width());
    QVERIFY(clock->geometry().right() < language->geometry().left());
    // Half of the bar at least is for the names.
    QVERIFY(clock->geometry().left() > screen.width() / 2);
    const auto *page = kiosk.window->findChild<CoursePage *>();
    QCOMPARE(page->mapTo(kiosk.window.get(), QPoint(0, 0)), QPoint(0, bar->height()));
}

void tst_KioskWindow::aPageHasATitleAndTheFocusStopsNowhereOnItsWay()
{
    Kiosk kiosk;
    QStringList stops;
    connect(qApp, &QApplication::focusChanged, this, [&stops](QWidget *, const QWidget *now) {
        if (now)
            stops << now->objectName();
    });

    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
    disconnect(qApp, nullptr, this, nullptr);

    auto *page = kiosk.window->findChild<SignInPage *>();
    QCOMPARE(page->accessibleName(), QStringLiteral("Đăng nhập"));
    QCOMPARE(QAccessible::queryAccessibleInterface(page)->role(), QAccessible::Pane);
    QCOMPARE(stops, QStringList{QStringLiteral("nameField")});
}

void tst_KioskWindow::theFocusShowsWhereverItIs_data()
{
    QTest::addColumn<Place>("place");

    QTest::newRow("idle") << Place::Idle;
    QTest::newRow("sign in") << Place::SignIn;
    QTest::newRow("course") << Place::Course;
    QTest::newRow("lesson") << Place::Lesson;
    QTest::newRow("exam") << Place::Exam;
    QTest::newRow("result") << Place::Result;
    QTest::newRow("certificate") << Place::Certificate;
    QTest::newRow("desk") << Place::Desk;
}

void tst_KioskWindow::theFocusShowsWhereverItIs()
{
    QFETCH(Place, place);
    Kiosk kiosk(QSize(1366, 768));
    goTo(kiosk, place);
    QCOMPARE(kiosk.visit().place(), place);
    QTest::qWait(50); // what is late finds its room
    QTest::keyClick(kiosk.window.get(), Qt::Key_Shift); // somebody works by keyboard

    QStringList unseen;
    int stops = 0;
    const auto widgets = kiosk.window->findChildren<QWidget *>();
    for (QWidget *widget : widgets) {
        if (!widget->isVisible() || !widget->isEnabled() || widget->visibleRegion().isEmpty()
            || (widget->focusPolicy() & Qt::TabFocus) == 0)
            continue;
        ++stops;
        if (!showsFocus(*widget))
            unseen << widget->objectName() + QLatin1Char(' ') + widget->accessibleName();
    }

    QVERIFY(stops > 1);
    QCOMPARE(unseen.join(QStringLiteral(", ")), QString());
}

QTEST_MAIN(tst_KioskWindow)
#include "tst_kiosk_window.moc"
