// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/pages/timed_list.h"

#include "kiosk/pages/timed_model.h"
#include "ui/theme.h"

#include <QKeyEvent>
#include <QPropertyAnimation>
#include <QScrollBar>
#include <QScroller>

#include <algorithm>

namespace hocvu {

namespace {

constexpr int kCalm = 450; ///< Milliseconds of a scroll: slow enough for the eye to go with it.

} // namespace

TimedList::TimedList(const QString &objectName, const QString &name, QWidget *parent)
    : QListView(parent)
    , m_model(new TimedModel(this))
    , m_scroll(new QPropertyAnimation(verticalScrollBar(), "value", this))
{
    setObjectName(objectName);
    setAccessibleName(name);
    setModel(m_model);
    setItemDelegate(new TimedDelegate(*m_model, this));
    setSelectionMode(QAbstractItemView::SingleSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFrameShape(QFrame::NoFrame);
    setMouseTracking(true);
    setCursor(Qt::PointingHandCursor);
    setTabKeyNavigation(false);
    setMinimumHeight(theme::px(theme::kTarget));
    QScroller::grabGesture(viewport(), QScroller::TouchGesture);
    m_scroll->setDuration(kCalm);
    m_scroll->setEasingCurve(QEasingCurve::InOutQuad);
    connect(verticalScrollBar(), &QScrollBar::sliderPressed, this, &TimedList::letRead);
    connect(verticalScrollBar(), &QScrollBar::actionTriggered, this, &TimedList::letRead);
    connect(QScroller::scroller(viewport()), &QScroller::stateChanged, this,
            [this](QScroller::State state) {
                if (state == QScroller::Dragging)
                    letRead();
            });
    connect(this, &QListView::clicked, this, &TimedList::choose);
}

void TimedList::setFloating(QWidget *widget)
{
    m_floating = widget;
    widget->setParent(this);
    placeFloating();
}

void TimedList::placeFloating()
{
    if (!m_floating)
        return;
    const QRect sight = viewport()->geometry();
    QRect place(QPoint(), m_floating->sizeHint().boundedTo(sight.size()));
    place.moveCenter(sight.center());
    place.moveBottom(sight.bottom() - theme::px(theme::kGapTiny));
    m_floating->setGeometry(place);
}

void TimedList::setLines(const QList<TimedLine> &lines)
{
    if (m_model->setLines(lines))
        doItemsLayout();
}

int TimedList::count() const
{
    return m_model->lineCount();
}

void TimedList::showOnly(const QList<int> &lines, bool filter)
{
    m_scroll->stop();
    m_model->showOnly(lines, filter);
    doItemsLayout();
    verticalScrollBar()->setValue(0);
    setFollowing(!filter);
    bringPresent(false);
}

void TimedList::setPresent(int line)
{
    if (line == m_model->present())
        return;
    m_model->setPresent(line);
    bringPresent(isVisible());
}

int TimedList::present() const
{
    return m_model->present();
}

void TimedList::followAgain()
{
    setFollowing(true);
    bringPresent(true);
}

void TimedList::setFollowing(bool follows)
{
    if (follows == m_follows)
        return;
    m_follows = follows;
    emit followingChanged(follows);
}

void TimedList::letRead()
{
    m_scroll->stop();
    setFollowing(false);
}

void TimedList::wheelEvent(QWheelEvent *event)
{
    letRead();
    QListView::wheelEvent(event);
}

void TimedList::bringPresent(bool calmly)
{
    const QModelIndex index = m_model->presentIndex();
    if (!m_follows || !index.isValid())
        return;
    QScrollBar *bar = verticalScrollBar();
    const QRect line = visualRect(index);
    const int wanted = std::clamp(bar->value() + line.center().y() - viewport()->height() / 2,
                                  bar->minimum(), bar->maximum());
    m_scroll->stop();
    if (calmly && wanted != bar->value()) {
        m_scroll->setStartValue(bar->value());
        m_scroll->setEndValue(wanted);
        m_scroll->start();
        return;
    }
    bar->setValue(wanted);
}

void TimedList::choose(const QModelIndex &index)
{
    if (index.isValid())
        emit chosen(m_model->lineAt(index));
}

void TimedList::resizeEvent(QResizeEvent *event)
{
    const int at = verticalScrollBar()->value();
    QListView::resizeEvent(event);
    doItemsLayout(); // lines break elsewhere now
    verticalScrollBar()->setValue(at);
    placeFloating();
    bringPresent(false);
}

/// By keyboard one begins where the video is.
void TimedList::focusInEvent(QFocusEvent *event)
{
    QListView::focusInEvent(event);
    if (event->reason() == Qt::MouseFocusReason || !m_follows)
        return;
    setCurrentIndex(m_model->presentIndex());
}

/// Moves and chooses; all other keys are the page's, not a search for a letter.
void TimedList::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        choose(currentIndex());
        return;
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_PageUp:
    case Qt::Key_PageDown:
    case Qt::Key_Home:
    case Qt::Key_End:
        letRead();
        QListView::keyPressEvent(event);
        return;
    default:
        event->ignore();
    }
}

} // namespace hocvu
