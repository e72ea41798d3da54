// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/pages/lesson_layout.h"

#include "kiosk/pages/lesson_controls.h"
#include "kiosk/pages/lesson_foot.h"
#include "kiosk/pages/lesson_head.h"
#include "kiosk/pages/lesson_panel.h"
#include "kiosk/pages/lesson_stage.h"
#include "ui/banner.h"
#include "ui/theme.h"

#include <algorithm>

namespace hocvu {

namespace {

constexpr int kSlim = 236; ///< The column without a panel, in design pixels.
constexpr int kPanel = 330; ///< The column, or the panel alone: some six words a line.

double pictureWidth(int width, int height)
{
    return std::min(double(width), height * 16.0 / 9);
}

} // namespace

LessonLayout::LessonLayout(QWidget *page, const Parts &parts)
    : QLayout(page)
    , m_parts(parts)
{
    for (QWidget *one : std::initializer_list<QWidget *>{parts.banner, parts.head, parts.stage,
                                                         parts.panel, parts.foot, parts.controls})
        addWidget(one);
    const int gap = theme::px(12);
    setContentsMargins(gap, theme::px(theme::kGapSmall), gap, theme::px(theme::kGapSmall));
    setSpacing(theme::px(theme::kGapSmall));
}

LessonLayout::~LessonLayout()
{
    qDeleteAll(m_items);
}

void LessonLayout::setFullScreen(bool full)
{
    m_isFull = full;
    if (!full) {
        addWidget(m_parts.stage);
        addWidget(m_parts.controls);
    }
    invalidate();
    activate();
}

void LessonLayout::setPanelOpen(bool open)
{
    m_hasPanel = open;
    m_parts.panel->setVisible(open);
    invalidate();
    activate();
}

void LessonLayout::addItem(QLayoutItem *item)
{
    m_items.append(item);
}

QLayoutItem *LessonLayout::takeAt(int index)
{
    return index >= 0 && index < m_items.size() ? m_items.takeAt(index) : nullptr;
}

QSize LessonLayout::sizeHint() const
{
    return {theme::px(1280), theme::px(660)};
}

// The window gives what it has; nothing here may make it larger.
QSize LessonLayout::minimumSize() const
{
    return {theme::px(320), theme::px(240)};
}

int LessonLayout::columnWidth() const
{
    return theme::px(m_hasPanel ? kPanel : kSlim);
}

bool LessonLayout::isBetterBeside(QSize area) const
{
    if (theme::appearance().text == TextSize::Largest)
        return false; // no column is wide enough for such words
    const int gap = spacing();
    const int panel = m_hasPanel ? theme::px(kPanel) + gap : 0;
    const double beside = pictureWidth(area.width() - columnWidth() - gap, area.height());
    const int head = m_parts.head->rowHeight(area.width() - m_parts.foot->rowWidth() - 2 * gap);
    const double above = pictureWidth(area.width() - panel, area.height() - head - gap);
    return beside >= above;
}

void LessonLayout::setGeometry(const QRect &rect)
{
    QLayout::setGeometry(rect);
    QRect area = rect.marginsRemoved(contentsMargins());
    const int gap = spacing();
    if (!m_parts.banner->isHidden()) {
        const int high = m_parts.banner->heightForWidth(area.width());
        const int least = m_parts.banner->sizeHint().height();
        m_parts.banner->setGeometry(area.left(), area.top(), area.width(), std::max(high, least));
        area.setTop(m_parts.banner->geometry().bottom() + 1 + gap);
    }
    if (!m_isFull) {
        m_parts.controls->resize(area.width(), m_parts.controls->height());
        const int high = m_parts.controls->sizeHint().height(); // one row or two
        m_parts.controls->setGeometry(area.left(), area.bottom() + 1 - high, area.width(), high);
        area.setBottom(m_parts.controls->y() - 1 - gap);
    }
    const bool beside = isBetterBeside(area.size());
    m_parts.head->setLook(!beside          ? LessonHead::Look::Row
                              : m_hasPanel ? LessonHead::Look::Slim
                                           : LessonHead::Look::Column);
    m_parts.foot->setLook(!beside          ? LessonFoot::Look::Row
                              : m_hasPanel ? LessonFoot::Look::Slim
                                           : LessonFoot::Look::Column);
    if (beside)
        layBeside(area);
    else
        layAbove(area);
}

void LessonLayout::layBeside(QRect area)
{
    const int gap = spacing();
    QRect column = area;
    column.setLeft(area.right() + 1 - columnWidth());
    if (!m_isFull)
        m_parts.stage->setGeometry(area.adjusted(0, 0, -columnWidth() - gap, 0));
    const int head = m_parts.head->layout()->heightForWidth(column.width());
    m_parts.head->setGeometry(column.left(), column.top(), column.width(), head);
    column.setTop(column.top() + head + gap);
    if (m_hasPanel) {
        const int foot = m_parts.foot->sizeHint().height();
        m_parts.panel->setGeometry(column.adjusted(0, 0, 0, -foot - gap));
        column.setTop(column.bottom() + 1 - foot);
    }
    m_parts.foot->setGeometry(column);
}

void LessonLayout::layAbove(QRect area)
{
    const int gap = spacing();
    const int foot = m_parts.foot->sizeHint().width();
    const int least = m_parts.foot->sizeHint().height();
    const bool isNarrow = theme::isNarrow(area.width()); // else one word a line
    const int words = isNarrow ? area.width() : area.width() - foot - 2 * gap;
    const int told = m_parts.head->layout()->heightForWidth(words);
    const int high = isNarrow ? told : std::max(told, least);
    m_parts.head->setGeometry(area.left(), area.top(), words, high);
    if (isNarrow)
        area.setTop(area.top() + high);
    m_parts.foot->setGeometry(area.right() + 1 - foot, area.top(), foot, isNarrow ? least : high);
    area.setTop(area.top() + (isNarrow ? least : high) + gap);
    if (m_hasPanel) {
        QRect side = area;
        side.setLeft(area.right() + 1 - columnWidth());
        m_parts.panel->setGeometry(side);
        area.setRight(side.left() - 1 - gap);
    }
    if (!m_isFull)
        m_parts.stage->setGeometry(area);
}

} // namespace hocvu
