// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/pages/course_page.h"

#include "core/text/dates.h"
#include "kiosk/pages/course_hero.h"
#include "kiosk/pages/lesson_tile.h"
#include "kiosk/pages/page_words.h"
#include "ui/button.h"
#include "ui/card.h"
#include "ui/label.h"
#include "ui/scroll_column.h"
#include "ui/theme.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>

namespace hocvu {

namespace {

using theme::TextStyle;

constexpr int kScrollBar = 18; ///< As the style sheet has it.
constexpr int kMostColumns = 4;
constexpr int kTileWidth = 370; ///< Narrower, and titles run over too many lines.

} // namespace

CoursePage::CoursePage(CoursePresenter &presenter, QWidget *parent)
    : QWidget(parent)
    , m_presenter(presenter)
    , m_hero(new CourseHero(this))
    , m_scroll(new ScrollColumn(this))
    , m_grid(new QGridLayout)
    , m_examState(new Label({}, TextStyle::Base, Label::Ink::Soft, this))
    , m_exam(new Button(Button::Role::Secondary, {}, QStringLiteral("courseExam"), this))
    , m_practice(new Button(Button::Role::Secondary, tr("Luyện tập"),
                            QStringLiteral("coursePractice"), this))
    , m_best(new Label({}, TextStyle::Base, Label::Ink::Soft, this))
    , m_result(new Button(Button::Role::Secondary, tr("Xem kết quả"),
                          QStringLiteral("courseResult"), this))
    , m_certificate(new Button(Button::Role::Secondary, tr("Giấy chứng nhận"),
                               QStringLiteral("courseCertificate"), this))
    , m_examRow(new QBoxLayout(QBoxLayout::LeftToRight))
{
    m_examState->setObjectName(QStringLiteral("courseExamState"));
    m_best->setObjectName(QStringLiteral("courseBest"));
    auto *column = new QVBoxLayout(this);
    const int side = theme::px(theme::kGapLarge);
    // The scroll bar stands in the margin, so that the cards end where the head ends.
    const int bar = theme::px(kScrollBar);
    column->setContentsMargins(side, theme::px(theme::kGap), side - bar, 0);
    column->setSpacing(theme::px(theme::kGapSmall));
    auto *head = new QHBoxLayout;
    head->setContentsMargins(0, 0, bar, 0);
    head->addWidget(m_hero);
    column->addLayout(head);
    auto *cards = new QHBoxLayout;
    cards->setSpacing(theme::px(theme::kGap));
    cards->addWidget(makeExamCard(), 1);
    m_resultCard = makeResultCard();
    cards->addWidget(m_resultCard, 1);
    m_scroll->column()->addLayout(cards);
    auto *heading = new QHBoxLayout;
    heading->addWidget(new Label(tr("Các bài học"), TextStyle::Heading, this), 1);
    heading->addWidget(m_practice);
    m_practice->setIconName(QStringLiteral("lightbulb"));
    m_practice->setToolTip(tr("Làm thử câu hỏi, có lời giải thích, không tính điểm"));
    m_scroll->column()->addLayout(heading);
    m_grid->setHorizontalSpacing(theme::px(theme::kGap));
    m_grid->setVerticalSpacing(0); // The shadows keep the tiles apart.
    m_scroll->column()->addLayout(m_grid);
    m_scroll->column()->addSpacing(theme::px(theme::kGap));
    m_scroll->column()->addStretch();
    column->addWidget(m_scroll, 1);

    connect(m_hero, &CourseHero::lessonRequested, &presenter, &CoursePresenter::openLesson);
    connect(m_hero, &CourseHero::signOutRequested, &presenter, &CoursePresenter::signOut);
    connect(m_exam, &QPushButton::clicked, &presenter, &CoursePresenter::openExam);
    connect(m_practice, &QPushButton::clicked, &presenter, &CoursePresenter::openPractice);
    connect(m_result, &QPushButton::clicked, &presenter, &CoursePresenter::openResult);
    connect(m_certificate, &QPushButton::clicked, &presenter, &CoursePresenter::openCertificate);
    connect(&presenter, &CoursePresenter::showLessons, this, &CoursePage::showLessons);
    connect(&presenter, &CoursePresenter::showExam, this, &CoursePage::showExam);
    connect(&presenter, &CoursePresenter::showResults, this, &CoursePage::showResults);
}

Card *CoursePage::makeExamCard()
{
    auto *card = new Card(this);
    auto *words = new QVBoxLayout;
    words->setSpacing(theme::px(theme::kGapSmall));
    words->addWidget(new Label(tr("Bài thi đánh giá năng lực"), TextStyle::Heading, card));
    words->addWidget(m_examState);
    words->addStretch();
    m_examRow->setSpacing(theme::px(12));
    m_examRow->addLayout(words, 1);
    m_examRow->addWidget(m_exam, 0, Qt::AlignLeft | Qt::AlignVCenter);
    card->column()->addLayout(m_examRow);
    m_exam->setIconName(QStringLiteral("list-checks"));
    return card;
}

Card *CoursePage::makeResultCard()
{
    auto *card = new Card(this);
    card->column()->addWidget(new Label(tr("Kết quả của bạn"), TextStyle::Heading, card));
    card->column()->addWidget(m_best);
    card->column()->addStretch();
    auto *row = new QHBoxLayout;
    row->setSpacing(theme::px(12));
    row->addWidget(m_certificate);
    row->addWidget(m_result);
    row->addStretch();
    card->column()->addLayout(row);
    m_certificate->setIconName(QStringLiteral("certificate"));
    return card;
}

void CoursePage::enter()
{
    m_hero->greet(m_presenter.personName(), m_presenter.personUnit());
    m_presenter.refresh();
    m_scroll->verticalScrollBar()->setValue(0);
    nextStep()->setFocus(Qt::OtherFocusReason);
}

Button *CoursePage::nextStep() const
{
    if (m_exam->role() == Button::Role::Primary)
        return m_exam;
    if (Button *goOn = m_hero->goOnButton())
        return goOn;
    return m_certificate->isEnabled() ? m_certificate : m_result;
}

void CoursePage::showLessons(const QList<LessonRow> &rows)
{
    m_hero->showLessons(rows);
    while (m_tiles.size() < rows.size()) {
        const int number = rows.at(m_tiles.size()).number;
        auto *tile = new LessonTile(number, m_scroll->widget());
        connect(tile, &LessonTile::clicked, this,
                [this, number] { m_presenter.openLesson(number); });
        m_tiles.append(tile);
        m_columns = 0;
    }
    for (qsizetype i = 0; i < rows.size(); ++i)
        m_tiles.at(i)->showLesson(rows.at(i));
    layTiles();
}

void CoursePage::layTiles()
{
    const int room = width() - theme::px(2 * theme::kGapLarge);
    const int columns = std::clamp(room / theme::px(kTileWidth), 1, kMostColumns);
    if (columns == m_columns)
        return;
    m_columns = columns;
    for (int i = 0; i < m_tiles.size(); ++i) {
        m_grid->addWidget(m_tiles.at(i), i / columns, i % columns);
        m_tiles.at(i)->show(); // Else the first picture has no room for it.
    }
    for (int i = 0; i < kMostColumns; ++i)
        m_grid->setColumnStretch(i, i < columns ? 1 : 0);
}

void CoursePage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    layTiles();
}

void CoursePage::showExam(const ExamReadiness &readiness)
{
    using State = ExamReadiness::State;
    const bool running = readiness.state == State::InProgress;
    const bool usable
        = running || readiness.state == State::Open || readiness.state == State::Sealed;
    // One obvious step a page: the lessons come first, unless a paper waits to be handed in.
    const bool first = running || (usable && !m_hero->goOnButton() && readiness.attemptsUsed == 0);
    m_examState->setText(words::examState(readiness, m_presenter.campaign()));
    m_exam->setText(running                          ? tr("Tiếp tục bài thi")
                        : readiness.attemptsUsed > 0 ? tr("Thi lượt tiếp theo")
                                                     : tr("Vào thi"));
    m_exam->setEnabled(usable);
    for (LessonTile *tile : std::as_const(m_tiles))
        tile->setEnabled(!running);
    m_hero->setLessonsOpen(!running);
    m_practice->setVisible(m_presenter.hasPractice());
    m_practice->setEnabled(!running);
    m_exam->setRole(first ? Button::Role::Primary : Button::Role::Secondary);
}

void CoursePage::showResults(const QList<AttemptRow> &rows, bool hasCertificate)
{
    m_resultCard->setVisible(!rows.isEmpty());
    m_examRow->setDirection(rows.isEmpty() ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_certificate->setEnabled(hasCertificate);
    m_certificate->setRole(m_exam->role() == Button::Role::Primary ? Button::Role::Secondary
                                                                   : Button::Role::Primary);
    const auto best
        = std::find_if(rows.begin(), rows.end(), [](const AttemptRow &row) { return row.isBest; });
    if (best == rows.end())
        return;
    const QString score = tr("Đúng %1/%2 câu, làm trong %3.")
                              .arg(best->correct.vietnamese())
                              .arg(best->total)
                              .arg(words::span(best->spent));
    m_best->setText(
        rows.size() > 1 ? score + QLatin1Char(' ')
                + tr("Đây là kết quả cao nhất của %n lượt.", nullptr, static_cast<int>(rows.size()))
                        : score);
}

} // namespace hocvu
