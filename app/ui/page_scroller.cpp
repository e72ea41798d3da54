// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/page_scroller.h"

#include "ui/theme.h"

#include <QApplication>
#include <QEvent>
#include <QLayout>
#include <QScrollBar>
#include <QScroller>

namespace hocvu {

PageScroller::PageScroller(QWidget *page, QWidget *parent)
    : QScrollArea(parent)
{
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::NoFocus);
    viewport()->setAutoFillBackground(false);
    setWidget(page);
    page->setAutoFillBackground(false);
    page->installEventFilter(this);
    verticalScrollBar()->setSingleStep(theme::px(48));
    QScroller::grabGesture(viewport(), QScroller::TouchGesture);
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget *, QWidget *now) {
        if (now && widget()->isAncestorOf(now))
            ensureWidgetVisible(now, 0, theme::px(theme::kGap));
    });
}

/// QScrollArea itself would scroll as soon as a page is smaller than it likes to be; a page here
/// shrinks down to the least that shows all of its text. Pages are made to fit every screen with
/// letters of the usual size, and know better than their layouts what they can do without.
void PageScroller::fit()
{
    const QLayout *layout = widget()->layout();
    if (!layout || theme::appearance().text == TextSize::Normal) {
        widget()->resize(maximumViewportSize());
        return;
    }
    const QSize least = layout->totalMinimumSize();
    const auto sizeIn = [&](QSize room) {
        const int width = qMax(room.width(), least.width());
        const int height = layout->hasHeightForWidth()
            ? qMax(layout->totalMinimumHeightForWidth(width), least.height())
            : least.height();
        return QSize(width, qMax(room.height(), height));
    };
    QSize size = sizeIn(maximumViewportSize());
    if (size.height() > maximumViewportSize().height()) // the bar takes its room
        size = sizeIn(maximumViewportSize() - QSize(verticalScrollBar()->sizeHint().width(), 0));
    widget()->resize(size);
}

bool PageScroller::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == widget() && event->type() == QEvent::LayoutRequest)
        fit();
    return QScrollArea::eventFilter(watched, event);
}

void PageScroller::resizeEvent(QResizeEvent *event)
{
    QScrollArea::resizeEvent(event);
    fit();
}

} // namespace hocvu
