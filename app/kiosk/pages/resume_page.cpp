// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/pages/resume_page.h"

#include "core/text/dates.h"
#include "kiosk/pages/page_words.h"
#include "kiosk/pages/release_gate.h"
#include "ui/button.h"
#include "ui/card.h"
#include "ui/icon.h"
#include "ui/label.h"
#include "ui/scroll_column.h"
#include "ui/theme.h"

#include <QHBoxLayout>
#include <QStackedLayout>
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
    , m_stack(new QStackedLayout(this))
    , m_gate(new ReleaseGate(presenter, this))
    , m_picture(new QLabel(this))
    , m_title(new Label({}, TextStyle::Title, this))
    , m_person(new Label({}, TextStyle::Lead, Label::Ink::Soft, this))
    , m_saved(new Label({}, TextStyle::Display, this))
    , m_left(new Label({}, TextStyle::Display, this))
    , m_gap(new Label({}, TextStyle::Lead, this))
    , m_goOn(new Button(Button::Role::Primary, {}, QStringLiteral("resumeGoOn"), this))
    , m_supervisor(new Button(Button::Role::Quiet, tr("Người phụ trách cộng giờ"),
                              QStringLiteral("resumeSupervisor"), this))
    , m_note(new Label({}, TextStyle::Base, Label::Ink::Soft, this))
{
    m_person->setObjectName(QStringLiteral("resumePerson"));
    m_saved->setObjectName(QStringLiteral("resumeSaved"));
    m_left->setObjectName(QStringLiteral("resumeLeft"));
    m_gap->setObjectName(QStringLiteral("resumeGap"));
    m_goOn->setLarge(true);
    m_goOn->setIconName(QStringLiteral("arrow-right"), true);

    auto *page = new QWidget(this);
    auto *scroll = new ScrollColumn(page);
    scroll->column()->addStretch();
    auto *middle = new QHBoxLayout;
    middle->addWidget(makeContent());
    scroll->column()->addLayout(middle);
    scroll->column()->addStretch();
    auto *outer = new QVBoxLayout(page);
    outer->addWidget(scroll);
    m_stack->addWidget(page);
    m_stack->addWidget(m_gate);

    connect(m_goOn, &QPushButton::clicked, &presenter, &ResumePresenter::goOn);
    connect(m_supervisor, &QPushButton::clicked, &presenter, &ResumePresenter::callSupervisor);
    connect(m_gate, &ReleaseGate::backRequested, this, [this] { m_stack->setCurrentIndex(0); });
    connect(&presenter, &ResumePresenter::showOutage, this, &ResumePage::showOutage);
    connect(&presenter, &ResumePresenter::askPin, this, [this] {
        m_stack->setCurrentIndex(1);
        m_gate->askPin();
    });
}

QWidget *ResumePage::makeContent()
{
    auto *content = new QWidget(this);
    content->setMaximumWidth(theme::px(kWidth));
    auto *column = new QVBoxLayout(content);
    column->setSpacing(theme::px(theme::kGap));
    m_picture->setAlignment(Qt::AlignCenter);
    column->addWidget(m_picture);
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
    column->addLayout(makeButtons());
    m_note->setAlignment(Qt::AlignHCenter);
    column->addWidget(m_note);
    return content;
}

void ResumePage::showPicture(bool mayLackClicks)
{
    const auto [name, tone] = mayLackClicks
        ? std::pair(QStringLiteral("warning"), theme::Tone::Warning)
        : std::pair(QStringLiteral("shield-check"), theme::Tone::Success);
    m_picture->setPixmap(iconPixmap(name, theme::toneColours(tone).solid, theme::px(kIcon),
                                    devicePixelRatioF(), IconStyle::Duotone));
}

QLayout *ResumePage::makeButtons()
{
    auto *later
        = new Button(Button::Role::Secondary, tr("Để sau"), QStringLiteral("resumeLater"), this);
    later->setLarge(true);
    connect(later, &QPushButton::clicked, &m_presenter, &ResumePresenter::later);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(theme::px(theme::kGap));
    buttons->addStretch();
    for (Button *button : {m_goOn, later, m_supervisor})
        buttons->addWidget(button);
    buttons->addStretch();
    return buttons;
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
    m_stack->setCurrentIndex(0);
    m_presenter.refresh();
    m_goOn->setFocus(Qt::OtherFocusReason);
}

void ResumePage::showOutage(const Outage &outage)
{
    m_title->setText(outage.mayLackClicks
                         ? tr("Máy vừa khởi động lại.\nCó thể thiếu vài câu bạn đã chọn.")
                         : tr("Máy vừa khởi động lại.\nBài làm đã lưu của bạn còn nguyên."));
    showPicture(outage.mayLackClicks);
    m_goOn->setText(outage.needsRelease ? tr("Mời người phụ trách mở lại")
                                        : tr("Làm tiếp bài thi"));
    m_supervisor->setVisible(outage.lost > Millis(0) && !outage.needsRelease);
    m_note->setText(outage.needsRelease
                        ? tr("Người phụ trách phòng máy nhập mã PIN để bạn làm tiếp. Đồng hồ đang "
                             "đứng yên.")
                        : tr("Đồng hồ đứng yên cho đến khi bạn bấm “Làm tiếp bài thi”."));
    m_person->setText(outage.person.unit.isEmpty()
                          ? outage.person.name
                          : QStringLiteral("%1 · %2").arg(outage.person.name, outage.person.unit));
    m_saved->setText(QStringLiteral("%1/%2").arg(outage.answered).arg(outage.questions));
    m_left->setText(minutesAndSeconds(outage.left));
    QStringList lines;
    if (outage.mayLackClicks)
        lines.append(tr("Dữ liệu của máy bị hỏng một phần: hãy xem lại từng câu trước khi nộp."));
    lines.append(gapWords(outage));
    m_gap->setText(lines.join(QLatin1Char('\n')).trimmed());
    m_gap->setVisible(!m_gap->text().isEmpty());
}

} // namespace hocvu
