// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/pages/exam_question.h"

#include "kiosk/pages/answer_area.h"
#include "kiosk/pages/question_words.h"
#include "kiosk/pages/read_aloud_button.h"
#include "ui/accessible.h"
#include "ui/button.h"
#include "ui/card.h"
#include "ui/label.h"
#include "ui/scroll_column.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QScrollBar>
#include <QVBoxLayout>

namespace hocvu {

ExamQuestion::ExamQuestion(QWidget *parent)
    : QWidget(parent)
    , m_sheet(new Card(this))
    , m_scroll(new ScrollColumn(m_sheet))
    , m_number(new Label(QString(), theme::TextStyle::Eyebrow, this))
    , m_listen(new ReadAloudButton([this] { return words::spokenQuestion(m_question); },
                                   QStringLiteral("vi"), QStringLiteral("examListen"), m_sheet))
    , m_stem(new Label(QString(), theme::TextStyle::Lead, this))
    , m_answers(new AnswerArea(this))
    , m_flag(
          new Button(Button::Role::Quiet, tr("Đánh dấu xem lại"), QStringLiteral("examFlag"), this))
    , m_previous(new Button(Button::Role::Secondary, tr("Câu trước"),
                            QStringLiteral("examPrevious"), this))
    , m_next(new Button(Button::Role::Primary, tr("Câu sau"), QStringLiteral("examNext"), this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(makeSheet(), 1);
    column->addLayout(makeButtons());
    setTight(false);
}

QWidget *ExamQuestion::makeSheet()
{
    m_number->setTone(theme::Tone::Info);
    m_number->setWordWrap(false);
    m_sheet->column()->addWidget(m_number);
    for (QObject *moving : {static_cast<QObject *>(m_sheet), static_cast<QObject *>(m_listen)})
        moving->installEventFilter(this);
    m_sheet->column()->addWidget(m_scroll, 1);
    m_scroll->setMoreHint(tr("Còn phương án ở dưới"));
    m_scroll->setObjectName(QStringLiteral("examScroll"));
    QVBoxLayout *texts = m_scroll->column();
    m_number->setObjectName(QStringLiteral("examNumber"));
    m_stem->setObjectName(QStringLiteral("examStem"));
    m_stem->setTabStop();
    m_number->setIndent(theme::px(Label::kRingSide));
    setAccessibleRole(m_answers, QAccessible::Grouping);
    texts->addWidget(m_stem);
    texts->addWidget(m_answers);
    connect(m_answers, &AnswerArea::chosen, this, &ExamQuestion::chosen);
    connect(m_answers, &AnswerArea::matched, this, &ExamQuestion::matched);
    connect(m_answers, &AnswerArea::typed, this, &ExamQuestion::typed);
    texts->addStretch(1);
    return m_sheet;
}

QLayout *ExamQuestion::makeButtons()
{
    auto *row = new QHBoxLayout;
    m_previous->setIconName(QStringLiteral("arrow-left"));
    m_next->setIconName(QStringLiteral("arrow-right"), true);
    m_flag->setIconName(QStringLiteral("flag"));
    for (Button *button : {m_previous, m_flag}) // the way on keeps its words
        button->setTextHidden(theme::appearance().text != TextSize::Normal);
    row->addWidget(m_previous);
    row->addStretch(1);
    row->addWidget(m_flag);
    row->addStretch(1);
    row->addWidget(m_next);
    setTabOrder(m_previous, m_flag);
    setTabOrder(m_flag, m_next);
    connect(m_previous, &QPushButton::clicked, this, &ExamQuestion::previousRequested);
    connect(m_next, &QPushButton::clicked, this, &ExamQuestion::nextRequested);
    connect(m_flag, &QPushButton::clicked, this, [this] { emit flagged(!m_isFlagged); });
    return row;
}

void ExamQuestion::setTight(bool tight)
{
    layout()->setSpacing(theme::px(tight ? theme::kGapTiny : theme::kGap));
    m_sheet->setPadding(tight ? theme::kGap : theme::kGapLarge);
    m_sheet->column()->setSpacing(theme::px(theme::kGapSmall));
    m_scroll->column()->setSpacing(theme::px(tight ? theme::kGapSmall : 12));
    m_answers->setTight(tight);
    for (Button *button : {m_previous, m_next})
        button->setLarge(!tight);
}

bool ExamQuestion::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize || event->type() == QEvent::Show)
        placeListen();
    return QWidget::eventFilter(watched, event);
}

/// Beside the number, but in no row with it: it is higher, and the answers need every line.
void ExamQuestion::placeListen()
{
    const QMargins edge = m_sheet->column()->contentsMargins();
    const QSize size = m_listen->sizeHint().expandedTo(m_listen->minimumSize());
    const int middle = edge.top() + m_number->sizeHint().height() / 2;
    m_listen->setGeometry(QRect(
        QPoint(m_sheet->width() - edge.right() - size.width(), middle - size.height() / 2), size));
    m_listen->raise();
}

QWidget *ExamQuestion::lineToType() const
{
    return m_answers->lineToType();
}

QWidget *ExamQuestion::stem() const
{
    return m_stem;
}

bool ExamQuestion::isAnswer(const QWidget *widget) const
{
    return m_answers->isAncestorOf(widget);
}

QString ExamQuestion::spoken() const
{
    return m_stem->accessibleName();
}

void ExamQuestion::show(const QuestionView &question)
{
    if (m_index != question.index) {
        m_scroll->verticalScrollBar()->setValue(0);
        m_listen->stop();
    }
    m_question = question.question;
    m_index = question.index;
    m_number->setText(tr("CÂU %1/%2").arg(question.index + 1).arg(question.count));
    m_stem->setWords(question.question.stem.text, question.question.stem.rich);
    m_stem->setAccessibleName(tr("Câu %1 trên %2. %3")
                                  .arg(QString::number(question.index + 1),
                                       QString::number(question.count),
                                       plainWords(question.question.stem)));
    m_answers->setAccessibleName(tr("Trả lời câu %1").arg(question.index + 1));
    m_answers->show(question);
    m_isFlagged = question.flagged;
    m_flag->setText(m_isFlagged ? tr("Bỏ đánh dấu") : tr("Đánh dấu xem lại"));
    m_flag->setRole(m_isFlagged ? Button::Role::Secondary : Button::Role::Quiet);
    m_previous->setEnabled(question.index > 0);
    m_next->setEnabled(question.index + 1 < question.count);
}

} // namespace hocvu
