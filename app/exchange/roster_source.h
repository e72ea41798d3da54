// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/campaign/campaign.h"
#include "core/people/person.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <QUuid>

namespace hocvu {

/// The people of a campaign, as the office lists them: a table in CSV, UTF-8, divided by commas or
/// semicolons, with the header `code,name,birth_year,unit,pin` (in any order):
///
///     code        the office's own, on the card: letters, digits, "-", "." and "_"; unique
///     name        as declared
///     birth_year  the year alone: more is not needed and therefore not asked for
///     unit        one of the campaign's units, as it is written there
///     pin         4 to 8 digits, or empty: signs in without one
///
/// In a kit it is roster.json, format 1: {"format":1,"people":[{"birthYear":…,"code":"…",
/// "id":"<UUID>","name":"…","pinHash":"…","unit":"…"}]}, compact JSON with sorted keys, people in
/// the table's order. The PIN itself is in no file but the table.
inline constexpr int kNewestRoster = 1;
inline constexpr qsizetype kMaxRosterBytes = 32 * 1024 * 1024;
inline constexpr qsizetype kMaxPeople = 50'000;

/// UUID v5 of "CAMPAIGN/CODE": the same person has the same id in every kit of a campaign, in
/// every room and on a second build.
QUuid personId(const QString &campaignId, const QString &code);

/// Reads the table. \a file stands in messages. NotUnderstood says "FILE:LINE: what is wrong; what
/// to do". TooLarge. Names, codes and units come out cleaned (see core/text/fold.h).
Result<QList<Person>> parseRosterTable(const QByteArray &csv, const QString &file,
                                       const Campaign &campaign);

/// The same for the file \a path; also NotFound, Unreadable.
Result<QList<Person>> readRosterTable(const QString &path, const Campaign &campaign);

/// roster.json, with a line feed.
QByteArray rosterJson(const QList<Person> &people);

/// Reads roster.json. NotUnderstood names the person and the member; TooNew; TooLarge.
Result<QList<Person>> parseRosterJson(const QByteArray &json);

} // namespace hocvu
