// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/scroll_column.h"

#include "ui/theme.h"

#include <QScrollBar>
#include <QScroller>
#include <QVBoxLayout>

namespace hocvu {

ScrollColumn::ScrollColumn(QWidget *parent)
    : QScrollArea(parent)
{
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *contents = new QWidget(this);
    contents->setObjectName(QStringLiteral("scrolled")); // The style sheet makes it transparent.
    m_column = new QVBoxLayout(contents);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(theme::px(theme::kGapSmall));
    setWidget(contents);
    viewport()->setAutoFillBackground(false);
    verticalScrollBar()->setSingleStep(theme::px(48));
    setFocusPolicy(Qt::NoFocus);
    QScroller::grabGesture(viewport(), QScroller::TouchGesture);
}

} // namespace hocvu
