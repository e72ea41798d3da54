// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/pages/idle_sheet.h"

#include "ui/accessible.h"
#include "ui/button.h"
#include "ui/card.h"
#include "ui/label.h"
#include "ui/progress.h"
#include "ui/theme.h"

#include <QGridLayout>
#include <QPainter>
#include <QVBoxLayout>

namespace hocvu {

namespace {

constexpr int kWidth = 560;
constexpr QColor kScrim{11, 27, 69, 170};

} // namespace

IdleSheet::IdleSheet(QWidget *parent)
    : QWidget(parent)
    , m_ring(new ProgressRing(132, this))
    , m_text(new Label({}, theme::TextStyle::Lead, this))
    , m_stay(
          new Button(Button::Role::Primary, tr("Tôi vẫn ở đây"), QStringLiteral("idleStay"), this))
{
    setObjectName(QStringLiteral("idleSheet"));
    setAccessibleRole(this, QAccessible::Dialog);
    setAttribute(Qt::WA_NoMousePropagation);
    m_stay->setLarge(true);
    auto *card = new Card(this);
    card->setFixedWidth(theme::px(kWidth));
    card->setPadding(theme::kGapLarge + theme::kGapSmall);
    auto *title = new Label(tr("Bạn còn ở đây không?"), theme::TextStyle::Title, card);
    title->setAlignment(Qt::AlignHCenter);
    m_text->setAlignment(Qt::AlignHCenter);
    card->column()->addWidget(m_ring, 0, Qt::AlignHCenter);
    card->column()->addWidget(title);
    card->column()->addWidget(m_text);
    card->column()->addSpacing(theme::px(theme::kGap));
    card->column()->addWidget(m_stay, 0, Qt::AlignHCenter);
    (new QGridLayout(this))->addWidget(card, 0, 0, Qt::AlignCenter);
    hide();
}

void IdleSheet::open(bool signedIn, std::chrono::seconds left)
{
    m_text->setText(signedIn ? tr("Máy sắp tự đăng xuất. Phần đã học và bài đã làm đều được lưu.\n"
                                  "Bấm chuột, chạm màn hình hoặc bấm phím bất kỳ để ở lại.")
                             : tr("Màn hình sắp trở về trang đầu.\n"
                                  "Bấm chuột, chạm màn hình hoặc bấm phím bất kỳ để ở lại."));
    m_ring->setRange(0, static_cast<int>(left.count()));
    showLeft(left);
    setGeometry(parentWidget()->rect());
    show();
    raise();
    announce(this, m_text->text());
}

void IdleSheet::showLeft(std::chrono::seconds left)
{
    m_ring->setValue(static_cast<int>(left.count()));
    m_ring->setWords(QString::number(left.count()));
}

void IdleSheet::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), kScrim);
}

} // namespace hocvu
