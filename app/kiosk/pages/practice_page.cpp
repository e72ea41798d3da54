// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/pages/practice_page.h"

#include "kiosk/pages/answer_area.h"
#include "kiosk/pages/question_words.h"
#include "kiosk/pages/read_aloud_button.h"
#include "kiosk/pages/review_card.h"
#include "ui/accessible.h"
#include "ui/button.h"
#include "ui/card.h"
#include "ui/label.h"
#include "ui/page_header.h"
#include "ui/scroll_column.h"
#include "ui/tile_button.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QScrollBar>
#include <QStackedLayout>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace hocvu {

namespace {

constexpr int kTileWidth = 370;
constexpr int kMostColumns = 4;

enum Step { Topics, Asking };

} // namespace

PracticePage::PracticePage(PracticePresenter &presenter, QWidget *parent)
    : QWidget(parent)
    , m_presenter(presenter)
    , m_header(new PageHeader(QString(), this))
    , m_stack(new QStackedLayout)
    , m_grid(new QGridLayout)
{
    auto *column = new QVBoxLayout(this);
    const int edge = theme::px(theme::kGapLarge);
    column->setContentsMargins(edge, theme::px(theme::kGap), edge, theme::px(theme::kGap));
    column->setSpacing(theme::px(theme::kGap));
    m_header->setBackVisible(true);
    column->addWidget(m_header);
    m_stack->addWidget(makeTopics());
    m_stack->addWidget(makeQuestion());
    column->addLayout(m_stack, 1);
    connect(m_header, &PageHeader::backRequested, &presenter, &PracticePresenter::back);
    connect(&presenter, &PracticePresenter::showTopics, this, &PracticePage::showTopics);
    connect(&presenter, &PracticePresenter::showQuestion, this, &PracticePage::showQuestion);
    connect(&presenter, &PracticePresenter::showAnswer, this, &PracticePage::showAnswer);
    connect(&presenter, &PracticePresenter::showTally, this, [this](int answered, int right) {
        m_tally->setVisible(answered > 0);
        m_tally->setText(tr("Đúng %1/%2 câu").arg(right).arg(answered));
    });
}

QWidget *PracticePage::makeTopics()
{
    auto *scroll = new ScrollColumn(this);
    scroll->column()->addWidget(
        new Label(tr("Làm thử bao nhiêu câu cũng được. Kết quả luyện tập không tính điểm và không "
                     "ai xem được."),
                  theme::TextStyle::Lead, Label::Ink::Soft, scroll->widget()));
    m_grid->setHorizontalSpacing(theme::px(theme::kGap));
    m_grid->setVerticalSpacing(0); // The shadows keep the tiles apart.
    scroll->column()->addLayout(m_grid);
    scroll->column()->addStretch();
    return scroll;
}

QWidget *PracticePage::makeQuestion()
{
    auto *card = new Card(this);
    m_scroll = new ScrollColumn(card);
    m_scroll->setObjectName(QStringLiteral("practiceScroll"));
    m_scroll->setMoreHint(tr("Còn nữa ở dưới"));
    QVBoxLayout *texts = m_scroll->column();
    m_verdict = new Label(QString(), theme::TextStyle::Heading, card);
    m_verdict->setObjectName(QStringLiteral("practiceVerdict"));
    texts->addWidget(m_verdict);
    m_asked = new QWidget(card);
    auto *asked = new QVBoxLayout(m_asked);
    asked->setContentsMargins(0, 0, 0, 0);
    asked->setSpacing(theme::px(theme::kGap));
    m_stem = new Label(QString(), theme::TextStyle::Lead, m_asked);
    m_stem->setObjectName(QStringLiteral("practiceStem"));
    m_answers = new AnswerArea(m_asked);
    asked->addWidget(m_stem);
    asked->addWidget(m_answers);
    texts->addWidget(m_asked);
    texts->addStretch(1);
    card->column()->addWidget(m_scroll, 1);
    auto *row = new QHBoxLayout;
    m_tally = new Label(QString(), theme::TextStyle::Strong, card);
    m_tally->setWordWrap(false);
    m_tally->setObjectName(QStringLiteral("practiceTally"));
    m_next = new Button(Button::Role::Primary, QString(), QStringLiteral("practiceNext"), card);
    m_next->setLarge(true);
    m_listen = new ReadAloudButton([this] { return m_spoken; }, QStringLiteral("vi"),
                                   QStringLiteral("practiceListen"), card);
    row->addWidget(m_tally);
    row->addStretch(1);
    row->addWidget(m_listen);
    row->addWidget(m_next);
    card->column()->addLayout(row);
    connect(m_next, &QPushButton::clicked, this, &PracticePage::goOn);
    connect(m_answers, &AnswerArea::chosen, &m_presenter, &PracticePresenter::choose);
    connect(m_answers, &AnswerArea::matched, &m_presenter, &PracticePresenter::match);
    connect(m_answers, &AnswerArea::typed, &m_presenter, &PracticePresenter::type);
    return card;
}

void PracticePage::enter()
{
    m_index = -1;
    m_presenter.refresh();
}

void PracticePage::showTopics(const QList<PracticePresenter::Topic> &topics)
{
    m_header->setEyebrow(tr("LUYỆN TẬP"));
    m_header->setTitle(tr("Bạn muốn luyện phần nào?"));
    m_header->setBackText(tr("Khóa học"));
    qDeleteAll(m_tiles);
    m_tiles.clear();
    m_columns = 0;
    for (const PracticePresenter::Topic &topic : topics) {
        const bool isAll = topic.number == 0;
        auto *tile = new TileButton(
            QStringLiteral("lightbulb"), isAll ? tr("Tất cả các bài") : topic.title,
            tr("%n câu", nullptr, topic.questions),
            QStringLiteral("practiceTopic%1").arg(topic.number), m_grid->parentWidget());
        if (!isAll)
            tile->setNumber(topic.number);
        tile->setTone(isAll ? theme::Tone::Gold : theme::Tone::Info);
        connect(tile, &TileButton::clicked, this,
                [this, number = topic.number] { m_presenter.begin(number); });
        m_tiles.append(tile);
    }
    layTiles();
    m_stack->setCurrentIndex(Topics);
    if (!m_tiles.isEmpty())
        m_tiles.constFirst()->setFocus(Qt::OtherFocusReason);
    m_index = -1;
}

void PracticePage::layTiles()
{
    const int room = width() - theme::px(2 * theme::kGapLarge);
    const int columns = std::clamp(room / theme::px(kTileWidth), 1, kMostColumns);
    if (columns == m_columns)
        return;
    m_columns = columns;
    for (int i = 0; i < m_tiles.size(); ++i) {
        m_grid->addWidget(m_tiles.at(i), i / columns, i % columns);
        m_tiles.at(i)->show();
    }
    for (int i = 0; i < kMostColumns; ++i)
        m_grid->setColumnStretch(i, i < columns ? 1 : 0);
}

void PracticePage::showQuestion(const QuestionView &view, bool mayCheck)
{
    m_header->setEyebrow(tr("LUYỆN TẬP"));
    m_header->setTitle(tr("Câu luyện tập"));
    m_header->setBackText(tr("Chọn phần khác"));
    const bool isOther = std::exchange(m_index, view.index) != view.index;
    m_stem->setWords(view.question.stem.text, view.question.stem.rich);
    m_answers->show(view);
    m_spoken = words::spokenQuestion(view.question);
    m_verdict->hide();
    m_asked->show();
    delete std::exchange(m_review, nullptr);
    m_next->setText(tr("Xem đáp án"));
    m_next->setIconName(QStringLiteral("check"));
    m_next->setEnabled(mayCheck);
    if (!isOther)
        return;
    m_listen->stop();
    m_scroll->verticalScrollBar()->setValue(0);
    m_stack->setCurrentIndex(Asking);
    QWidget *line = m_answers->lineToType();
    // No button: the key that led here may come twice.
    (line ? line : this)->setFocus(Qt::OtherFocusReason);
}

void PracticePage::showAnswer(const ReviewItem &item)
{
    const bool isRight = item.worth == Score(1);
    const bool isInPart = !isRight && item.worth > Score();
    m_verdict->setText(isRight        ? tr("Đúng rồi!")
                           : isInPart ? tr("Đúng một phần")
                                      : tr("Chưa đúng"));
    m_verdict->setTone(isRight ? theme::Tone::Success : theme::Tone::Warning);
    m_verdict->show();
    m_listen->stop();
    m_spoken = m_verdict->text() + QLatin1Char('\n') + plainWords(item.explanation);
    m_asked->hide();
    delete std::exchange(m_review, nullptr);
    m_review = new ReviewCard(tr("CÂU HỎI"), item, m_scroll->widget());
    connect(m_review, &ReviewCard::lessonRequested, &m_presenter, &PracticePresenter::openLesson);
    m_scroll->column()->insertWidget(1, m_review);
    m_scroll->verticalScrollBar()->setValue(0);
    m_stack->setCurrentIndex(Asking);
    m_next->setText(tr("Câu khác"));
    m_next->setIconName(QStringLiteral("arrow-right"), true);
    m_next->setEnabled(true);
    m_next->setFocus(Qt::OtherFocusReason);
    m_index = -1;
    announce(m_verdict, m_verdict->text());
}

/// The one button: what is right, then the next question.
void PracticePage::goOn()
{
    if (m_review)
        m_presenter.next();
    else
        m_presenter.check();
}

void PracticePage::keyPressEvent(QKeyEvent *event)
{
    const int key = event->key();
    const bool isAsked = m_stack->currentIndex() == Asking;
    if (key == Qt::Key_Escape)
        m_presenter.back();
    else if (isAsked && key >= Qt::Key_1 && key <= Qt::Key_9)
        m_presenter.choose(key - Qt::Key_1);
    else if (isAsked && key >= Qt::Key_A && key < Qt::Key_A + kMostShown)
        m_presenter.choose(key - Qt::Key_A);
    else if (isAsked && (key == Qt::Key_Return || key == Qt::Key_Enter))
        goOn();
    else
        QWidget::keyPressEvent(event);
}

void PracticePage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    layTiles();
}

} // namespace hocvu
