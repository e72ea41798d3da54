// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/flow/desk_presenter.h"

#include <QAbstractTableModel>

namespace hocvu {

/// People and how far they are, a row each.
class PeopleModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    static constexpr int kNameColumn = 0;
    static constexpr int kUnitColumn = 2;

    using QAbstractTableModel::QAbstractTableModel;

    void setRows(const QList<DeskRow> &rows);
    const DeskRow &row(int index) const { return m_rows.at(index); }
    const QList<DeskRow> &rows() const { return m_rows; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QList<DeskRow> m_rows;
};

/// Participation by unit.
class UnitsModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    using QAbstractTableModel::QAbstractTableModel;

    void setRows(const QList<Participation> &rows);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QList<Participation> m_rows;
};

} // namespace hocvu
