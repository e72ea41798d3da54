// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QUuid>

namespace hocvu {

/// One learner. The id never changes and never means anything; the name is as declared (NFC).
struct Person
{
    QUuid id;
    QString name;
    int birthYear = 0;
    QString unit;
    QString code; ///< The office's own code on the card, "CB-012"; empty for walk-ins.
    bool provisional = false; ///< Registered in the room, to be matched at the office.
    QString pinHash; ///< Empty: signs in without a PIN.

    friend bool operator==(const Person &, const Person &) = default;
};

/// The people of \a unit (all units when empty) whose names answer to \a typed, best first, then
/// in name order. Everyone in name order when nothing is typed.
QList<Person> findPeople(const QList<Person> &people, const QString &unit, const QString &typed);

} // namespace hocvu
