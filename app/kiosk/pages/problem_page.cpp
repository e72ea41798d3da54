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

namespace {

/// A full disk at the start: what people fear first is their work.
QString whatToDo(const Error &error)
{
    const bool isDisk = error.code == ErrorCode::DiskFull || error.code == ErrorCode::Unwritable;
    if (!isDisk)
        return errorText(error);
    const QString what = error.code == ErrorCode::DiskFull
        ? ProblemPage::tr("Ổ đĩa của máy này đã đầy. Hãy xóa bớt tệp không cần thiết trên máy, "
                          "trừ các tệp của HocVu, rồi mở lại.")
        : ProblemPage::tr("Ổ đĩa của máy này không ghi được. Hãy báo người phụ trách phòng máy.");
    return what + QLatin1Char(' ')
        + ProblemPage::tr("HocVu không xóa gì: những gì đã lưu vẫn nằm trên ổ đĩa này.");
}

} // namespace

ProblemPage::ProblemPage(const Error &error, QWidget *parent)
    : QWidget(parent)
{
    auto *card = cardInTheMiddle(this, 760);
    auto *message = new EmptyState(QStringLiteral("warning-circle"),
                                   tr("Chưa thể mở phòng thi trên máy này"), whatToDo(error), card);
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
