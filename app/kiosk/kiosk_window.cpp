// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/kiosk_window.h"

#include "kiosk/desk/desk_page.h"
#include "kiosk/flow/appearance_presenter.h"
#include "kiosk/flow/desk_presenter.h"
#include "kiosk/flow/exam_presenter.h"
#include "kiosk/flow/idle_presenter.h"
#include "kiosk/flow/lesson_presenter.h"
#include "kiosk/flow/practice_presenter.h"
#include "kiosk/flow/resume_presenter.h"
#include "kiosk/flow/session_code_presenter.h"
#include "kiosk/flow/sign_in_presenter.h"
#include "kiosk/pages/appearance_sheet.h"
#include "kiosk/pages/certificate_page.h"
#include "kiosk/pages/course_page.h"
#include "kiosk/pages/exam_page.h"
#include "kiosk/pages/idle_page.h"
#include "kiosk/pages/idle_sheet.h"
#include "kiosk/pages/lesson_page.h"
#include "kiosk/pages/practice_page.h"
#include "kiosk/pages/read_aloud_button.h"
#include "kiosk/pages/result_page.h"
#include "kiosk/pages/resume_page.h"
#include "kiosk/pages/session_code_page.h"
#include "kiosk/pages/sign_in_page.h"
#include "kiosk/pages/top_bar.h"
#include "player/video_engine.h"
#include "ui/accessible.h"
#include "ui/backdrop.h"
#include "ui/banner.h"
#include "ui/error_text.h"
#include "ui/page_scroller.h"
#include "ui/prompt_sheet.h"
#include "ui/theme.h"
#include "ui/viet_input.h"

#include <QApplication>
#include <QScreen>
#include <QStackedLayout>
#include <QVBoxLayout>

namespace hocvu {

namespace {

/// Whether somebody is there: what a hand does, not what the program does by itself.
bool isInput(const QEvent &event)
{
    static const QList<QEvent::Type> types{
        QEvent::KeyPress, QEvent::ShortcutOverride, QEvent::MouseButtonPress, QEvent::MouseMove,
        QEvent::Wheel,    QEvent::TouchBegin,       QEvent::InputMethod,      QEvent::TabletPress,
    };
    return types.contains(event.type());
}

/// What a page is called by who cannot see it.
QString titleOf(Place place)
{
    switch (place) {
    case Place::Idle:
        return KioskWindow::tr("Trang đầu");
    case Place::SignIn:
        return KioskWindow::tr("Đăng nhập");
    case Place::Course:
        return KioskWindow::tr("Khóa học");
    case Place::Lesson:
        return KioskWindow::tr("Bài học");
    case Place::Practice:
        return KioskWindow::tr("Luyện tập");
    case Place::Exam:
        return KioskWindow::tr("Bài thi đánh giá năng lực");
    case Place::Result:
        return KioskWindow::tr("Kết quả bài thi");
    case Place::Certificate:
        return KioskWindow::tr("Giấy chứng nhận");
    case Place::Desk:
        return KioskWindow::tr("Bàn của người phụ trách");
    case Place::Resume:
        return KioskWindow::tr("Làm tiếp sau gián đoạn");
    case Place::SessionCode:
        return KioskWindow::tr("Đề thi đang niêm phong");
    }
    return {};
}

QString whyNoCopy(ErrorCode problem)
{
    if (problem == ErrorCode::DiskFull)
        return KioskWindow::tr("Không ghi được bản sao thứ hai: USB hoặc ổ đĩa phụ đã đầy.");
    if (problem == ErrorCode::NotAllowed)
        return KioskWindow::tr(
            "Chưa có bản sao thứ hai: thư mục dành cho nó nằm trên cùng ổ đĩa "
            "với dữ liệu của máy. Người phụ trách cần chọn USB hoặc ổ đĩa khác.");
    if (problem == ErrorCode::Damaged)
        return KioskWindow::tr("Chưa ghi bản sao thứ hai: nó có nhiều dòng ghi hơn máy này. Khi "
                               "không có ai thi, người phụ trách hãy khởi động lại máy.");
    if (problem == ErrorCode::AlreadyInUse)
        return KioskWindow::tr("Không ghi được bản sao thứ hai: một chương trình khác đang ghi vào "
                               "tệp đó. Người phụ trách cần kiểm tra.");
    return KioskWindow::tr("Không ghi được bản sao thứ hai: USB hoặc ổ đĩa phụ chưa cắm, đã bị rút "
                           "ra hoặc bị lỗi.");
}

} // namespace

KioskWindow::KioskWindow(const Presenters &presenters, Visit &visit, VideoEngine &video,
                         Speaker *speaker, QWidget *parent)
    : QWidget(parent)
    , m_presenters(presenters)
    , m_visit(visit)
    , m_video(video)
    , m_speaker(speaker)
    , m_prompt(this)
    , m_light(new Backdrop(Backdrop::Kind::Page, this))
    , m_deep(new Backdrop(Backdrop::Kind::Deep, this))
    , m_bar(new TopBar(presenters.idle.campaign(), presenters.idle.roomName(),
                       presenters.idle.isTrial(), this))
    , m_troubleStrip(new QWidget(this))
    , m_trouble(new Banner(m_troubleStrip))
    , m_sheet(new IdleSheet(this))
    , m_help(*this, visit, presenters.exam, video, speaker)
    , m_lastInput(presenters.idle.now().boot)
{
    setWindowTitle(presenters.idle.campaign().title);
    setAccessibleRole(this, QAccessible::Window);
    layOut();
    connect(m_bar, &TopBar::languageChangeRequested, this, &KioskWindow::languageChangeRequested);
    connect(m_bar, &TopBar::appearanceRequested, this, &KioskWindow::openAppearance);
    connect(m_bar, &TopBar::helpRequested, &m_help, &PageHelp::open);
    connect(m_trouble, &Banner::actionRequested, m_troubleStrip, &QWidget::hide);
    connect(&visit, &Visit::placeChanged, this, &KioskWindow::showPlace);
    connect(&visit, &Visit::trouble, this, &KioskWindow::showTrouble);
    connect(&m_timer, &QTimer::timeout, this, &KioskWindow::tick);
    m_timer.start(std::chrono::seconds(1));
    qApp->installEventFilter(this);
    showPlace(visit.place());
    tick();
}

KioskWindow::~KioskWindow() = default;

void KioskWindow::layOut()
{
    auto *column = new QVBoxLayout(this);
    // A page that wants more than the screen has must not make the window larger than it.
    column->setSizeConstraint(QLayout::SetNoConstraint);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_bar);
    auto *strip = new QVBoxLayout(m_troubleStrip);
    const int side = theme::px(theme::kGapLarge);
    strip->setContentsMargins(side, theme::px(12), side, 0);
    strip->addWidget(m_trouble);
    column->addWidget(m_troubleStrip);
    m_troubleStrip->hide();
    m_trouble->setObjectName(QStringLiteral("trouble"));
    m_trouble->setAction(tr("Đóng"), QStringLiteral("troubleClose"));
    auto *host = new QWidget(this);
    m_stack = new QStackedLayout(host);
    column->addWidget(host, 1);
}

void KioskWindow::openAppearance()
{
    if (m_appearance)
        return;
    m_appearance = new AppearanceSheet(m_presenters.appearance.appearance(), this);
    connect(m_appearance, &AppearanceSheet::chosen, &m_presenters.appearance,
            &AppearancePresenter::choose);
    connect(m_appearance, &AppearanceSheet::closeRequested, m_appearance, &ModalSheet::dismiss);
    m_appearance->open();
}

void KioskWindow::cover(QScreen &screen)
{
    setWindowFlag(Qt::FramelessWindowHint);
    setGeometry(screen.geometry());
    connect(&screen, &QScreen::geometryChanged, this,
            [this](const QRect &geometry) { setGeometry(geometry); });
    showFullScreen(); // What a window manager, if there is one, understands.
    activateWindow();
}

void KioskWindow::setIdleTimeout(int seconds)
{
    m_idleTimeout = std::chrono::seconds(seconds);
}

void KioskWindow::showPlace(Place place)
{
    const bool other = m_shown != place;
    m_shown = place;
    if (other) {
        m_troubleStrip->hide();
        if (m_appearance)
            m_appearance->dismiss();
        m_help.close();
        m_sheet->hide();
        m_warnedAt.reset();
        // A question of the page that is left is no question any more.
        const auto sheets = findChildren<PromptSheet *>(QString(), Qt::FindDirectChildrenOnly);
        for (PromptSheet *sheet : sheets)
            sheet->dismiss();
        // Else it hops over what comes next on its way out, and each stop is read aloud.
        if (QWidget *held = focusWidget())
            held->clearFocus();
    }
    if (VietInput *input = VietInput::installed(); input && place == Place::Idle)
        input->startAnew();
    m_deep->setVisible(place == Place::Idle);
    m_light->setVisible(place != Place::Idle);
    m_bar->setPlace(place);
    auto found = m_pages.find(place);
    if (found == m_pages.end()) {
        found = m_pages.emplace(place, makePage(place)).first;
        QWidget &page = *found->second.page;
        giveVoice(page, m_speaker);
        page.setAccessibleName(titleOf(place)); // read before what gets the focus in it
        setAccessibleRole(&page, QAccessible::Pane);
    }
    m_stack->setCurrentWidget(found->second.place);
    if (other)
        say(found->second.page, titleOf(place));
    found->second.enter(); // May go on to another place by itself: nothing comes after it.
}

template <typename Widget, typename... Arguments>
KioskWindow::Page KioskWindow::makePageOf(Arguments &...arguments)
{
    // In this window from the start: moving to another one forgets the order of the Tab key.
    auto *widget = new Widget(arguments..., m_stack->parentWidget());
    auto *scroller = new PageScroller(widget, m_stack->parentWidget());
    m_stack->addWidget(scroller);
    return {scroller, widget, [widget] { widget->enter(); }};
}

KioskWindow::Page KioskWindow::makePage(Place place)
{
    Prompt &prompt = m_prompt;
    switch (place) {
    case Place::Idle:
        return makePageOf<IdlePage>(m_presenters.idle);
    case Place::SignIn:
        return makePageOf<SignInPage>(m_presenters.signIn);
    case Place::Course:
        return makePageOf<CoursePage>(m_presenters.course);
    case Place::Lesson:
        return makePageOf<LessonPage>(m_presenters.lesson, m_video);
    case Place::Practice:
        return makePageOf<PracticePage>(m_presenters.practice);
    case Place::Exam:
        return makePageOf<ExamPage>(m_presenters.exam, prompt);
    case Place::Result:
        return makePageOf<ResultPage>(m_presenters.result);
    case Place::Certificate:
        return makePageOf<CertificatePage>(m_presenters.certificate);
    case Place::Desk:
        return makePageOf<DeskPage>(m_presenters.desk, prompt);
    case Place::Resume:
        return makePageOf<ResumePage>(m_presenters.resume);
    case Place::SessionCode:
        return makePageOf<SessionCodePage>(m_presenters.sessionCode);
    }
    return makePageOf<IdlePage>(m_presenters.idle);
}

void KioskWindow::showTrouble(const Error &error)
{
    m_troubleStrip->show();
    m_trouble->setMessage(Banner::Kind::Error, errorText(error));
}

void KioskWindow::showSecondCopy(const SecondCopy &copy)
{
    if (m_presenters.exam.isRunning() && m_visit.place() == Place::Exam)
        return; // The paper says so itself, without moving under a hand.
    const bool isThere = copy.state() == SecondCopy::State::Good;
    m_troubleStrip->setVisible(!isThere);
    if (!isThere)
        m_trouble->setMessage(Banner::Kind::Warning,
                              whyNoCopy(copy.problem()) + QLatin1Char(' ')
                                  + tr("Bài làm vẫn được lưu trên máy này."));
}

bool KioskWindow::mayTimeOut() const
{
    switch (m_visit.place()) {
    case Place::Idle:
        return m_help.isOpen(); // The next one shall find the first page.
    case Place::Lesson:
        return m_video.state() != VideoEngine::State::Playing;
    case Place::Exam:
        return !m_presenters.exam.isRunning();
    case Place::SignIn:
    case Place::Course:
    case Place::Practice:
    case Place::Result:
    case Place::Certificate:
    case Place::Desk:
    case Place::Resume:
    case Place::SessionCode:
        return true;
    }
    return false;
}

void KioskWindow::tick()
{
    const Moment now = m_presenters.idle.now();
    m_bar->showTime(now.wall);
    if (m_idleTimeout.count() == 0 || !mayTimeOut()) {
        m_lastInput = now.boot;
        m_sheet->hide();
        m_warnedAt.reset();
    } else if (m_warnedAt) {
        const Millis left = *m_warnedAt + kWarning - now.boot;
        if (left <= Millis(0))
            leave();
        else
            m_sheet->showLeft(std::chrono::ceil<std::chrono::seconds>(left));
    } else if (now.boot - m_lastInput >= m_idleTimeout) {
        warn(now.boot);
    }
}

void KioskWindow::warn(Millis now)
{
    m_warnedAt = now;
    if (QWidget *popup = QApplication::activePopupWidget())
        popup->close();
    m_sheet->open(m_visit.isSignedIn(), kWarning);
}

void KioskWindow::leave()
{
    m_help.close();
    m_sheet->hide();
    m_warnedAt.reset();
    const Place place = m_visit.place();
    if (place == Place::Lesson)
        m_presenters.lesson.leave();
    if (place == Place::Desk)
        m_presenters.desk.leave();
    else if (place == Place::Resume)
        m_presenters.resume.later();
    else
        m_visit.signOut();
}

bool KioskWindow::eventFilter(QObject *watched, QEvent *event)
{
    if (!isInput(*event))
        return QWidget::eventFilter(watched, event);
    m_lastInput = m_presenters.idle.now().boot;
    if (!m_warnedAt || event->type() == QEvent::MouseMove)
        return QWidget::eventFilter(watched, event);
    // Somebody is there. What they pressed was for the warning, not for the page below it.
    if (event->type() != QEvent::ShortcutOverride) {
        m_warnedAt.reset();
        m_sheet->hide();
    }
    event->accept();
    return true;
}

void KioskWindow::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    for (QWidget *ground : {static_cast<QWidget *>(m_light), static_cast<QWidget *>(m_deep)}) {
        ground->setGeometry(rect());
        ground->lower();
    }
    m_sheet->setGeometry(rect());
}

} // namespace hocvu
