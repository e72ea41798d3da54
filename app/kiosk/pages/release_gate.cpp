// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/pages/release_gate.h"

#include "kiosk/pages/page_words.h"
#include "ui/banner.h"
#include "ui/button.h"
#include "ui/card.h"
#include "ui/centre.h"
#include "ui/error_text.h"
#include "ui/label.h"
#include "ui/pin_pad.h"
#include "ui/text_field.h"
#include "ui/theme.h"

#include <QStackedWidget>
#include <QVBoxLayout>

namespace hocvu {

namespace {

using theme::TextStyle;

constexpr int kShortestPin = 4;
constexpr int kLongestPin = 8;
constexpr int kWidth = 640;

} // namespace

ReleaseGate::ReleaseGate(ResumePresenter &presenter, QWidget *parent)
    : QWidget(parent)
    , m_presenter(presenter)
    , m_steps(new QStackedWidget(this))
    , m_banner(new Banner(this))
{
    auto *card = new Card(this);
    card->setPadding(theme::kGapLarge);
    card->setMaximumWidth(theme::px(kWidth));
    auto *title = new Label(tr("Dành cho người phụ trách phòng máy"), TextStyle::Heading, card);
    title->setAlignment(Qt::AlignHCenter);
    auto *back
        = new Button(Button::Role::Quiet, tr("Quay lại"), QStringLiteral("releaseBack"), card);
    card->column()->setSpacing(theme::px(12));
    card->column()->addWidget(title);
    card->column()->addWidget(m_banner);
    card->column()->addWidget(m_steps);
    card->column()->addWidget(back, 0, Qt::AlignHCenter);
    m_steps->addWidget(makePinStep());
    m_steps->addWidget(makeTimeStep());

    auto *centre = new QVBoxLayout(this);
    centre->addStretch();
    centre->addLayout(centredRow(card));
    centre->addStretch();
    connect(back, &QPushButton::clicked, this, &ReleaseGate::backRequested);
    connect(&presenter, &ResumePresenter::pinRefused, this, &ReleaseGate::refuse);
    connect(&presenter, &ResumePresenter::askAboutLostTime, this, &ReleaseGate::askAboutLostTime);
    connect(&presenter, &ResumePresenter::showProblem, this, [this](const Error &error) {
        m_banner->setMessage(Banner::Kind::Error, errorText(error));
    });
}

QWidget *ReleaseGate::makePinStep()
{
    auto *step = new QWidget(m_steps);
    auto *column = new QVBoxLayout(step);
    auto *hint = new Label(tr("Nhập mã PIN của người phụ trách để mở lại bài thi."),
                           TextStyle::Base, Label::Ink::Soft, step);
    hint->setAlignment(Qt::AlignHCenter);
    m_pin = new PinPad(kShortestPin, QStringLiteral("releasePin"), step);
    m_pin->setLength(kShortestPin, kLongestPin);
    column->addWidget(hint);
    column->addWidget(m_pin, 0, Qt::AlignHCenter);
    connect(m_pin, &PinPad::entered, &m_presenter, &ResumePresenter::enterPin);
    return step;
}

QWidget *ReleaseGate::makeTimeStep()
{
    auto *step = new QWidget(m_steps);
    auto *column = new QVBoxLayout(step);
    column->setSpacing(theme::px(theme::kGap));
    m_lost = new Label({}, TextStyle::Lead, step);
    m_lost->setObjectName(QStringLiteral("releaseLost"));
    m_reason = new TextField(tr("Lý do cộng giờ"), QStringLiteral("releaseReason"), step);
    m_reason->setPlaceholderText(tr("Lý do, ví dụ: mất điện cả phường"));
    m_credit = new Button(Button::Role::Primary, {}, QStringLiteral("releaseCredit"), step);
    m_credit->setLarge(true);
    auto *release = new Button(Button::Role::Secondary, tr("Làm tiếp, không cộng giờ"),
                               QStringLiteral("releaseGoOn"), step);
    for (QWidget *one : {static_cast<QWidget *>(m_lost), static_cast<QWidget *>(m_reason),
                         static_cast<QWidget *>(m_credit), static_cast<QWidget *>(release)})
        column->addWidget(one);
    connect(m_reason, &QLineEdit::textChanged, m_credit,
            [this](const QString &text) { m_credit->setEnabled(!text.trimmed().isEmpty()); });
    connect(m_credit, &QPushButton::clicked, &m_presenter,
            [this] { m_presenter.credit(m_reason->text()); });
    connect(release, &QPushButton::clicked, &m_presenter, &ResumePresenter::release);
    return step;
}

void ReleaseGate::askPin()
{
    m_banner->clear();
    m_pin->clear();
    m_steps->setCurrentIndex(0);
    m_pin->setFocus(Qt::OtherFocusReason);
}

void ReleaseGate::refuse(int waitSeconds)
{
    m_pin->clear();
    m_banner->setMessage(Banner::Kind::Warning, words::pinRefused(waitSeconds));
}

void ReleaseGate::askAboutLostTime(Millis lost)
{
    const QString span = words::span(lost);
    m_banner->clear();
    m_lost->setText(
        tr("Các lần gián đoạn đã lấy mất %1 làm bài. Cộng lại cho người học?").arg(span));
    m_credit->setText(tr("Cộng lại %1 và làm tiếp").arg(span));
    m_reason->clear();
    m_credit->setEnabled(false);
    m_steps->setCurrentIndex(1);
    m_reason->setFocus(Qt::OtherFocusReason);
}

} // namespace hocvu
