// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/rows.h"

#include "ui/theme.h"

#include <QHeaderView>
#include <QListView>
#include <QScroller>
#include <QStyledItemDelegate>
#include <QTableView>

namespace hocvu {

namespace {

/// A list lays its rows out before the style sheet reaches it, and not again: the height must
/// come from here.
class RoomyDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const QSize size = QStyledItemDelegate::sizeHint(option, index);
        return {size.width(), qMax(size.height(), theme::px(theme::kTarget))};
    }
};

void dress(QAbstractItemView *view)
{
    view->setItemDelegate(new RoomyDelegate(view));
    view->setSelectionMode(QAbstractItemView::SingleSelection);
    view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    view->setFrameShape(QFrame::NoFrame);
    QScroller::grabGesture(view->viewport(), QScroller::TouchGesture);
}

} // namespace

void makeRoomy(QListView *view)
{
    dress(view);
    view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
}

void makeRoomy(QTableView *view)
{
    dress(view);
    view->setSelectionBehavior(QAbstractItemView::SelectRows);
    view->setShowGrid(false);
    view->setWordWrap(false);
    view->setAlternatingRowColors(true);
    view->setTabKeyNavigation(false);
    view->verticalHeader()->hide();
    view->verticalHeader()->setDefaultSectionSize(theme::px(theme::kTarget));
    view->horizontalHeader()->setHighlightSections(false);
    view->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
}

} // namespace hocvu
