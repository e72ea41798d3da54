// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tool/journal_check.h"

#include "core/journal/kinds.h"
#include "core/text/dates.h"
#include "store/journal.h"
#include "tool/journal_file.h"

#include <QJsonArray>

#include <algorithm>

namespace hocvu {

namespace {

constexpr char kRebuildIt[] = "start the kiosk, which keeps it and rebuilds it from its second "
                              "copy, or run 'hocvu journal rebuild'";

/// A damaged journal that was put together again: what a kiosk noted then.
struct Healing
{
    Millis at{};
    QString text;
    bool isInPart = false;
};

struct Checked
{
    qint64 events = 0;
    QList<Healing> healings;
};

Result<QList<Healing>> healingsOf(Database &db)
{
    const auto query
        = db.run(QStringLiteral("healings"),
                 {{QStringLiteral("in_part"), QString(incident::kJournalRebuiltInPart)},
                  {QStringLiteral("whole"), QString(incident::kJournalRebuilt)}});
    if (!query)
        return tl::unexpected(query.error());
    QList<Healing> healings;
    while ((*query)->next())
        healings.append({Millis((*query)->value(0).toLongLong()), (*query)->value(1).toString(),
                         (*query)->value(2).toLongLong() != 0});
    const auto whole = (*query)->allRead();
    (*query)->finish();
    return whole ? Result<QList<Healing>>(healings) : tl::unexpected(whole.error());
}

/// Damaged when a page or an event is not what it was.
Result<Checked> checkAll(const QString &file)
{
    if (const auto log = checkLogOf(file); !log)
        return tl::unexpected(log.error());
    const auto db = Database::openReadOnly(file);
    if (!db)
        return tl::unexpected(db.error());
    if (const auto pages = (*db)->checkIntegrity(); !pages)
        return tl::unexpected(pages.error());
    const auto events = checkJournal(**db);
    if (!events)
        return tl::unexpected(events.error());
    return healingsOf(**db).map([&events](const QList<Healing> &healings) {
        return Checked{*events, healings};
    });
}

} // namespace

ExitCode checkJournalOf(const QString &path, Console &console)
{
    const QString file = journalFile(path);
    const auto checked = checkAll(file);
    if (!checked) {
        console.object({{QStringLiteral("file"), file},
                        {QStringLiteral("good"), false},
                        {QStringLiteral("error"), Console::toJson(checked.error())}});
        return console.fail(file, checked.error(), kRebuildIt);
    }
    QJsonArray rebuilt;
    QList<std::pair<QString, QString>> facts{
        {QStringLiteral("pages"), QStringLiteral("sound")},
        {QStringLiteral("events"),
         QStringLiteral("%1, each as it was written, chained without a gap").arg(checked->events)}};
    for (const Healing &one : checked->healings) {
        rebuilt.append(QJsonObject{{QStringLiteral("at"), qint64(one.at.count())},
                                   {QStringLiteral("text"), one.text}});
        facts.append(
            {QStringLiteral("rebuilt"),
             QStringLiteral("%1: %2").arg(
                 toVietnam(one.at).toString(QStringLiteral("dd/MM/yyyy HH:mm:ss")), one.text)});
    }
    const bool isComplete = std::none_of(checked->healings.begin(), checked->healings.end(),
                                         [](const Healing &one) { return one.isInPart; });
    facts.append({QStringLiteral("verdict"),
                  isComplete ? QStringLiteral("good")
                             : QStringLiteral("sound, but something is or may be missing")});
    console.object({{QStringLiteral("file"), file},
                    {QStringLiteral("good"), true},
                    {QStringLiteral("events"), checked->events},
                    {QStringLiteral("complete"), isComplete},
                    {QStringLiteral("rebuilt"), rebuilt}});
    console.line(file);
    console.facts(facts);
    return isComplete ? ExitCode::Good : ExitCode::Incomplete;
}

} // namespace hocvu
