// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/pages/checkpoint_card.h"

#include "ui/answer_option.h"
#include "ui/banner.h"
#include "ui/button.h"
#include "ui/card.h"
#include "ui/label.h"
#include "ui/scroll_column.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QVBoxLayout>

namespace hocvu {

CheckpointCard::CheckpointCard(QWidget *parent)
    : QWidget(parent)
    , m_question(new Label(QString(), theme::TextStyle::Lead, this))
    , m_rows(new QVBoxLayout)
    , m_verdict(new Banner(this))
    , m_check(new Button(Button::Role::Primary, tr("Trả lời"), QStringLiteral("checkpointAnswer"),
                         this))
    , m_again(new Button(Button::Role::Secondary, tr("Xem lại đoạn này"),
                         QStringLiteral("checkpointAgain"), this))
    , m_goOn(
          new Button(Button::Role::Primary, tr("Học tiếp"), QStringLiteral("checkpointGoOn"), this))
{
    auto *card = new Card(this);
    QVBoxLayout *column = card->column();
    column->setSpacing(theme::px(12));
    auto *eyebrow = new Label(tr("CÂU HỎI GIỮA BÀI"), theme::TextStyle::Eyebrow, card);
    eyebrow->setTone(theme::Tone::Info);
    column->addWidget(eyebrow);

    auto *scroll = new ScrollColumn(card);
    QVBoxLayout *texts = scroll->column();
    texts->setSpacing(theme::px(10));
    texts->addWidget(m_question);
    m_rows->setSpacing(theme::px(10));
    texts->addLayout(m_rows);
    texts->addWidget(m_verdict);
    texts->addStretch(1);
    column->addWidget(scroll, 1);

    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_again);
    buttons->addStretch(1);
    buttons->addWidget(m_check);
    buttons->addWidget(m_goOn);
    column->addLayout(buttons);

    auto *around = new QVBoxLayout(this);
    around->setContentsMargins(0, 0, 0, 0);
    around->addWidget(card);
    connect(m_check, &QPushButton::clicked, this, [this] {
        if (checkedOption() >= 0)
            emit answered(checkedOption());
    });
    connect(m_again, &QPushButton::clicked, this, &CheckpointCard::watchAgainRequested);
    connect(m_goOn, &QPushButton::clicked, this, &CheckpointCard::goOnRequested);
}

void CheckpointCard::ask(const Checkpoint &checkpoint)
{
    m_question->setText(checkpoint.question);
    qDeleteAll(m_options);
    m_options.clear();
    for (int i = 0; i < checkpoint.options.size(); ++i) {
        auto *option = new AnswerOption(i, checkpoint.options.at(i),
                                        QStringLiteral("checkpointOption%1").arg(i), this);
        m_rows->addWidget(option);
        m_options.append(option);
        connect(option, &QRadioButton::toggled, m_check,
                [this] { m_check->setEnabled(checkedOption() >= 0); });
    }
    m_verdict->clear();
    m_check->setVisible(true);
    m_check->setEnabled(false);
    m_again->setVisible(false);
    m_goOn->setVisible(false);
    if (!m_options.isEmpty())
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
