// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/draw_facts.h"

#include <QJsonArray>

namespace hocvu {

DrawFacts drawFactsOf(const Event &event)
{
    DrawFacts facts;
    if (event.version < 2)
        return facts;
    facts.method = event.body.value(QLatin1String("method")).toInt();
    facts.room = event.body.value(QLatin1String("room")).toString();
    facts.seat = event.body.value(QLatin1String("seat")).toString();
    const QJsonArray avoided = event.body.value(QLatin1String("avoided")).toArray();
    for (const QJsonValue &attempt : avoided)
        facts.avoided.append(QUuid(attempt.toString()));
    return facts;
}

void addDrawFacts(const DrawFacts &facts, QJsonObject &body)
{
    QJsonArray avoided;
    for (const QUuid &attempt : facts.avoided)
        avoided.append(attempt.toString(QUuid::WithoutBraces));
    body.insert(QLatin1String("method"), facts.method);
    body.insert(QLatin1String("room"), facts.room);
    if (!facts.seat.isEmpty())
        body.insert(QLatin1String("seat"), facts.seat);
    body.insert(QLatin1String("avoided"), avoided);
}

} // namespace hocvu
