// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/people/person.h"

#include "core/text/names.h"

#include <algorithm>
#include <utility>

namespace hocvu {

QList<Person> findPeople(const QList<Person> &people, const QString &unit, const QString &typed)
{
    const bool everyone = typed.trimmed().isEmpty();
    QList<std::pair<int, Person>> matches;
    for (const Person &person : people) {
        if (!unit.isEmpty() && person.unit != unit)
            continue;
        const int match = everyone ? 1 : nameMatch(person.name, typed);
        if (match > 0)
            matches.append({match, person});
    }
    const NameOrder order;
    std::sort(matches.begin(), matches.end(), [&order](const auto &a, const auto &b) {
        if (a.first != b.first)
            return a.first > b.first;
        if (const int byName = order.compare(a.second.name, b.second.name))
            return byName < 0;
        if (a.second.birthYear != b.second.birthYear)
            return a.second.birthYear < b.second.birthYear;
        return a.second.id < b.second.id;
    });
    QList<Person> found;
    for (const auto &match : matches)
        found.append(match.second);
    return found;
}

} // namespace hocvu
