// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/event.h"

#include <QList>
#include <QString>
#include <QUuid>

namespace hocvu {

/// How a paper was drawn, as exam.drawn says it: with the attempt's seed enough to draw it again.
/// No table holds it, for a kiosk never asks again; an audit reads the events.
struct DrawFacts
{
    int method = 1;
    QString room; ///< Its name; empty by method 1.
    QString seat; ///< See Seat::fromText(); empty where none was known.
    QList<QUuid> avoided; ///< Attempts of the same person whose questions were to be avoided.

    friend bool operator==(const DrawFacts &, const DrawFacts &) = default;
};

/// Of \a event, an exam.drawn of any version.
DrawFacts drawFactsOf(const Event &event);
/// Puts \a facts into the body of an exam.drawn.
void addDrawFacts(const DrawFacts &facts, QJsonObject &body);

} // namespace hocvu
