// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/banner.h"

#include "ui/accessible.h"
#include "ui/button.h"
#include "ui/icon.h"
#include "ui/label.h"
#include "ui/paint.h"

#include <QHBoxLayout>
#include <QPainter>

namespace hocvu {

namespace {

constexpr int kIcon = 28;

theme::Tone toneOf(Banner::Kind kind)
{
    switch (kind) {
    case Banner::Kind::Info:
        return theme::Tone::Info;
    case Banner::Kind::Success:
        return theme::Tone::Success;
    case Banner::Kind::Warning:
        return theme::Tone::Warning;
    case Banner::Kind::Error:
        return theme::Tone::Error;
    }
    return theme::Tone::Info;
}

QString iconOf(Banner::Kind kind)
{
    switch (kind) {
    case Banner::Kind::Info:
        return QStringLiteral("info");
    case Banner::Kind::Success:
        return QStringLiteral("check-circle");
    case Banner::Kind::Warning:
        return QStringLiteral("warning");
    case Banner::Kind::Error:
        return QStringLiteral("warning-octagon");
    }
    return {};
}

} // namespace

Banner::Banner(QWidget *parent)
    : QFrame(parent)
    , m_row(new QHBoxLayout(this))
    , m_label(new Label({}, theme::TextStyle::Base, this))
{
    m_label->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    const int gap = theme::px(theme::kGap);
    m_row->setContentsMargins(gap + theme::px(kIcon) + theme::px(theme::kGapSmall + 4),
                              theme::px(theme::kGapSmall + 4), gap,
                              theme::px(theme::kGapSmall + 4));
    m_row->setSpacing(gap);
    m_row->addWidget(m_label, 1);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    hide();
}

Banner::Banner(Kind kind, const QString &text, QWidget *parent)
    : Banner(parent)
{
    setMessage(kind, text);
}

void Banner::setMessage(Kind kind, const QString &text)
{
    m_kind = kind;
    m_label->setText(text);
    setVisible(!text.isEmpty());
    update();
    if (!text.isEmpty())
        announce(this, text);
}

void Banner::amend(const QString &text)
{
    m_label->setText(text);
    setAccessibleName(text);
}

void Banner::clear()
{
    setMessage(m_kind, {});
}

void Banner::setDense()
{
    QMargins margins = m_row->contentsMargins();
    margins.setTop(theme::px(theme::kGapSmall / 2));
    margins.setBottom(theme::px(theme::kGapSmall / 2));
    m_row->setContentsMargins(margins);
}

QString Banner::text() const
{
    return m_label->text();
}

void Banner::setAction(const QString &text, const QString &objectName)
{
    if (m_action)
        m_action->deleteLater();
    m_action = nullptr;
    if (text.isEmpty())
        return;
    m_action = new Button(Button::Role::Secondary, text, objectName, this);
    m_row->addWidget(m_action, 0, Qt::AlignVCenter);
    connect(m_action, &QPushButton::clicked, this, &Banner::actionRequested);
}

void Banner::paintEvent(QPaintEvent *)
{
    const theme::ToneColours look = theme::toneColours(toneOf(m_kind));
    QPainter painter(this);
    paint::sheet(painter, rect(), theme::px(theme::kRadius), look.soft, look.line);
    const QRect sign(theme::px(theme::kGap), 0, theme::px(kIcon), height());
    paintIcon(painter, sign, iconOf(m_kind), look.solid, IconStyle::Duotone);
}

} // namespace hocvu
