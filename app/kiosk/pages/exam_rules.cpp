// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/pages/exam_rules.h"

#include "ui/button.h"
#include "ui/card.h"
#include "ui/centre.h"
#include "ui/icon.h"
#include "ui/label.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

#include <array>

namespace hocvu {

namespace {

constexpr std::array kIcons{"list-checks", "hourglass", "floppy-disk", "flag", "shield-check"};

} // namespace

ExamRules::ExamRules(QWidget *parent)
    : QWidget(parent)
    , m_attempt(new Label(QString(), theme::TextStyle::Eyebrow, this))
    , m_begin(new Button(Button::Role::Primary, tr("Bắt đầu làm bài"), QStringLiteral("examBegin"),
                         this))
{
    auto *card = new Card(this);
    card->setMaximumWidth(theme::px(860));
    card->setPadding(theme::kGapHuge);
    QVBoxLayout *column = card->column();
    column->setSpacing(theme::px(theme::kGap));
    m_attempt->setTone(theme::Tone::Info);
    column->addWidget(m_attempt);
    column->addWidget(new Label(tr("Bài thi đánh giá năng lực"), theme::TextStyle::Title, card));
    column->addSpacing(theme::px(theme::kGapSmall));
    for (const char *name : kIcons) {
        auto *row = new QHBoxLayout;
        row->setSpacing(theme::px(theme::kGap));
        auto *picture = new QLabel(card);
        picture->setPixmap(iconPixmap(QString::fromLatin1(name),
                                      theme::toneColours(theme::Tone::Info).onSoft, theme::px(30),
                                      devicePixelRatioF(), IconStyle::Duotone));
        row->addWidget(picture, 0, Qt::AlignTop);
        m_lines.append(new Label(QString(), theme::TextStyle::Lead, card));
        row->addWidget(m_lines.back(), 1);
        column->addLayout(row);
    }
    column->addSpacing(theme::px(theme::kGap));
    auto *buttons = new QHBoxLayout;
    auto *back = new Button(Button::Role::Quiet, tr("Để sau"), QStringLiteral("examBack"), card);
    m_begin->setLarge(true);
    m_begin->setIconName(QStringLiteral("arrow-right"), true);
    buttons->addWidget(back);
    buttons->addStretch(1);
    buttons->addWidget(m_begin);
    column->addLayout(buttons);

    auto *centre = new QVBoxLayout(this);
    centre->addStretch(1);
    centre->addLayout(centredRow(card));
    centre->addStretch(1);
    connect(m_begin, &QPushButton::clicked, this, &ExamRules::beginRequested);
    connect(back, &QPushButton::clicked, this, &ExamRules::backRequested);
}

void ExamRules::setRules(int questions, int minutes, int attemptNumber, int attemptsAllowed,
                         bool inEveryWay)
{
    m_attempt->setText(tr("LƯỢT THI %1/%2").arg(attemptNumber).arg(attemptsAllowed));
    const QStringList texts{
        inEveryWay
            ? tr("%1 câu hỏi, mỗi câu ghi rõ cách trả lời. Câu làm đúng một phần được tính phần "
                 "đó; chọn thêm phương án sai có thể mất phần đã đúng.")
                  .arg(questions)
            : tr("%1 câu hỏi, mỗi câu có 4 phương án và chỉ một phương án đúng.").arg(questions),
        tr("Thời gian làm bài %1 phút. Hết giờ, bài tự nộp.").arg(minutes),
        tr("Mỗi lần chọn được lưu ngay. Mất điện hay máy khởi động lại thì làm tiếp từ chỗ đang "
           "làm; thời gian gián đoạn được cộng lại theo quy định."),
        tr("Có thể đổi câu trả lời và đánh dấu câu cần xem lại trước khi nộp."),
        tr("Kết quả cao nhất trong các lượt thi được tính."),
    };
    for (qsizetype i = 0; i < texts.size(); ++i)
        m_lines.at(i)->setText(texts.at(i));
    // The focus goes past the rules to the button: who cannot see them hears them with it.
    m_begin->setAccessibleDescription(texts.join(QLatin1Char(' ')));
}

void ExamRules::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_begin->setFocus();
}

} // namespace hocvu
