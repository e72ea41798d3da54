// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/people/person.h"

#include <QWidget>

namespace hocvu {

class EmptyState;
class Label;
class PersonRow;
class ScrollColumn;

/// The people that a search found, to choose one of; one row is marked.
class PersonList : public QWidget
{
    Q_OBJECT

public:
    explicit PersonList(QWidget *parent = nullptr);

    /// \a more says that the search found more than these. \a typed is what was searched for.
    void showPeople(const QList<Person> &people, bool more, const QString &typed);
    /// Moves the mark by \a rows, as far as there are any.
    void moveMark(int rows);
    void chooseMarked();
    /// The marked row as it is read aloud; empty while nobody is shown.
    QString markedWords() const;

signals:
    void chosen(const QUuid &person);

private:
    PersonRow *row(int index);
    void mark(int index);

    ScrollColumn *m_scroll;
    EmptyState *m_nobody;
    Label *m_more;
    QList<PersonRow *> m_rows; ///< Made once and used again.
    int m_shown = 0;
    int m_marked = 0;
};

} // namespace hocvu
