// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/pages/checkpoint_card.h"

#include "ui/accessible.h"
#include "ui/answer_option.h"
#include "ui/banner.h"
#include "ui/button.h"
#include "ui/card.h"
#include "ui/label.h"
#include "ui/scroll_column.h"
#include "ui/tab_order.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QScrollBar>
#include <QTimer>
#include <QVBoxLayout>

namespace hocvu {

namespace {

constexpr int kLow = 560; ///< Design pixels; on a screen of 768 lines there are about 500.

} // namespace

CheckpointCard::CheckpointCard(QWidget *parent)
    : QWidget(parent)
    , m_card(new Card(this))
    , m_eyebrow(new Label(QString(), theme::TextStyle::Eyebrow, m_card))
    , m_question(new Label(QString(), theme::TextStyle::Lead, this))
    , m_scroll(new ScrollColumn(this))
    , m_rows(new QVBoxLayout)
    , m_verdict(new Banner(this))
    , m_check(new Button(Button::Role::Primary, tr("Trả lời"), QStringLiteral("checkpointAnswer"),
                         this))
    , m_again(new Button(Button::Role::Secondary, tr("Xem lại đoạn này"),
                         QStringLiteral("checkpointAgain"), this))
    , m_goOn(
          new Button(Button::Role::Primary, tr("Học tiếp"), QStringLiteral("checkpointGoOn"), this))
{
    setAccessibleRole(this, QAccessible::Grouping);
    QVBoxLayout *column = m_card->column();
    m_eyebrow->setTone(theme::Tone::Info);
    column->addWidget(m_eyebrow);

    m_scroll->setMoreHint(tr("Còn phương án ở dưới"));
    QVBoxLayout *texts = m_scroll->column();
    texts->setSpacing(theme::px(10));
    texts->addWidget(m_question);
    m_rows->setSpacing(theme::px(10));
    texts->addLayout(m_rows);
    texts->addStretch(1);
    column->addWidget(m_scroll, 1);
    // Not in what scrolls: on a low screen it would lie below the end.
    column->addWidget(m_verdict);

    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_again);
    buttons->addStretch(1);
    buttons->addWidget(m_check);
    buttons->addWidget(m_goOn);
    column->addLayout(buttons);

    auto *around = new QVBoxLayout(this);
    around->setContentsMargins(0, 0, 0, 0);
    around->addWidget(m_card);
    setTight(false);
    connect(m_check, &QPushButton::clicked, this, [this] {
        if (checkedOption() >= 0)
            emit answered(checkedOption());
    });
    connect(m_again, &QPushButton::clicked, this, &CheckpointCard::watchAgainRequested);
    connect(m_goOn, &QPushButton::clicked, this, &CheckpointCard::goOnRequested);
}

void CheckpointCard::ask(const Checkpoint &checkpoint, bool afterLesson)
{
    m_eyebrow->setText(afterLesson ? tr("CÂU HỎI CUỐI BÀI") : tr("CÂU HỎI GIỮA BÀI"));
    m_question->setText(checkpoint.question);
    // Read before the first option, which gets the focus.
    setAccessibleName((afterLesson ? tr("Câu hỏi cuối bài") : tr("Câu hỏi giữa bài"))
                      + QStringLiteral(": ") + checkpoint.question);
    qDeleteAll(m_options);
    m_options.clear();
    for (int i = 0; i < checkpoint.options.size(); ++i) {
        auto *option = new AnswerOption(i, checkpoint.options.at(i),
                                        QStringLiteral("checkpointOption%1").arg(i), this);
        option->setCompact(m_tight);
        m_rows->addWidget(option);
        m_options.append(option);
        connect(option, &QRadioButton::toggled, m_check,
                [this] { m_check->setEnabled(checkedOption() >= 0); });
    }
    tabAt(m_check, {m_options.begin(), m_options.end()});
    m_scroll->verticalScrollBar()->setValue(0);
    m_verdict->clear();
    m_check->setVisible(true);
    m_check->setEnabled(false);
    m_again->setVisible(false);
    m_goOn->setVisible(false);
    if (m_options.isEmpty())
        return;
    m_options.front()->show(); // what is not seen gets no keys
    m_options.front()->setFocus();
}

void CheckpointCard::showAnswer(bool right, const Checkpoint &checkpoint, int option)
{
    for (int i = 0; i < m_options.size(); ++i) {
        m_options.at(i)->setReadOnly(true);
        if (i == option)
            m_options.at(i)->setMark(right ? AnswerOption::Mark::Right : AnswerOption::Mark::Wrong);
    }
    if (right)
        m_verdict->setMessage(Banner::Kind::Success, tr("Đúng rồi. ") + checkpoint.explanation);
    else
        m_verdict->setMessage(Banner::Kind::Warning,
                              tr("Chưa đúng. Hãy xem lại đoạn này hoặc trả lời lại."));
    m_check->setVisible(false);
    m_again->setVisible(!right);
    m_goOn->setVisible(true);
    m_goOn->setText(right ? tr("Học tiếp") : tr("Trả lời lại"));
    m_goOn->setFocus();
    // Once the verdict has taken its room: what was chosen is to be seen with it.
    QTimer::singleShot(0, m_scroll, [this, option] {
        if (AnswerOption *chosen = m_options.value(option))
            m_scroll->bring(chosen);
    });
}

void CheckpointCard::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    setTight(height() < theme::px(kLow));
}

void CheckpointCard::setTight(bool tight)
{
    m_tight = tight;
    m_card->setPadding(tight ? theme::kGap : theme::kGapLarge);
    m_card->column()->setSpacing(theme::px(tight ? theme::kGapSmall : 12));
    for (AnswerOption *option : m_options)
        option->setCompact(tight);
}

int CheckpointCard::checkedOption() const
{
    for (int i = 0; i < m_options.size(); ++i) {
        if (m_options.at(i)->isChecked())
            return i;
    }
    return -1;
}

void CheckpointCard::keyPressEvent(QKeyEvent *event)
{
    const int key = event->key();
    const int index = key >= Qt::Key_1 && key <= Qt::Key_4 ? key - Qt::Key_1
        : key >= Qt::Key_A && key <= Qt::Key_D             ? key - Qt::Key_A
                                                           : -1;
    if (index >= 0 && index < m_options.size() && m_check->isVisible())
        m_options.at(index)->setChecked(true);
    else if ((key == Qt::Key_Return || key == Qt::Key_Enter) && m_check->isVisible())
        m_check->click();
    else
        QWidget::keyPressEvent(event);
}

} // namespace hocvu
