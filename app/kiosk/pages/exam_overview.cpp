// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/pages/exam_overview.h"

#include "ui/button.h"
#include "ui/card.h"
#include "ui/label.h"
#include "ui/question_chip.h"
#include "ui/scroll_column.h"

#include <QGridLayout>
#include <QKeyEvent>
#include <QVBoxLayout>

#include <algorithm>

namespace hocvu {

namespace {

constexpr int kColumns = 5;

/// How many chips further an arrow leads; 0: it is no arrow.
int stepOf(int key)
{
    switch (key) {
    case Qt::Key_Left:
        return -1;
    case Qt::Key_Right:
        return 1;
    case Qt::Key_Up:
        return -kColumns;
    case Qt::Key_Down:
        return kColumns;
    default:
        return 0;
    }
}

} // namespace

ExamOverview::ExamOverview(QWidget *parent)
    : QWidget(parent)
    , m_grid(new QGridLayout)
    , m_count(new Label(QString(), theme::TextStyle::Base, Label::Ink::Soft, this))
    , m_submit(
          new Button(Button::Role::Secondary, tr("Nộp bài"), QStringLiteral("examSubmit"), this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::px(theme::kGap));
    auto *card = new Card(this);
    card->setPadding(theme::kGap);
    card->column()->setSpacing(theme::px(theme::kGapSmall));
    card->column()->addWidget(new Label(tr("Các câu hỏi"), theme::TextStyle::Strong, card));
    m_count->setObjectName(QStringLiteral("examAnswered"));
    card->column()->addWidget(m_count);

    auto *scroll = new ScrollColumn(card);
    m_grid->setSpacing(theme::px(theme::kGapTiny));
    scroll->column()->addLayout(m_grid);
    scroll->column()->addStretch(1);
    card->column()->addWidget(scroll, 1);
    column->addWidget(card, 1);

    m_submit->setIconName(QStringLiteral("check-circle"));
    m_submit->setLarge(true);
    column->addWidget(m_submit);
    connect(m_submit, &QPushButton::clicked, this, &ExamOverview::submitRequested);
}

void ExamOverview::makeChips(int count)
{
    qDeleteAll(m_chips);
    m_chips.clear();
    for (int i = 0; i < count; ++i) {
        auto *chip = new QuestionChip(i + 1, QStringLiteral("examChip%1").arg(i + 1), this);
        m_grid->addWidget(chip, i / kColumns, i % kColumns);
        chip->installEventFilter(this);
        m_chips.append(chip);
        connect(chip, &QAbstractButton::clicked, this, [this, i] { emit questionRequested(i); });
    }
    if (!m_chips.isEmpty())
        setTabOrder(m_chips.constLast(), m_submit);
    const int chip = m_chips.isEmpty() ? 0 : m_chips.front()->sizeHint().width();
    setFixedWidth(kColumns * (chip + theme::px(theme::kGapTiny)) + theme::px(72));
}

void ExamOverview::stopTabAt(qsizetype chip)
{
    for (qsizetype i = 0; i < m_chips.size(); ++i)
        m_chips.at(i)->setFocusPolicy(i == chip ? Qt::StrongFocus : Qt::ClickFocus);
}

bool ExamOverview::eventFilter(QObject *watched, QEvent *event)
{
    const auto from = std::find(m_chips.cbegin(), m_chips.cend(), watched);
    const int step = event->type() == QEvent::KeyPress && from != m_chips.cend()
        ? stepOf(static_cast<QKeyEvent *>(event)->key())
        : 0;
    if (step == 0)
        return QWidget::eventFilter(watched, event);
    const qsizetype to = std::distance(m_chips.cbegin(), from) + step;
    if (to >= 0 && to < m_chips.size()) {
        stopTabAt(to);
        m_chips.at(to)->setFocus(Qt::TabFocusReason);
    }
    return true;
}

void ExamOverview::show(const QList<OverviewCell> &cells, int current)
{
    if (cells.size() != m_chips.size())
        makeChips(int(cells.size()));
    for (int i = 0; i < m_chips.size(); ++i) {
        m_chips.at(i)->setAnswered(cells.at(i).answered);
        m_chips.at(i)->setFlagged(cells.at(i).flagged);
        m_chips.at(i)->setUnsaved(cells.at(i).unsaved);
        m_chips.at(i)->setCurrent(i == current);
    }
    stopTabAt(current);
    const auto answered = std::count_if(cells.begin(), cells.end(),
                                        [](const OverviewCell &cell) { return cell.answered; });
    m_count->setText(tr("Đã trả lời %1/%2").arg(answered).arg(cells.size()));
    m_submit->setRole(answered == cells.size() ? Button::Role::Primary : Button::Role::Secondary);
}

} // namespace hocvu
