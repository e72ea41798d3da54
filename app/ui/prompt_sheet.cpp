// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/prompt_sheet.h"

#include "ui/button.h"
#include "ui/card.h"
#include "ui/label.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QVBoxLayout>

namespace hocvu {

namespace {

constexpr int kWidth = 600;

} // namespace

PromptSheet::PromptSheet(const QString &title, const QString &text, const QString &yesLabel,
                         const QString &noLabel, QWidget *host)
    : ModalSheet(host)
    , m_yes(new Button(Button::Role::Primary, yesLabel, QStringLiteral("promptYes"), this))
{
    setObjectName(QStringLiteral("promptSheet"));
    auto *card = new Card(this);
    card->setFixedWidth(qMin(theme::px(kWidth), host->width() - theme::px(2 * theme::kGap)));
    card->setPadding(theme::kGapLarge + theme::kGapSmall);
    card->column()->addWidget(new Label(title, theme::TextStyle::Heading, card));
    if (!text.isEmpty())
        card->column()->addWidget(new Label(text, theme::TextStyle::Lead, card));
    card->column()->addSpacing(theme::px(theme::kGap));

    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(theme::px(theme::kGapSmall + theme::kGapTiny));
    buttons->addStretch();
    if (!noLabel.isEmpty()) {
        m_no = new Button(Button::Role::Secondary, noLabel, QStringLiteral("promptNo"), this);
        buttons->addWidget(m_no);
        connect(m_no, &QPushButton::clicked, this, [this] { answer(false); });
    }
    buttons->addWidget(m_yes);
    connect(m_yes, &QPushButton::clicked, this, [this] { answer(true); });
    card->column()->addLayout(buttons);

    auto *grid = new QGridLayout(this);
    grid->addWidget(card, 0, 0, Qt::AlignCenter);
    setAccessibleDescription(text);
    setAccessibleName(title);
}

void PromptSheet::answer(bool yes)
{
    if (isDismissed())
        return;
    dismiss();
    emit answered(yes);
}

/// First the answer that changes nothing.
QList<QWidget *> PromptSheet::stops() const
{
    return m_no ? QList<QWidget *>{m_no, m_yes} : QList<QWidget *>{m_yes};
}

void PromptSheet::cancel()
{
    answer(m_no == nullptr);
}

void PromptSheet::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Left || event->key() == Qt::Key_Right)
        focusNextPrevChild(true);
    else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        answer(m_yes->hasFocus());
    ModalSheet::keyPressEvent(event);
}

} // namespace hocvu
