// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/pages/idle_page.h"

#include "core/text/dates.h"
#include "kiosk/pages/page_words.h"
#include "kiosk/pages/stage_line.h"
#include "ui/badge.h"
#include "ui/button.h"
#include "ui/card.h"
#include "ui/icon.h"
#include "ui/label.h"
#include "ui/theme.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QVBoxLayout>

#include <array>
#include <chrono>

namespace hocvu {

namespace {

using theme::TextStyle;
using theme::Tone;

constexpr int kNumber = 36;
constexpr int kLongTitle = 90; ///< Letters.

/// The medals of the first prizes; the others share the last.
constexpr std::array kMedals{"trophy", "medal", "medal", "sparkle"};
constexpr std::array kMedalTones{Tone::Gold, Tone::Neutral, Tone::Orange, Tone::Info};

QLabel *picture(const char *iconName, Tone tone, int size, QWidget *parent)
{
    auto *label = new QLabel(parent);
    const QColor colour
        = tone == Tone::Gold ? QColor(theme::colours().gold) : theme::toneColours(tone).solid;
    label->setPixmap(iconPixmap(QLatin1String(iconName), colour, theme::px(size),
                                parent->devicePixelRatioF(), IconStyle::Duotone));
    return label;
}

/// "5 triệu đồng" where it comes out even: it is read from afar.
QString roundMoney(qint64 dong)
{
    constexpr qint64 kMillion = 1'000'000;
    return dong > 0 && dong % kMillion == 0 ? IdlePage::tr("%1 triệu đồng").arg(dong / kMillion)
                                            : money(dong);
}

bool begins(const QKeyEvent &event)
{
    const int key = event.key();
    const bool enters = key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Space;
    return enters || (!event.text().isEmpty() && event.text().front().isPrint());
}

} // namespace

IdlePage::IdlePage(IdlePresenter &presenter, QWidget *parent)
    : QWidget(parent)
    , m_presenter(presenter)
    , m_stage(new Badge(Tone::Gold, {}, this))
    , m_deadline(new Label({}, TextStyle::Base, Label::Ink::OnDeepSoft, this))
    , m_counts(new Label({}, TextStyle::Base, Label::Ink::OnDeepSoft, this))
    , m_start(new Button(Button::Role::OnDeep, tr("Bắt đầu"), QStringLiteral("idleStart"), this))
    , m_stages(new StageLine(presenter.campaign().stages, this))
{
    m_stage->setIconName(QStringLiteral("calendar-check"));
    m_counts->setObjectName(QStringLiteral("idleCounts"));
    m_deadline->setObjectName(QStringLiteral("idleDeadline"));
    auto *column = new QVBoxLayout(this);
    const int side = theme::px(theme::kGapHuge + theme::kGapSmall);
    column->setContentsMargins(side, theme::px(theme::kGap), side, theme::px(28));
    column->setSpacing(theme::px(theme::kGapLarge));
    auto *top = m_top = new QBoxLayout(QBoxLayout::LeftToRight);
    top->setSpacing(theme::px(theme::kGapHuge));
    top->addLayout(makeWelcome(), 7);
    top->addWidget(makePrizes(), 5, Qt::AlignVCenter);
    column->addLayout(top, 1);
    column->addLayout(makeSteps());
    column->addWidget(m_stages);

    connect(&presenter, &IdlePresenter::showCounts, this, &IdlePage::showCounts);
    connect(&m_timer, &QTimer::timeout, this, &IdlePage::showToday);
    m_timer.start(std::chrono::minutes(1)); // The page may stand overnight.
}

/// With large letters the prizes stand below: the page scrolls.
void IdlePage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_top->setDirection(theme::isNarrow(width()) ? QBoxLayout::TopToBottom
                                                 : QBoxLayout::LeftToRight);
}

QBoxLayout *IdlePage::makeWelcome()
{
    const Campaign &campaign = m_presenter.campaign();
    auto *column = new QVBoxLayout;
    column->setSpacing(theme::px(12));
    column->addStretch();
    column->addWidget(m_stage);
    const TextStyle style
        = campaign.title.size() > kLongTitle ? TextStyle::Heading : TextStyle::Title;
    auto *title = new Label(campaign.title, style, Label::Ink::OnDeep, this);
    title->setObjectName(QStringLiteral("idleTitle"));
    column->addWidget(title);
    const QString course = tr("%1 bài học · %2 câu hỏi · %3 phút làm bài")
                               .arg(m_presenter.lessonCount())
                               .arg(campaign.blueprint.total())
                               .arg(campaign.examTime.count());
    column->addWidget(new Label(course, TextStyle::Lead, Label::Ink::OnDeep, this));
    column->addWidget(m_deadline);
    column->addSpacing(theme::px(theme::kGapSmall));
    column->addLayout(makeButtons());
    column->addWidget(m_counts);
    column->addStretch();
    return column;
}

QBoxLayout *IdlePage::makeButtons()
{
    auto *desk = new Button(Button::Role::QuietOnDeep, tr("Người phụ trách"),
                            QStringLiteral("idleDesk"), this);
    desk->setIconName(QStringLiteral("key"));
    m_start->setLarge(true);
    m_start->setIconName(QStringLiteral("arrow-right"), true);
    m_start->setMinimumWidth(theme::px(240));
    auto *row = new QHBoxLayout;
    row->setSpacing(theme::px(theme::kGap));
    row->addWidget(m_start);
    row->addWidget(desk, 0, Qt::AlignVCenter);
    row->addStretch();
    connect(m_start, &QPushButton::clicked, &m_presenter, &IdlePresenter::start);
    connect(desk, &QPushButton::clicked, &m_presenter, &IdlePresenter::openDesk);
    return row;
}

QWidget *IdlePage::makePrizes()
{
    auto *card = new Card(this);
    card->column()->addWidget(new Label(tr("Giải thưởng"), TextStyle::Heading, card));
    const QList<Prize> &prizes = m_presenter.campaign().prizes;
    for (int i = 0; i < prizes.size(); ++i) {
        const Prize &prize = prizes.at(i);
        const auto look = std::min(static_cast<size_t>(i), kMedals.size() - 1);
        auto *row = new QHBoxLayout;
        row->setSpacing(theme::px(14));
        row->addWidget(picture(kMedals.at(look), kMedalTones.at(look), 38, card));
        auto *words = new QVBoxLayout;
        words->setSpacing(0);
        words->addWidget(new Label(prize.name, TextStyle::Strong, card));
        const QString worth = prize.count > 1
            ? tr("%1 giải, mỗi giải %2").arg(prize.count).arg(roundMoney(prize.dong))
            : tr("1 giải, %1").arg(roundMoney(prize.dong));
        words->addWidget(new Label(worth, TextStyle::Base, Label::Ink::Soft, card));
        row->addLayout(words, 1);
        card->column()->addLayout(row);
    }
    card->setVisible(!prizes.isEmpty());
    return card;
}

QBoxLayout *IdlePage::makeSteps()
{
    const QStringList steps{
        tr("Tìm tên, nhập mã PIN"),
        tr("Học %n bài, mỗi bài vài phút", nullptr, m_presenter.lessonCount()),
        tr("Thi, nhận giấy chứng nhận"),
    };
    auto *row = new QHBoxLayout;
    row->setSpacing(theme::px(theme::kGapLarge));
    for (int i = 0; i < steps.size(); ++i) {
        auto *number = new Badge(Tone::Gold, QString::number(i + 1), this);
        number->setSolid(true);
        number->setFixedWidth(theme::px(kNumber));
        auto *one = new QHBoxLayout;
        one->setSpacing(theme::px(12));
        one->addWidget(number, 0, Qt::AlignVCenter);
        one->addWidget(new Label(steps.at(i), TextStyle::Base, Label::Ink::OnDeep, this), 1);
        row->addLayout(one, 1);
    }
    return row;
}

void IdlePage::enter()
{
    showToday();
    m_presenter.refresh();
    m_start->setFocus(Qt::OtherFocusReason);
}

void IdlePage::showToday()
{
    const Campaign &campaign = m_presenter.campaign();
    const int stage = m_presenter.stageToday();
    m_stage->setVisible(stage >= 0);
    if (stage >= 0)
        m_stage->setText(tr("Đang diễn ra: Chặng %1").arg(stage + 1));
    m_stages->setToday(toVietnam(m_presenter.now().wall).date());
    const int days = m_presenter.daysLeft();
    const QString closes = words::moment(campaign.examCloses);
    if (days > 0)
        m_deadline->setText(tr("Bài thi đóng lúc %1, còn %n ngày.", nullptr, days).arg(closes));
    else if (days == 0)
        m_deadline->setText(tr("Hôm nay là ngày cuối: bài thi đóng lúc %1.").arg(closes));
    else
        m_deadline->setText(tr("Bài thi đã đóng lúc %1. Các bài học vẫn mở.").arg(closes));
}

void IdlePage::showCounts(int began, int finished)
{
    // Room for them is kept, so that the page does not jump.
    m_counts->setText(began == 0 ? QString()
                                 : tr("Tại máy này: %n người đã bắt đầu, ", nullptr, began)
                              + tr("%n người đã có kết quả.", nullptr, finished));
}

void IdlePage::keyPressEvent(QKeyEvent *event)
{
    if (begins(*event))
        m_presenter.start();
    else
        QWidget::keyPressEvent(event);
}

void IdlePage::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && rect().contains(event->position().toPoint()))
        m_presenter.start();
}

} // namespace hocvu
