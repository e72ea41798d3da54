// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/pages/card_page.h"

#include "ui/backdrop.h"
#include "ui/card.h"
#include "ui/centre.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace hocvu {

Card *cardInTheMiddle(QWidget *page, int width)
{
    auto *outer = new QVBoxLayout(page);
    outer->setContentsMargins(0, 0, 0, 0);
    auto *ground = new Backdrop(page);
    outer->addWidget(ground);
    auto *card = new Card(ground);
    card->setMaximumWidth(theme::px(width));
    auto *centre = new QVBoxLayout(ground);
    centre->addStretch();
    centre->addLayout(centredRow(card));
    centre->addStretch();
    return card;
}

} // namespace hocvu
