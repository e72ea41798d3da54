// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/pages/still_there_card.h"

#include "ui/accessible.h"
#include "ui/button.h"
#include "ui/label.h"

#include <QVBoxLayout>

namespace hocvu {

StillThereCard::StillThereCard(QWidget *parent)
    : Card(parent)
    , m_goOn(new Button(Button::Role::Primary, tr("Xem tiếp"), QStringLiteral("lessonStillThere"),
                        this))
{
    auto *title = new Label(tr("Bạn vẫn đang xem chứ?"), theme::TextStyle::Title, this);
    auto *text = new Label(tr("Video tạm dừng vì đã lâu không có ai bấm gì.\n"
                              "Mọi phần đã xem đều được lưu.\n"
                              "Bấm phím bất kỳ hoặc chạm màn hình để xem tiếp."),
                           theme::TextStyle::Lead, this);
    for (Label *label : {title, text})
        label->setAlignment(Qt::AlignHCenter);
    m_goOn->setLarge(true);
    m_goOn->setIconName(QStringLiteral("play"));
    column()->addStretch();
    column()->addWidget(title);
    column()->addWidget(text);
    column()->addSpacing(theme::px(theme::kGap));
    column()->addWidget(m_goOn, 0, Qt::AlignHCenter);
    column()->addStretch();
    hide();
    connect(m_goOn, &QPushButton::clicked, this, &StillThereCard::goOnRequested);
}

void StillThereCard::ask()
{
    m_goOn->setFocus();
    announce(this, tr("Bạn vẫn đang xem chứ?"));
}

} // namespace hocvu
