// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/people/person.h"

#include <QWidget>

class QStackedLayout;

namespace hocvu {

class Badge;
class Button;
class PersonList;
class TextField;

/// Finding oneself: the unit as a tile or the name by typing, whichever comes first; then the list.
/// The field has the focus throughout: Up and Down move the mark, Return chooses.
class FindStep : public QWidget
{
    Q_OBJECT

public:
    explicit FindStep(const QStringList &units, QWidget *parent = nullptr);

    /// Back to the units, nothing typed.
    void reset();
    void takeFocus();
    /// Whether the list stands there instead of the units.
    bool showsList() const;
    /// One step back from the list; false when there is none.
    bool goBack();
    /// The chosen unit; empty for all.
    const QString &unit() const { return m_unit; }
    void showPeople(const QList<Person> &people, bool more);

signals:
    void searchWanted(const QString &unit, const QString &typed);
    void chosen(const QUuid &person);
    /// The list has come or gone.
    void stepChanged();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *makeUnits(const QStringList &units);
    QWidget *makeList();
    void chooseUnit(const QString &unit);
    void search();

    TextField *m_field;
    QStackedLayout *m_stack;
    Badge *m_unitBadge;
    Button *m_unitChange;
    PersonList *m_list;
    QString m_unit;
    bool m_hasUnits;
};

} // namespace hocvu
