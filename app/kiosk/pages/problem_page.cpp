// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/pages/problem_page.h"

#include "kiosk/pages/card_page.h"
#include "ui/button.h"
#include "ui/card.h"
#include "ui/empty_state.h"
#include "ui/error_text.h"
#include "ui/label.h"

#include <QVBoxLayout>

namespace hocvu {

ProblemPage::ProblemPage(const Error &error, QWidget *parent)
    : QWidget(parent)
{
    auto *card = cardInTheMiddle(this, 760);
    auto *message
        = new EmptyState(QStringLiteral("warning-circle"), tr("Chưa thể mở phòng thi trên máy này"),
                         errorText(error), card);
    auto *close
        = new Button(Button::Role::Primary, tr("Đóng"), QStringLiteral("problemClose"), card);
    message->addButton(close);
    card->column()->addWidget(message);
    const QString words = codeName(error.code) + QStringLiteral(": ") + error.detail;
    for (const QString &line : {tr("Chi tiết kỹ thuật:"), words}) {
        auto *label = new Label(line, theme::TextStyle::Base, Label::Ink::Soft, card);
        label->setAlignment(Qt::AlignCenter);
        card->column()->addWidget(label);
    }
    connect(close, &QPushButton::clicked, this, &QWidget::close);
}

} // namespace hocvu
