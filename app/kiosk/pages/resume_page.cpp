// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/pages/resume_page.h"

#include "core/text/dates.h"
#include "kiosk/pages/page_words.h"
#include "ui/button.h"
#include "ui/card.h"
#include "ui/icon.h"
#include "ui/label.h"
#include "ui/scroll_column.h"
#include "ui/theme.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace hocvu {

namespace {

using theme::TextStyle;

constexpr int kWidth = 780;
constexpr int kIcon = 88;

QString gapWords(const Outage &outage)
{
    if (outage.gap <= Millis(0))
        return {};
    const QString gap = ResumePage::tr("Máy bị gián đoạn %1.").arg(words::span(outage.gap));
    if (outage.credited >= outage.gap)
        return ResumePage::tr("%1 Khoảng này không tính vào giờ thi.").arg(gap);
    if (outage.credited > Millis(0))
        return ResumePage::tr("%1 Trong đó %2 không tính vào giờ thi.")
            .arg(gap, words::span(outage.credited));
    return ResumePage::tr("%1 Khoảng này vẫn tính vào giờ thi. Nếu cần thêm giờ, hãy gọi người "
                          "phụ trách phòng máy.")
        .arg(gap);
}

} // namespace

ResumePage::ResumePage(ResumePresenter &presenter, QWidget *parent)
    : QWidget(parent)
    , m_presenter(presenter)
    , m_title(new Label(tr("Máy vừa khởi động lại.\nBài làm của bạn còn nguyên."), TextStyle::Title,
                        this))
    , m_person(new Label({}, TextStyle::Lead, Label::Ink::Soft, this))
    , m_saved(new Label({}, TextStyle::Display, this))
    , m_left(new Label({}, TextStyle::Display, this))
    , m_gap(new Label({}, TextStyle::Lead, this))
    , m_goOn(new Button(Button::Role::Primary, tr("Làm tiếp bài thi"), QStringLiteral("resumeGoOn"),
                        this))
{
    m_person->setObjectName(QStringLiteral("resumePerson"));
    m_saved->setObjectName(QStringLiteral("resumeSaved"));
    m_left->setObjectName(QStringLiteral("resumeLeft"));
    m_gap->setObjectName(QStringLiteral("resumeGap"));
    m_goOn->setLarge(true);
    m_goOn->setIconName(QStringLiteral("arrow-right"), true);
    auto *later
        = new Button(Button::Role::Secondary, tr("Để sau"), QStringLiteral("resumeLater"), this);
    later->setLarge(true);

    auto *content = new QWidget(this);
    content->setMaximumWidth(theme::px(kWidth));
    auto *column = new QVBoxLayout(content);
    column->setSpacing(theme::px(theme::kGap));
    auto *picture = new QLabel(content);
    picture->setPixmap(iconPixmap(QStringLiteral("shield-check"),
                                  theme::toneColours(theme::Tone::Success).solid, theme::px(kIcon),
                                  devicePixelRatioF(), IconStyle::Duotone));
    picture->setAlignment(Qt::AlignCenter);
    column->addWidget(picture);
    for (Label *label : {m_title, m_person}) {
        label->setAlignment(Qt::AlignHCenter);
        column->addWidget(label);
    }
    auto *figures = new QHBoxLayout;
    figures->setSpacing(theme::px(theme::kGap));
    figures->addWidget(makeFigure(m_saved, tr("câu trả lời đã lưu")), 1);
    figures->addWidget(makeFigure(m_left, tr("thời gian làm bài còn lại")), 1);
    column->addLayout(figures);
    m_gap->setAlignment(Qt::AlignHCenter);
    column->addWidget(m_gap);
    column->addSpacing(theme::px(theme::kGapSmall));
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(theme::px(theme::kGap));
    buttons->addStretch();
    buttons->addWidget(m_goOn);
    buttons->addWidget(later);
    buttons->addStretch();
    column->addLayout(buttons);
    auto *note = new Label(tr("Đồng hồ đứng yên cho đến khi bạn bấm “Làm tiếp bài thi”."),
                           TextStyle::Base, Label::Ink::Soft, content);
    note->setAlignment(Qt::AlignHCenter);
    column->addWidget(note);

    auto *scroll = new ScrollColumn(this);
    scroll->column()->addStretch();
    auto *middle = new QHBoxLayout;
    middle->addWidget(content);
    scroll->column()->addLayout(middle);
    scroll->column()->addStretch();
    auto *outer = new QVBoxLayout(this);
    outer->addWidget(scroll);

    connect(m_goOn, &QPushButton::clicked, &presenter, &ResumePresenter::goOn);
    connect(later, &QPushButton::clicked, &presenter, &ResumePresenter::later);
    connect(&presenter, &ResumePresenter::showOutage, this, &ResumePage::showOutage);
}

Card *ResumePage::makeFigure(Label *figure, const QString &caption)
{
    auto *card = new Card(this);
    card->column()->setSpacing(0);
    auto *words = new Label(caption, TextStyle::Base, Label::Ink::Soft, card);
    for (Label *label : {figure, words}) {
        label->setAlignment(Qt::AlignHCenter);
        card->column()->addWidget(label);
    }
    return card;
}

void ResumePage::enter()
{
    m_presenter.refresh();
    m_goOn->setFocus(Qt::OtherFocusReason);
}

void ResumePage::showOutage(const Outage &outage)
{
    m_person->setText(outage.person.unit.isEmpty()
                          ? outage.person.name
                          : QStringLiteral("%1 · %2").arg(outage.person.name, outage.person.unit));
    m_saved->setText(QStringLiteral("%1/%2").arg(outage.answered).arg(outage.questions));
    m_left->setText(minutesAndSeconds(outage.left));
    m_gap->setText(gapWords(outage));
    m_gap->setVisible(!m_gap->text().isEmpty());
}

} // namespace hocvu
