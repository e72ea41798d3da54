// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/prompt_sheet.h"

#include "ui/accessible.h"
#include "ui/button.h"
#include "ui/card.h"
#include "ui/label.h"

#include <QApplication>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QVBoxLayout>

namespace hocvu {

namespace {

constexpr int kWidth = 600;
constexpr QColor kScrim{11, 27, 69, 150};

} // namespace

PromptSheet::PromptSheet(const QString &title, const QString &text, const QString &yesLabel,
                         const QString &noLabel, QWidget *host)
    : QWidget(host)
    , m_yes(new Button(Button::Role::Primary, yesLabel, QStringLiteral("promptYes"), this))
{
    setObjectName(QStringLiteral("promptSheet"));
    setAttribute(Qt::WA_NoMousePropagation);
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
    connect(qApp, &QApplication::focusChanged, this,
            [this](QWidget *, QWidget *now) { keepFocus(now); });
    host->installEventFilter(this);
    setAccessibleDescription(text);
    setAccessibleName(title);
}

void PromptSheet::open()
{
    m_focusBefore = window()->focusWidget();
    setGeometry(parentWidget()->rect());
    show();
    raise();
    (m_no ? m_no : m_yes)->setFocus(Qt::PopupFocusReason); // The answer that changes nothing.
    announce(this, accessibleName());
}

void PromptSheet::dismiss()
{
    if (m_closed)
        return;
    m_closed = true;
    if (m_focusBefore) // Before hiding, which would move the focus anywhere.
        m_focusBefore->setFocus(Qt::PopupFocusReason);
    hide();
    deleteLater();
}

void PromptSheet::answer(bool yes)
{
    if (m_closed)
        return;
    dismiss();
    emit answered(yes);
}

bool PromptSheet::isOnTop() const
{
    const auto sheets
        = parentWidget()->findChildren<PromptSheet *>(QString(), Qt::FindDirectChildrenOnly);
    for (qsizetype i = sheets.size() - 1; i >= 0; --i) {
        if (!sheets.at(i)->m_closed)
            return sheets.at(i) == this;
    }
    return false;
}

void PromptSheet::keepFocus(QWidget *now)
{
    const bool stolen = now && now->window() == window() && now != this && !isAncestorOf(now);
    if (stolen && !m_closed && isVisible() && isOnTop()) {
        m_focusBefore = now; // Somebody wants it there; afterwards.
        (m_no ? m_no : m_yes)->setFocus(Qt::PopupFocusReason);
    }
}

bool PromptSheet::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        event->accept(); // No shortcut of the page below may fire.
        return true;
    }
    return QWidget::event(event);
}

bool PromptSheet::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parentWidget() && event->type() == QEvent::Resize)
        setGeometry(parentWidget()->rect());
    return QWidget::eventFilter(watched, event);
}

bool PromptSheet::focusNextPrevChild(bool)
{
    if (m_no)
        (m_no->hasFocus() ? m_yes : m_no)->setFocus(Qt::TabFocusReason);
    return true;
}

void PromptSheet::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        answer(m_no == nullptr);
    else if (event->key() == Qt::Key_Left || event->key() == Qt::Key_Right)
        focusNextPrevChild(true);
    else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        answer(m_yes->hasFocus());
    event->accept(); // Nothing goes through to the page below.
}

void PromptSheet::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), kScrim);
}

} // namespace hocvu
