// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/pages/sign_in_page.h"

#include "kiosk/pages/find_step.h"
#include "kiosk/pages/pin_step.h"
#include "kiosk/pages/step_trail.h"
#include "kiosk/pages/walk_in_form.h"
#include "ui/button.h"
#include "ui/label.h"
#include "ui/page_header.h"
#include "ui/theme.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QStackedLayout>
#include <QVBoxLayout>

namespace hocvu {

SignInPage::SignInPage(SignInPresenter &presenter, QWidget *parent)
    : QWidget(parent)
    , m_presenter(presenter)
    , m_header(new PageHeader({}, this))
    , m_trail(new StepTrail({tr("Đơn vị"), tr("Họ tên"), tr("Mã PIN")}, this))
    , m_stack(new QStackedLayout)
    , m_find(new FindStep(presenter.units(), this))
    , m_pin(new PinStep(presenter.campaign(), SignInPresenter::kPinLength, this))
    , m_walkIn(new WalkInForm(presenter.campaign(), presenter.units(), this))
{
    auto *column = new QVBoxLayout(this);
    const int side = theme::px(theme::kGapLarge + theme::kGapSmall);
    column->setContentsMargins(side, theme::px(theme::kGap), side, theme::px(theme::kGap));
    column->setSpacing(theme::px(12));
    column->addWidget(m_header);
    column->addLayout(m_stack, 1);
    m_header->addRight(m_trail);
    m_header->setBackVisible(true);
    m_header->findChild<Button *>(QStringLiteral("pageBack"))
        ->setObjectName(QStringLiteral("signInBack"));
    m_stack->addWidget(makeFindPage());
    m_stack->addWidget(m_pin);
    m_stack->addWidget(m_walkIn);

    connect(m_header, &PageHeader::backRequested, this, &SignInPage::goBack);
    connect(m_find, &FindStep::searchWanted, &presenter, &SignInPresenter::search);
    connect(m_find, &FindStep::chosen, &presenter, &SignInPresenter::choose);
    connect(m_find, &FindStep::stepChanged, this, &SignInPage::showTrail);
    connect(m_pin, &PinStep::entered, &presenter, &SignInPresenter::enterPin);
    connect(m_walkIn, &WalkInForm::submitted, &presenter, &SignInPresenter::registerWalkIn);
    connect(&presenter, &SignInPresenter::showPeople, m_find, &FindStep::showPeople);
    connect(&presenter, &SignInPresenter::askPin, this, [this](const Person &person) {
        showStep(Pin);
        m_pin->ask(person);
    });
    connect(&presenter, &SignInPresenter::pinRefused, m_pin, &PinStep::refuse);
    connect(&presenter, &SignInPresenter::walkInRefused, m_walkIn, &WalkInForm::showFlaw);
}

QWidget *SignInPage::makeFindPage()
{
    auto *page = new QWidget(this);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::px(theme::kGapSmall));
    column->addWidget(m_find, 1);
    auto *open = new Button(Button::Role::Secondary, tr("Tôi không có trong danh sách"),
                            QStringLiteral("walkInOpen"), page);
    open->setIconName(QStringLiteral("user-plus"));
    auto *row = new QHBoxLayout;
    row->addWidget(open);
    row->addStretch();
    column->addLayout(row);
    connect(open, &QPushButton::clicked, this, [this] {
        showStep(WalkIn);
        m_walkIn->open(m_find->unit());
    });
    return page;
}

void SignInPage::enter()
{
    m_find->reset();
    m_pin->reset();
    m_walkIn->setBirthYears(m_presenter.earliestBirthYear(), m_presenter.latestBirthYear());
    m_walkIn->clear(); // Nothing of the one before may be left.
    m_presenter.refresh();
    showStep(Find);
    m_find->takeFocus();
}

void SignInPage::showStep(Step step)
{
    m_stack->setCurrentIndex(step);
    // Where letters are large the title needs the room.
    m_trail->setVisible(step != WalkIn && theme::appearance().text == TextSize::Normal);
    showTrail();
}

void SignInPage::showTrail()
{
    switch (static_cast<Step>(m_stack->currentIndex())) {
    case Find:
        m_header->setTitle(m_find->showsList() ? tr("Chọn tên của bạn") : tr("Tìm tên của bạn"));
        m_trail->setCurrent(m_find->showsList() ? 1 : 0);
        break;
    case Pin:
        m_header->setTitle(tr("Nhập mã PIN"));
        m_trail->setCurrent(2);
        break;
    case WalkIn:
        m_header->setTitle(tr("Ghi tên mới"));
        break;
    }
}

void SignInPage::goBack()
{
    if (m_stack->currentIndex() != Find) {
        m_pin->reset();
        showStep(Find);
        m_find->takeFocus();
    } else if (!m_find->goBack()) {
        m_presenter.cancel();
    }
}

void SignInPage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        goBack();
    else
        QWidget::keyPressEvent(event);
}

} // namespace hocvu
