// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/pages/pin_step.h"

#include "kiosk/pages/privacy_notice.h"
#include "ui/accessible.h"
#include "ui/banner.h"
#include "ui/card.h"
#include "ui/label.h"
#include "ui/pin_pad.h"
#include "ui/scroll_column.h"
#include "ui/theme.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace hocvu {

using theme::TextStyle;

PinStep::PinStep(const Campaign &campaign, int pinLength, QWidget *parent)
    : QWidget(parent)
    , m_name(new Label({}, TextStyle::Title, this))
    , m_details(new Label({}, TextStyle::Base, Label::Ink::Soft, this))
    , m_what(new Label({}, TextStyle::Lead, this))
    , m_refusal(new Banner(this))
    , m_pad(new PinPad(pinLength, QStringLiteral("pinPad"), this))
    , m_second(new QTimer(this))
{
    setObjectName(QStringLiteral("pinStep"));
    setAccessibleRole(this, QAccessible::Grouping);
    setAccessibleName(tr("Mã PIN"));
    m_name->setObjectName(QStringLiteral("pinName"));
    m_refusal->setObjectName(QStringLiteral("pinRefusal"));
    m_second->setObjectName(QStringLiteral("pinSecond"));
    m_second->setInterval(std::chrono::seconds(1));
    auto *row = new QHBoxLayout;
    row->setSpacing(theme::px(theme::kGap));
    row->addWidget(makeGreeting(), 1);
    auto *card = new Card(this);
    card->column()->addWidget(m_pad);
    row->addWidget(card);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    auto *scroll = new ScrollColumn(this);
    scroll->column()->setSpacing(0);
    scroll->column()->addLayout(row);
    scroll->column()->addWidget(new PrivacyNotice(campaign, PrivacyNotice::Form::Brief, this));
    scroll->column()->addStretch();
    column->addWidget(scroll);

    connect(m_pad, &PinPad::entered, this, &PinStep::entered);
    connect(m_second, &QTimer::timeout, this, &PinStep::countDown);
}

QWidget *PinStep::makeGreeting()
{
    auto *card = new Card(this);
    QVBoxLayout *column = card->column();
    column->addWidget(new Label(tr("Xin chào,"), TextStyle::Lead, Label::Ink::Soft, card));
    column->addWidget(m_name);
    column->addWidget(m_details);
    column->addSpacing(theme::px(theme::kGap));
    column->addWidget(m_what);
    column->addWidget(m_refusal);
    column->addStretch();
    column->addWidget(new Label(tr("Nếu đây không phải là bạn, bấm “Quay lại”. Quên mã PIN, hãy "
                                   "gọi người phụ trách phòng máy."),
                                TextStyle::Base, Label::Ink::Soft, card));
    return card;
}

void PinStep::ask(const Person &person)
{
    reset();
    setAccessibleName(tr("Xin chào, %1").arg(person.name)); // Read before the pad in it.
    m_name->setText(person.name);
    m_details->setText(tr("Sinh năm %1 · %2").arg(person.birthYear).arg(person.unit));
    m_what->setText(person.provisional ? tr("Mời nhập mã PIN 4 chữ số mà bạn đã tự đặt.")
                                       : tr("Mời nhập mã PIN 4 chữ số in trên thẻ của bạn."));
    m_pad->setFocus(Qt::OtherFocusReason);
}

void PinStep::refuse(int waitSeconds)
{
    m_wait = waitSeconds;
    if (m_wait > 0)
        m_second->start();
    m_refusal->setMessage(Banner::Kind::Error, refusal());
    setFocusPolicy(m_wait > 0 ? Qt::ClickFocus : Qt::NoFocus);
    if (m_wait > 0 && m_pad->hasFocus())
        setFocus(Qt::OtherFocusReason); // Not on to "Quay lại": a stray key would go back.
    m_pad->setEnabled(m_wait == 0);
}

void PinStep::countDown()
{
    --m_wait;
    if (m_wait > 0) {
        m_refusal->amend(refusal());
        return;
    }
    m_second->stop();
    setFocusPolicy(Qt::NoFocus);
    m_refusal->setMessage(Banner::Kind::Info, tr("Mời nhập lại mã PIN."));
    m_pad->setEnabled(true);
    m_pad->setFocus(Qt::OtherFocusReason);
}

QString PinStep::refusal() const
{
    return m_wait > 0 ? tr("Mã PIN chưa đúng. Xin chờ %n giây rồi nhập lại.", nullptr, m_wait)
                      : tr("Mã PIN chưa đúng. Mời nhập lại.");
}

void PinStep::reset()
{
    m_second->stop();
    setFocusPolicy(Qt::NoFocus);
    m_wait = 0;
    m_refusal->clear();
    m_pad->clear();
    m_pad->setEnabled(true);
    setAccessibleName(tr("Mã PIN"));
    m_name->clear();
    m_details->clear();
}

} // namespace hocvu
