// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/desk/desk_tables.h"

#include "core/text/dates.h"

namespace hocvu {

namespace {

constexpr int kPeopleColumns = 6;
constexpr int kUnitColumns = 6;

int alignment(int column, int firstNumber)
{
    return int(column >= firstNumber ? Qt::AlignCenter : Qt::AlignLeft | Qt::AlignVCenter);
}

} // namespace

void PeopleModel::setRows(const QList<DeskRow> &rows)
{
    beginResetModel();
    m_rows = rows;
    endResetModel();
}

int PeopleModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int PeopleModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : kPeopleColumns;
}

QVariant PeopleModel::data(const QModelIndex &index, int role) const
{
    if (role == Qt::TextAlignmentRole)
        return alignment(index.column(), 3);
    const bool isWords = index.column() == kNameColumn || index.column() == kUnitColumn;
    if (role != Qt::DisplayRole && !(role == Qt::ToolTipRole && isWords))
        return {};
    const DeskRow &row = m_rows.at(index.row());
    const PersonProgress &progress = row.progress;
    switch (index.column()) {
    case kNameColumn:
        return progress.person.provisional ? tr("%1 (ngoài danh sách)").arg(progress.person.name)
                                           : progress.person.name;
    case 1:
        return progress.person.birthYear;
    case kUnitColumn:
        return progress.person.unit;
    case 3:
        return QStringLiteral("%1/%2").arg(progress.lessonsDone).arg(progress.lessonsTotal);
    case 4:
        if (row.sitting)
            return tr("đang thi");
        return progress.examDone ? tr("%1 câu đúng").arg(progress.bestCorrect.vietnamese())
                                 : QStringLiteral("–");
    default:
        return row.certificate.isEmpty() ? QStringLiteral("–") : row.certificate;
    }
}

QVariant PeopleModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    const QStringList names{tr("Họ và tên"), tr("Năm sinh"), tr("Đơn vị"),
                            tr("Bài học"),   tr("Bài thi"),  tr("Giấy chứng nhận")};
    return names.value(section);
}

void UnitsModel::setRows(const QList<Participation> &rows)
{
    beginResetModel();
    m_rows = rows;
    endResetModel();
}

int UnitsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int UnitsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : kUnitColumns;
}

QVariant UnitsModel::data(const QModelIndex &index, int role) const
{
    if (role == Qt::TextAlignmentRole)
        return alignment(index.column(), 1);
    if (role != Qt::DisplayRole)
        return {};
    const Participation &row = m_rows.at(index.row());
    switch (index.column()) {
    case 0:
        return row.unit;
    case 1:
        return row.people;
    case 2:
        return row.started;
    case 3:
        return row.finishedLessons;
    case 4:
        return row.finishedExam;
    default:
        return percent(row.finishedExam, row.people);
    }
}

QVariant UnitsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    const QStringList names{tr("Đơn vị"),       tr("Tổng số"),      tr("Đã bắt đầu"),
                            tr("Xong bài học"), tr("Xong bài thi"), tr("Tỷ lệ")};
    return names.value(section);
}

} // namespace hocvu
