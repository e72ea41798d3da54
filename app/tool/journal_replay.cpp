// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tool/journal_replay.h"

#include "host/data_folder.h"
#include "store/journal.h"
#include "tool/journal_file.h"

#include <QFileInfo>

#include <optional>

namespace hocvu {

namespace {

Result<Replay> replay(const QString &file)
{
    if (!QFileInfo::exists(file)) // opening would make an empty one
        return fail(ErrorCode::NotFound, file);
    std::optional<DataFolder> held;
    if (isInDataFolder(file)) {
        auto folder = DataFolder::open(QFileInfo(file).path());
        if (!folder)
            return tl::unexpected(folder.error());
        held = *std::move(folder);
    }
    if (const auto log = checkLogOf(file); !log)
        return tl::unexpected(log.error());
    {
        const auto untouched = Database::openReadOnly(file);
        if (!untouched)
            return tl::unexpected(untouched.error());
        if (const auto sound = checkJournal(**untouched); !sound)
            return tl::unexpected(sound.error());
    }
    const auto db = Database::open(file);
    if (!db)
        return tl::unexpected(db.error());
    return replayJournal(**db);
}

} // namespace

ExitCode replayJournalOf(const QString &path, Console &console)
{
    const QString file = journalFile(path);
    const auto replayed = replay(file);
    if (!replayed) {
        console.object({{QStringLiteral("file"), file},
                        {QStringLiteral("error"), Console::toJson(replayed.error())}});
        return console.fail(file, replayed.error());
    }
    const bool agreed = replayed->before == replayed->after;
    console.object({{QStringLiteral("file"), file},
                    {QStringLiteral("events"), replayed->events},
                    {QStringLiteral("before"), replayed->before},
                    {QStringLiteral("after"), replayed->after},
                    {QStringLiteral("agreed"), agreed}});
    console.line(file);
    console.facts({{QStringLiteral("events"), QString::number(replayed->events)},
                   {QStringLiteral("before"), replayed->before},
                   {QStringLiteral("after"), replayed->after},
                   {QStringLiteral("verdict"),
                    agreed ? QStringLiteral("the tables agree with the journal")
                           : QStringLiteral("the tables did not agree with the journal; they are "
                                            "computed anew and agree now")}});
    return agreed ? ExitCode::Good : ExitCode::Bad;
}

} // namespace hocvu
