// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/page_header.h"

#include "ui/accessible.h"
#include "ui/button.h"
#include "ui/label.h"
#include "ui/paint.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

namespace hocvu {

namespace {

constexpr int kBarWidth = 6;

} // namespace

PageHeader::PageHeader(const QString &title, QWidget *parent)
    : QWidget(parent)
    , m_row(new QHBoxLayout(this))
    , m_back(new Button(Button::Role::Secondary, tr("Quay lại"), QStringLiteral("pageBack"), this))
    , m_words(new QWidget(this))
    , m_eyebrow(new Label({}, theme::TextStyle::Eyebrow, m_words))
    , m_title(new Label(title, theme::TextStyle::Title, m_words))
{
    m_back->setIconName(QStringLiteral("arrow-left"));
    m_back->hide();
    m_eyebrow->setTone(theme::Tone::Info);
    m_eyebrow->hide();
    m_eyebrow->setObjectName(QStringLiteral("pageEyebrow"));
    m_title->setObjectName(QStringLiteral("pageTitle"));

    auto *column = new QVBoxLayout(m_words);
    column->setContentsMargins(theme::px(kBarWidth + theme::kGap), 0, 0, 0);
    column->setSpacing(0);
    column->addStretch();
    column->addWidget(m_eyebrow);
    column->addWidget(m_title);
    column->addStretch();

    const QMargins shadow = paint::shadowMargins();
    m_row->setContentsMargins(shadow.left(), 0, shadow.right(), 0);
    m_row->setSpacing(theme::px(theme::kGap));
    m_row->addWidget(m_back, 0, Qt::AlignVCenter);
    m_row->addSpacing(0);
    m_row->addWidget(m_words, 1);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    connect(m_back, &QPushButton::clicked, this, &PageHeader::backRequested);
}

void PageHeader::setTitle(const QString &title)
{
    if (title == m_title->text())
        return;
    m_title->setText(title);
    if (isVisible())
        say(this, title);
}

void PageHeader::setEyebrow(const QString &words)
{
    m_eyebrow->setText(words);
    m_eyebrow->setVisible(!words.isEmpty());
}

void PageHeader::setBackVisible(bool visible)
{
    m_back->setVisible(visible);
}

void PageHeader::setBackText(const QString &text)
{
    m_back->setText(text);
}

void PageHeader::addRight(QWidget *widget)
{
    m_row->addWidget(widget, 0, Qt::AlignVCenter);
}

void PageHeader::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const QRect words = m_words->geometry();
    const int inset = theme::px(2);
    const QRect bar(words.left(), words.top() + inset, theme::px(kBarWidth),
                    words.height() - 2 * inset);
    paint::sheet(painter, bar, bar.width() / 2.0, theme::toneColours(theme::Tone::Info).solid);
}

} // namespace hocvu
