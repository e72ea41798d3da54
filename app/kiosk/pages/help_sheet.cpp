// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/pages/help_sheet.h"

#include "kiosk/pages/help_text.h"
#include "kiosk/pages/read_aloud_button.h"
#include "ui/accessible.h"
#include "ui/button.h"
#include "ui/card.h"
#include "ui/countdown.h"
#include "ui/icon.h"
#include "ui/label.h"
#include "ui/prompt_sheet.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>

namespace hocvu {

namespace {

constexpr int kWidth = 940;
constexpr int kIcon = 34;
constexpr QColor kScrim{11, 27, 69, 150};
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

/// Whether \a widget belongs to a question that came up over everything.
bool isOfAPrompt(const QWidget *widget)
{
    for (; widget; widget = widget->parentWidget()) {
        if (qobject_cast<const PromptSheet *>(widget))
            return true;
    }
    return false;
}

} // namespace

HelpSheet::HelpSheet(const QString &markdown, const QString &language, QWidget *host)
    : QWidget(host)
    , m_title(titleOf(markdown))
    , m_card(new Card(this))
    , m_text(new HelpText(bodyOf(markdown), m_card))
    , m_clock(new Countdown(m_card))
    , m_listen(new ReadAloudButton([this] { return words(); }, language,
                                   QStringLiteral("helpListen"), m_card))
    , m_close(new Button(Button::Role::Primary, tr("Đóng"), QStringLiteral("helpClose"), m_card))
{
    setObjectName(QStringLiteral("helpSheet"));
    setAttribute(Qt::WA_NoMousePropagation);
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
    connect(qApp, &QApplication::focusChanged, this,
            [this](QWidget *, QWidget *now) { keepFocus(now); });
    host->installEventFilter(this);
    setAccessibleName(m_title);
}

void HelpSheet::open()
{
    m_focusBefore = window()->focusWidget();
    show();
    raise();
    cover();
    m_text->setFocus(Qt::PopupFocusReason);
    announce(this, m_title);
}

void HelpSheet::dismiss()
{
    if (m_isClosed)
        return;
    m_isClosed = true;
    const bool hasFocus = isAncestorOf(window()->focusWidget());
    if (m_focusBefore && hasFocus) // Before hiding, which would move the focus anywhere.
        m_focusBefore->setFocus(Qt::PopupFocusReason);
    hide();
    deleteLater();
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

void HelpSheet::cover()
{
    setGeometry(parentWidget()->rect());
    fit();
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

void HelpSheet::keepFocus(QWidget *now)
{
    const bool isStolen = now && now->window() == window() && now != this && !isAncestorOf(now)
        && !isOfAPrompt(now);
    if (isStolen && !m_isClosed && isVisible()) {
        m_focusBefore = now; // Somebody wants it there; afterwards.
        m_text->setFocus(Qt::PopupFocusReason);
    }
}

bool HelpSheet::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        event->accept(); // No shortcut of the page below may fire.
        return true;
    }
    return QWidget::event(event);
}

bool HelpSheet::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parentWidget() && event->type() == QEvent::Resize)
        cover();
    return QWidget::eventFilter(watched, event);
}

bool HelpSheet::focusNextPrevChild(bool next)
{
    if (m_isClosed) // being hidden
        return QWidget::focusNextPrevChild(next);
    QList<QWidget *> stops{m_text, m_listen, m_close};
    stops.removeIf([](const QWidget *stop) { return !stop->isVisible(); });
    const qsizetype now = std::max<qsizetype>(stops.indexOf(window()->focusWidget()), 0);
    const qsizetype step = next ? 1 : stops.size() - 1;
    stops.at((now + step) % stops.size())
        ->setFocus(next ? Qt::TabFocusReason : Qt::BacktabFocusReason);
    return true;
}

void HelpSheet::keyPressEvent(QKeyEvent *event)
{
    const int key = event->key();
    const bool enters = key == Qt::Key_Return || key == Qt::Key_Enter;
    if (key == Qt::Key_Escape || key == Qt::Key_F1 || enters)
        emit closeRequested();
    else if (key == Qt::Key_F2)
        m_listen->toggle();
    else
        m_text->scroll(key);
    event->accept(); // Nothing goes through to the page below.
}

void HelpSheet::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), kScrim);
}

} // namespace hocvu
