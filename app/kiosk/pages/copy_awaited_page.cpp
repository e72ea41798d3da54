// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/pages/copy_awaited_page.h"

#include "kiosk/pages/card_page.h"
#include "ui/button.h"
#include "ui/card.h"
#include "ui/empty_state.h"
#include "ui/label.h"

#include <QDir>
#include <QVBoxLayout>

namespace hocvu {

CopyAwaitedPage::CopyAwaitedPage(const QString &folder, QWidget *parent)
    : QWidget(parent)
    , m_prompt(this)
{
    auto *card = cardInTheMiddle(this, 860);
    auto *message = new EmptyState(
        QStringLiteral("first-aid-kit"), tr("Sổ ghi của máy bị hỏng, cần bản sao thứ hai"),
        tr("Bản sao thứ hai (USB hoặc ổ đĩa phụ) chưa có ở máy này. Hãy cắm đúng USB đó, chờ vài "
           "giây rồi bấm “Thử lại”: kết quả học và thi được dựng lại từ đó."),
        card);
    auto *retry
        = new Button(Button::Role::Primary, tr("Thử lại"), QStringLiteral("copyRetry"), card);
    auto *without = new Button(Button::Role::Secondary, tr("Mở không có bản sao"),
                               QStringLiteral("copyGoWithout"), card);
    message->addButton(retry);
    message->addButton(without);
    card->column()->addWidget(message);
    for (const QString &line :
         {tr("Mở không có bản sao thì chỉ giữ được những gì còn đọc được trên máy này. Hãy hỏi "
             "người phụ trách trước khi chọn."),
          tr("Nơi tìm bản sao: %1").arg(QDir::toNativeSeparators(folder))}) {
        auto *label = new Label(line, theme::TextStyle::Base, Label::Ink::Soft, card);
        label->setAlignment(Qt::AlignCenter);
        card->column()->addWidget(label);
    }
    connect(retry, &QPushButton::clicked, this, &CopyAwaitedPage::retryRequested);
    connect(without, &QPushButton::clicked, this, [this] {
        m_prompt.confirm(
            this, tr("Mở không có bản sao?"),
            tr("Chỉ người phụ trách mới nên chọn. Bài làm chỉ có trong bản sao sẽ chưa có "
               "ở máy này; lần mở sau có đúng bản sao thì máy lấy lại."),
            tr("Mở không có bản sao"), tr("Quay lại"), [this](bool yes) {
                if (yes)
                    emit goWithoutRequested();
            });
    });
}

} // namespace hocvu
