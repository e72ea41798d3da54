// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/empty_state.h"

#include "ui/button.h"
#include "ui/centre.h"
#include "ui/icon.h"
#include "ui/label.h"
#include "ui/paint.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

namespace hocvu {

namespace {

constexpr int kDisc = 128;
constexpr int kIcon = 68;
constexpr int kTextWidth = 620;

} // namespace

EmptyState::EmptyState(const QString &iconName, const QString &title, const QString &text,
                       QWidget *parent)
    : QWidget(parent)
    , m_iconName(iconName)
    , m_column(new QVBoxLayout(this))
    , m_picture(new QWidget(this))
    , m_title(new Label(title, theme::TextStyle::Heading, this))
    , m_text(new Label(text, theme::TextStyle::Lead, Label::Ink::Soft, this))
{
    m_picture->setFixedSize(theme::px(kDisc), theme::px(kDisc));
    for (Label *label : {m_title, m_text}) {
        label->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
        label->setMaximumWidth(theme::px(kTextWidth));
    }
    m_column->setSpacing(theme::px(theme::kGapSmall + theme::kGapTiny));
    m_column->addStretch(2);
    m_column->addWidget(m_picture, 0, Qt::AlignHCenter);
    m_column->addSpacing(theme::px(theme::kGapSmall));
    for (Label *label : {m_title, m_text})
        m_column->addLayout(centredRow(label));
    m_column->addSpacing(theme::px(theme::kGap));
    m_column->addStretch(3);
    setAccessibleName(title);
}

void EmptyState::setIconName(const QString &iconName)
{
    m_iconName = iconName;
    update();
}

void EmptyState::setTitle(const QString &title)
{
    m_title->setText(title);
    setAccessibleName(title);
}

void EmptyState::setText(const QString &text)
{
    m_text->setText(text);
}

void EmptyState::addButton(Button *button)
{
    m_column->insertWidget(m_column->count() - 1, button, 0, Qt::AlignHCenter);
}

void EmptyState::paintEvent(QPaintEvent *)
{
    const theme::ToneColours look = theme::toneColours(theme::Tone::Info);
    const QRect disc = m_picture->geometry();
    QPainter painter(this);
    paint::sheet(painter, disc, disc.width() / 2.0, look.soft);
    const int edge = (disc.width() - theme::px(kIcon)) / 2;
    paintIcon(painter, disc.adjusted(edge, edge, -edge, -edge), m_iconName, look.solid,
              IconStyle::Duotone);
}

} // namespace hocvu
