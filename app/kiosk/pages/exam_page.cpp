// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/pages/exam_page.h"

#include "core/bank/exam_item.h"
#include "core/text/dates.h"
#include "kiosk/pages/exam_overview.h"
#include "kiosk/pages/exam_question.h"
#include "kiosk/pages/exam_rules.h"
#include "ui/accessible.h"
#include "ui/countdown.h"
#include "ui/error_text.h"
#include "ui/label.h"
#include "ui/saved_mark.h"

#include <QAbstractScrollArea>
#include <QApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <utility>

namespace hocvu {

namespace {

constexpr int kLeastQuestion = 360;
constexpr int kLow = 740; ///< Design pixels; a page on a screen of 768 lines has 708.

} // namespace

ExamPage::ExamPage(ExamPresenter &presenter, Prompt &prompt, QWidget *parent)
    : QWidget(parent)
    , m_presenter(presenter)
    , m_prompt(prompt)
    , m_stack(new QStackedWidget(this))
    , m_banner(new Banner(this))
    , m_notice(new Banner(this))
    , m_title(new Label(tr("Bài thi đánh giá năng lực"), theme::TextStyle::Heading, this))
    , m_rules(new ExamRules(this))
    , m_countdown(new Countdown(this))
    , m_saved(new SavedMark(this))
    , m_question(new ExamQuestion(this))
    , m_overview(new ExamOverview(this))
{
    auto *column = new QVBoxLayout(this);
    const int edge = theme::px(theme::kGapLarge);
    column->setContentsMargins(edge, theme::px(theme::kGap), edge, theme::px(theme::kGap));
    column->setSpacing(theme::px(theme::kGap));
    column->addWidget(m_banner);
    column->addWidget(m_stack, 1);
    m_stack->addWidget(m_rules);
    m_stack->addWidget(makePaper());

    const auto areas = findChildren<QAbstractScrollArea *>();
    for (QAbstractScrollArea *area : areas)
        area->installEventFilter(this);
    connect(m_rules, &ExamRules::beginRequested, &presenter, &ExamPresenter::begin);
    connect(m_rules, &ExamRules::backRequested, &presenter, &ExamPresenter::backToCourse);
    connect(m_question, &ExamQuestion::chosen, &presenter, &ExamPresenter::choose);
    connect(m_question, &ExamQuestion::matched, &presenter, &ExamPresenter::match);
    connect(m_question, &ExamQuestion::typed, &presenter, &ExamPresenter::type);
    connect(m_question, &ExamQuestion::flagged, &presenter, &ExamPresenter::setFlagged);
    connect(m_question, &ExamQuestion::nextRequested, &presenter, &ExamPresenter::next);
    connect(m_question, &ExamQuestion::previousRequested, &presenter, &ExamPresenter::previous);
    connect(m_overview, &ExamOverview::questionRequested, &presenter, &ExamPresenter::goTo);
    connect(m_overview, &ExamOverview::submitRequested, this, &ExamPage::askToSubmit);

    connect(&presenter, &ExamPresenter::showRules, this, &ExamPage::showRules);
    connect(&presenter, &ExamPresenter::showQuestion, this, &ExamPage::showQuestion);
    connect(&presenter, &ExamPresenter::showOverview, m_overview, &ExamOverview::show);
    connect(&presenter, &ExamPresenter::showTimeLeft, m_countdown, [this](Millis left) {
        m_countdown->setRemaining(std::chrono::ceil<std::chrono::seconds>(left));
    });
    connect(&presenter, &ExamPresenter::showSaved, this, &ExamPage::showSaved);
    connect(&presenter, &ExamPresenter::showProblem, this, &ExamPage::showProblem);
    connect(&presenter, &ExamPresenter::problemSolved, this, &ExamPage::showSolved);
    connect(&presenter, &ExamPresenter::showSecondCopy, this, &ExamPage::showSecondCopy);
    connect(&presenter, &ExamPresenter::showInterruption, this, &ExamPage::showInterruption);
    connect(&presenter, &ExamPresenter::showHandingIn, this, &ExamPage::showHandingIn);
}

QWidget *ExamPage::makePaper()
{
    auto *paper = new QWidget(m_stack);
    auto *column = new QVBoxLayout(paper);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::px(theme::kGap));

    auto *bar = new QHBoxLayout;
    bar->setSpacing(theme::px(theme::kGapLarge));
    m_title->setWordWrap(false);
    // With large letters the time and what is saved need the room.
    m_title->setVisible(theme::appearance().text == TextSize::Normal);
    m_notice->setDense();
    bar->addWidget(m_title, 1);
    bar->addWidget(m_notice, 1);
    bar->addWidget(m_saved, 0, Qt::AlignVCenter);
    bar->addWidget(m_countdown, 0, Qt::AlignVCenter);
    column->addLayout(bar);

    auto *row = m_row = new QBoxLayout(QBoxLayout::LeftToRight);
    row->setSpacing(theme::px(theme::kGapLarge));
    row->addWidget(m_question, 1);
    row->addWidget(m_overview);
    column->addLayout(row, 1);
    m_countdown->setObjectName(QStringLiteral("examCountdown"));
    m_saved->setObjectName(QStringLiteral("examSaved"));
    return paper;
}

void ExamPage::enter()
{
    m_banner->clear();
    m_notice->clear();
    m_title->show();
    m_presenter.open();
}

void ExamPage::keyPressEvent(QKeyEvent *event)
{
    const int key = event->key();
    const bool onPaper = m_stack->currentIndex() == 1;
    if (onPaper && key >= Qt::Key_1 && key <= Qt::Key_9)
        m_presenter.choose(key - Qt::Key_1);
    else if (onPaper && key >= Qt::Key_A && key < Qt::Key_A + kMostShown)
        m_presenter.choose(key - Qt::Key_A);
    else if (onPaper && key == Qt::Key_T)
        say(m_countdown, m_countdown->spoken());
    else if (onPaper && (key == Qt::Key_PageDown || key == Qt::Key_Right))
        m_presenter.next();
    else if (onPaper && (key == Qt::Key_PageUp || key == Qt::Key_Left))
        m_presenter.previous();
    else
        QWidget::keyPressEvent(event);
}

/// What scrolls must not take the keys that turn pages.
bool ExamPage::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent *>(event)->key();
    if (key != Qt::Key_PageUp && key != Qt::Key_PageDown)
        return QWidget::eventFilter(watched, event);
    event->ignore(); // goes on to the page
    return true;
}

/// Four options of two lines each are to be in sight on a screen of 1366x768.
void ExamPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const bool tight = height() < theme::px(kLow);
    const int side = theme::px(theme::kGapLarge);
    const int edge = theme::px(tight ? theme::kGapSmall : theme::kGap);
    layout()->setContentsMargins(side, edge, side, edge);
    m_question->setTight(tight);
    // With large letters the overview stands below: the page scrolls.
    const bool narrow = theme::isNarrow(width());
    m_row->setDirection(narrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_question->setMinimumHeight(narrow ? theme::px(kLeastQuestion) : 0);
    m_stack->widget(1)->layout()->setSpacing(edge);
}

void ExamPage::showRules(int questions, int minutes, int attemptNumber, int attemptsAllowed)
{
    m_shown = -1;
    m_rules->setRules(questions, minutes, attemptNumber, attemptsAllowed,
                      m_presenter.asksInEveryWay());
    m_stack->setCurrentIndex(0);
}

void ExamPage::showQuestion(const QuestionView &question)
{
    m_count = question.count;
    m_question->setEnabled(!m_presenter.isHandingIn());
    m_overview->setEnabled(!m_presenter.isHandingIn());
    m_question->show(question);
    const bool isOther = std::exchange(m_shown, question.index) != question.index;
    QWidget *line = isOther ? m_question->lineToType() : nullptr; // who types at once types into it
    const QWidget *held = QApplication::focusWidget();
    const bool isTurned = isOther && m_question->isAnswer(held);
    if (line || isTurned || m_stack->currentIndex() != 1 || !isAncestorOf(held)) {
        m_stack->setCurrentIndex(1);
        // No button: the key that led here may come twice.
        (line ? line : m_question->stem())->setFocus(Qt::OtherFocusReason);
    } else if (isOther) {
        say(m_question, m_question->spoken());
    }
}

void ExamPage::showSaved(ExamPresenter::Saved state)
{
    switch (state) {
    case ExamPresenter::Saved::Nothing:
        m_saved->setState(SavedMark::State::Nothing);
        break;
    case ExamPresenter::Saved::Waiting:
        m_saved->setState(SavedMark::State::Waiting);
        break;
    case ExamPresenter::Saved::Saved:
        m_saved->setState(SavedMark::State::Saved);
        break;
    case ExamPresenter::Saved::SavedTwice:
        m_saved->setState(SavedMark::State::SavedTwice);
        break;
    case ExamPresenter::Saved::Failed:
        m_saved->setState(SavedMark::State::Failed);
        break;
    }
}

void ExamPage::tell(Banner::Kind kind, const QString &text)
{
    const bool onPaper = m_stack->currentIndex() == 1;
    (onPaper ? m_notice : m_banner)->setMessage(kind, text);
    m_title->setVisible(m_notice->text().isEmpty());
}

/// On the paper the words are for the learner, who cannot mend the disk, and short.
void ExamPage::showProblem(const Error &error)
{
    if (m_presenter.isHandedIn()) {
        tell(
            Banner::Kind::Warning,
            tr("Bài đã nộp và đã lưu, chưa chấm được. Hãy mời người phụ trách khởi động lại máy."));
        return;
    }
    if (!m_presenter.isRunning()) {
        tell(Banner::Kind::Error, errorText(error));
        return;
    }
    const QString what = error.code == ErrorCode::DiskFull ? tr("Ổ đĩa của máy đã đầy.")
                                                           : tr("Ổ đĩa của máy không ghi được.");
    const QString advice = m_presenter.isHandingIn()
        ? tr("Bài chưa nộp xong: hãy ngồi tại chỗ, mời người phụ trách.")
        : tr("Hãy mời người phụ trách; bạn cứ làm tiếp.");
    tell(Banner::Kind::Error, what + QLatin1Char(' ') + advice);
}

void ExamPage::showSolved()
{
    tell(Banner::Kind::Success, tr("Máy đã ghi lại được: mọi câu đều đã lưu."));
}

void ExamPage::showSecondCopy(bool isThere)
{
    if (isThere)
        tell(Banner::Kind::Success, tr("Đã có lại bản sao thứ hai."));
    else
        tell(Banner::Kind::Warning, tr("Mất bản sao thứ hai; bài vẫn lưu trên máy này."));
}

void ExamPage::showInterruption(Millis gap, Millis credited)
{
    tell(Banner::Kind::Info,
         tr("Gián đoạn %1, đã cộng lại %2. Bài làm còn nguyên.")
             .arg(minutesAndSeconds(gap), minutesAndSeconds(credited)));
}

void ExamPage::showHandingIn()
{
    m_saved->setState(SavedMark::State::Waiting);
    m_question->setEnabled(false);
    m_overview->setEnabled(false);
}

void ExamPage::askToSubmit()
{
    m_presenter.keepTyped();
    const int open = m_count - m_presenter.answeredCount();
    QString text = open > 0
        ? tr("Còn %1 câu chưa trả lời. Nộp bài rồi thì không sửa được nữa.").arg(open)
        : tr("Đã trả lời đủ %1 câu. Nộp bài rồi thì không sửa được nữa.").arg(m_count);
    if (const int flagged = m_presenter.flaggedCount(); flagged > 0)
        text += QLatin1Char('\n') + tr("Còn %1 câu bạn đánh dấu xem lại.").arg(flagged);
    if (const int unsaved = m_presenter.unsavedCount(); unsaved > 0) {
        text += QLatin1Char('\n')
            + tr("Có %1 câu máy chưa lưu được. Bài chỉ nộp xong khi máy đã lưu đủ; hãy mời người "
                 "phụ trách.")
                  .arg(unsaved);
    }
    m_prompt.confirm(this, tr("Nộp bài?"), text, tr("Nộp bài"), tr("Làm tiếp"), [this](bool yes) {
        if (yes)
            m_presenter.submit();
    });
}

} // namespace hocvu
