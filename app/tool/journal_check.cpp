// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tool/journal_check.h"

#include "store/journal.h"
#include "tool/journal_file.h"

namespace hocvu {

namespace {

/// How many events there are; Damaged when a page or an event is not what it was.
Result<qint64> checkAll(const QString &file)
{
    const auto db = Database::openReadOnly(file);
    if (!db)
        return tl::unexpected(db.error());
    if (const auto pages = (*db)->checkIntegrity(); !pages)
        return tl::unexpected(pages.error());
    return checkJournal(**db);
}

} // namespace

ExitCode checkJournalOf(const QString &path, Console &console)
{
    const QString file = journalFile(path);
    const auto events = checkAll(file);
    if (!events) {
        console.object({{QStringLiteral("file"), file},
                        {QStringLiteral("good"), false},
                        {QStringLiteral("error"), Console::toJson(events.error())}});
        return console.fail(file, events.error());
    }
    console.object({{QStringLiteral("file"), file},
                    {QStringLiteral("good"), true},
                    {QStringLiteral("events"), *events}});
    console.line(file);
    console.facts(
        {{QStringLiteral("pages"), QStringLiteral("sound")},
         {QStringLiteral("events"),
          QStringLiteral("%1, each as it was written, chained without a gap").arg(*events)},
         {QStringLiteral("verdict"), QStringLiteral("good")}});
    return ExitCode::Good;
}

} // namespace hocvu
