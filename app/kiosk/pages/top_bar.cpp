// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/pages/top_bar.h"

#include "core/text/dates.h"
#include "ui/accessible.h"
#include "ui/button.h"
#include "ui/icon.h"
#include "ui/label.h"
#include "ui/theme.h"

#include <QFontMetrics>
#include <QHBoxLayout>
#include <QPainter>

#include <numeric>

namespace hocvu {

namespace {

constexpr int kIcon = 30;

} // namespace

TopBar::TopBar(const Campaign &campaign, const QString &room, bool isTrial, QWidget *parent)
    : QWidget(parent)
    , m_title(campaign.title)
    , m_issuer(campaign.issuer)
    , m_room(isTrial ? tr("%1 · Bản dùng thử").arg(room) : room)
    , m_clock(new Label({}, theme::TextStyle::Strong, Label::Ink::Soft, this))
    , m_help(new Button(Button::Role::Quiet, tr("Trợ giúp"), QStringLiteral("helpOpen"), this))
    , m_appearance(
          new Button(Button::Role::Quiet, tr("Hiển thị"), QStringLiteral("appearanceOpen"), this))
    //: The other language, in that language: in English texts this is "Tiếng Việt".
    , m_language(
          new Button(Button::Role::Quiet, tr("English"), QStringLiteral("languageSwitch"), this))
{
    setFixedHeight(theme::px(kHeight));
    setAccessibleRole(this, QAccessible::ToolBar);
    setAccessibleName(QStringLiteral("%1, %2").arg(m_title, m_room));
    m_clock->setObjectName(QStringLiteral("topBarClock"));
    m_clock->setWordWrap(false);
    m_appearance->setIconName(QStringLiteral("text-aa"));
    connect(m_appearance, &QPushButton::clicked, this, &TopBar::appearanceRequested);
    m_help->setIconName(QStringLiteral("question"));
    m_help->setToolTip(tr("Phím F1"));
    connect(m_help, &QPushButton::clicked, this, &TopBar::helpRequested);
    m_language->setIconName(QStringLiteral("translate"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(theme::px(theme::kGapLarge), 0, theme::px(theme::kGap), 0);
    row->setSpacing(theme::px(theme::kGap));
    row->addStretch();
    row->addWidget(m_clock);
    for (Button *button : buttons()) {
        button->setFocusPolicy(Qt::TabFocus); // A click takes the focus from no field.
        row->addWidget(button);
    }
    connect(m_language, &QPushButton::clicked, this, [this] {
        const bool toEnglish = m_language->accessibleName() == QLatin1String("English");
        emit languageChangeRequested(toEnglish ? QStringLiteral("en") : QStringLiteral("vi"));
    });
}

void TopBar::setPlace(Place place)
{
    m_deep = place == Place::Idle;
    m_clock->setInk(m_deep ? Label::Ink::OnDeepSoft : Label::Ink::Soft);
    for (Button *button : buttons())
        button->setRole(m_deep ? Button::Role::QuietOnDeep : Button::Role::Quiet);
    update();
}

void TopBar::showTime(Millis wall)
{
    m_clock->setText(toVietnam(wall).toString(QStringLiteral("HH:mm · dd/MM")));
}

void TopBar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const auto wanted = [this] {
        const QList<Button *> all = buttons();
        const int clock = m_clock->sizeHint().width() + theme::px(theme::kGap);
        return std::accumulate(all.begin(), all.end(), clock, [](int sum, const Button *button) {
            return sum + button->sizeHint().width() + theme::px(theme::kGap);
        });
    };
    for (Button *button : {m_help, m_appearance, m_language})
        button->setTextHidden(false);
    // The way to help keeps its word the longest.
    for (Button *button : {m_language, m_appearance, m_help}) {
        if (wanted() > width() / 2) // the other half is for the names
            button->setTextHidden(true);
    }
}

void TopBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    if (!m_deep) {
        painter.fillRect(rect(), theme::colours().card);
        painter.fillRect(QRect(0, height() - 1, width(), 1), theme::colours().line);
    }
    const int icon = theme::px(kIcon);
    QRect line(theme::px(theme::kGapLarge), 0, icon, height());
    paintIcon(painter, line, QStringLiteral("graduation-cap"),
              m_deep ? theme::colours().gold : theme::toneColours(theme::Tone::Info).solid,
              IconStyle::Duotone);
    line.setLeft(line.right() + theme::px(12));
    line.setRight(m_clock->geometry().left() - theme::px(theme::kGapLarge));

    const QString room = QStringLiteral("   ") + m_room;
    const QFont soft = theme::font(theme::TextStyle::Base);
    const QFont strong = theme::font(theme::TextStyle::Strong);
    const int roomWidth = QFontMetrics(soft).horizontalAdvance(room);
    const QFontMetrics letters(strong);
    const QString title = letters.elidedText(m_deep ? m_issuer : m_title, Qt::ElideRight,
                                             qMax(line.width() - roomWidth, 0));
    painter.setFont(strong);
    painter.setPen(m_deep ? theme::colours().onDeep : theme::colours().ink);
    painter.drawText(line, Qt::AlignVCenter | Qt::TextSingleLine, title);
    line.setLeft(line.left() + letters.horizontalAdvance(title));
    painter.setFont(soft);
    painter.setPen(m_deep ? theme::colours().onDeepSoft : theme::colours().inkSoft);
    painter.drawText(line, Qt::AlignVCenter | Qt::TextSingleLine, room);
}

} // namespace hocvu
