// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/pages/timed_list.h"

#include <QAbstractListModel>
#include <QStyledItemDelegate>

namespace hocvu {

/// The lines of a TimedList, all or some.
class TimedModel : public QAbstractListModel
{
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;

    /// Whether these are other lines than before, not the same with other marks.
    bool setLines(const QList<TimedLine> &lines);
    void showOnly(const QList<int> &lines, bool filter);
    void setPresent(int line);

    int lineCount() const { return int(m_lines.size()); }
    int present() const { return m_present; }
    /// Where the present line stands; not valid when it is not shown.
    QModelIndex presentIndex() const;
    int lineAt(const QModelIndex &index) const { return m_shown.at(index.row()); }
    /// The latest time of all lines.
    Millis latest() const { return m_lines.isEmpty() ? Millis(0) : m_lines.back().start; }
    const TimedLine &at(const QModelIndex &index) const { return m_lines.at(lineAt(index)); }

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    QList<TimedLine> m_lines;
    QList<int> m_shown;
    int m_present = -1;
};

/// Paints a line: its time, its words, and whether it is the present one.
class TimedDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    TimedDelegate(const TimedModel &model, QAbstractItemView *view);

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    int timeWidth() const;
    static QFont lettersOf(bool isPresent);

    const TimedModel &m_model;
    const QAbstractItemView &m_view;
};

} // namespace hocvu
