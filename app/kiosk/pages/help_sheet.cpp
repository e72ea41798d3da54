// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/pages/help_sheet.h"

#include "kiosk/pages/help_text.h"
#include "kiosk/pages/read_aloud_button.h"
#include "ui/button.h"
#include "ui/card.h"
#include "ui/countdown.h"
#include "ui/icon.h"
#include "ui/label.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QVBoxLayout>

namespace hocvu {

namespace {

constexpr int kWidth = 940;
constexpr int kIcon = 34;
constexpr QLatin1String kTitleMark("# ");

QString titleOf(const QString &markdown)
{
    return markdown.startsWith(kTitleMark)
        ? markdown.section(QLatin1Char('\n'), 0, 0).mid(kTitleMark.size())
        : QString();
}

QString bodyOf(const QString &markdown)
{
    return markdown.startsWith(kTitleMark) ? markdown.section(QLatin1Char('\n'), 1) : markdown;
}

} // namespace

HelpSheet::HelpSheet(const QString &markdown, const QString &language, QWidget *host)
    : ModalSheet(host)
    , m_title(titleOf(markdown))
    , m_card(new Card(this))
    , m_text(new HelpText(bodyOf(markdown), m_card))
    , m_clock(new Countdown(m_card))
    , m_listen(new ReadAloudButton([this] { return words(); }, language,
                                   QStringLiteral("helpListen"), m_card))
    , m_close(new Button(Button::Role::Primary, tr("Đóng"), QStringLiteral("helpClose"), m_card))
{
    setObjectName(QStringLiteral("helpSheet"));
    m_text->setAccessibleName(m_title);
    m_clock->setObjectName(QStringLiteral("helpClock"));
    m_clock->hide();
    QVBoxLayout *column = m_card->column();
    column->setSpacing(theme::px(theme::kGapSmall));
    auto *head = new QHBoxLayout;
    head->setSpacing(theme::px(theme::kGapSmall + theme::kGapTiny));
    auto *picture = new QLabel(m_card);
    picture->setPixmap(iconPixmap(QStringLiteral("question"),
                                  theme::toneColours(theme::Tone::Info).solid, theme::px(kIcon),
                                  devicePixelRatioF(), IconStyle::Duotone));
    auto *title = new Label(m_title, theme::TextStyle::Heading, m_card);
    title->setObjectName(QStringLiteral("helpTitle"));
    head->addWidget(picture);
    head->addWidget(title, 1);
    head->addWidget(m_clock);
    column->addLayout(head);
    column->addWidget(m_text, 1);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_listen);
    buttons->addStretch();
    buttons->addWidget(m_close);
    column->addLayout(buttons);

    connect(m_close, &QPushButton::clicked, this, &HelpSheet::closeRequested);
    setAccessibleName(m_title);
}

void HelpSheet::showTimeLeft(std::chrono::seconds left)
{
    m_clock->setRemaining(left);
    m_clock->show();
}

QString HelpSheet::words() const
{
    return m_title + QLatin1String(".\n") + m_text->toPlainText();
}

/// As high as its text, where the window has the room.
void HelpSheet::fit()
{
    const int edge = theme::px(theme::kGap);
    const int width = qMin(theme::px(kWidth), this->width() - 2 * edge);
    m_card->resize(width, height() - 2 * edge);
    m_card->layout()->activate();
    const int spare = m_text->height() - m_text->heightFor(m_text->viewport()->width());
    m_card->resize(width, m_card->height() - qMax(spare, 0));
    m_card->move((this->width() - width) / 2, (height() - m_card->height()) / 2);
}

QList<QWidget *> HelpSheet::stops() const
{
    return {m_text, m_listen, m_close};
}

void HelpSheet::cancel()
{
    emit closeRequested();
}

void HelpSheet::keyPressEvent(QKeyEvent *event)
{
    const int key = event->key();
    const bool enters = key == Qt::Key_Return || key == Qt::Key_Enter;
    if (key == Qt::Key_F1 || enters)
        emit closeRequested();
    else if (key == Qt::Key_F2)
        m_listen->toggle();
    else
        m_text->scroll(key);
    ModalSheet::keyPressEvent(event);
}

} // namespace hocvu
