// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tool/journal_rebuild.h"

#include "core/text/dates.h"
#include "store/mirror_file.h"
#include "store/rebuild.h"
#include "tool/journal_file.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>

namespace hocvu {

namespace {

QString timeText(Millis wall)
{
    return wall == Millis(0) ? QStringLiteral("-")
                             : toVietnam(wall).toString(QStringLiteral("dd/MM/yyyy HH:mm:ss"));
}

QJsonObject toJson(const Rebuilt &rebuilt, const QString &into)
{
    QJsonArray devices;
    for (const RebuiltDevice &device : rebuilt.devices) {
        devices.append(
            QJsonObject{{QStringLiteral("device"), plain(device.id)},
                        {QStringLiteral("events"), device.events},
                        {QStringLiteral("firstSeq"), device.events > 0 ? 1 : 0},
                        {QStringLiteral("lastSeq"), device.events},
                        {QStringLiteral("lastAt"), static_cast<qint64>(device.lastAt.count())},
                        {QStringLiteral("missing"), device.missing()}});
    }
    return {{QStringLiteral("into"), into},
            {QStringLiteral("devices"), devices},
            {QStringLiteral("events"), rebuilt.events()},
            {QStringLiteral("missing"), rebuilt.missing()},
            {QStringLiteral("pins"), rebuilt.pins},
            {QStringLiteral("pinsKnown"), rebuilt.pinsKnown},
            {QStringLiteral("lastAt"), static_cast<qint64>(rebuilt.lastAt().count())},
            {QStringLiteral("findings"), QJsonArray::fromStringList(rebuilt.findings)},
            {QStringLiteral("notes"), QJsonArray::fromStringList(rebuilt.notes)}};
}

void print(const Rebuilt &rebuilt, const QString &into, Console &console)
{
    console.line(into);
    const QString noneMissing = rebuilt.findings.isEmpty()
        ? QStringLiteral("none known to be missing")
        : QStringLiteral("whether any are missing after them: see the notes");
    for (const RebuiltDevice &device : rebuilt.devices) {
        console.line(
            QStringLiteral("device %1: events 1 to %2, the last one of %3, %4")
                .arg(plain(device.id))
                .arg(device.events)
                .arg(timeText(device.lastAt),
                     device.missing() == 0
                         ? noneMissing
                         : QStringLiteral("MISSING: %1 after them").arg(device.missing())));
    }
    for (const QString &finding : rebuilt.findings + rebuilt.notes)
        console.line(QStringLiteral("NOTE: ") + finding);
    const QString pins = rebuilt.pinsKnown
        ? QStringLiteral("%1 PINs").arg(rebuilt.pins)
        : QStringLiteral("no PINs (those chosen in the room must be chosen again)");
    console.line(QStringLiteral("%1 events, %2; a kiosk that opens it goes on as a new device")
                     .arg(rebuilt.events())
                     .arg(pins));
}

/// Those in \a folder, or in the folder that one kiosk has in it. NotAllowed: several have one, and
/// nobody wants one journal of them all.
Result<QStringList> mirrorsOfOneKiosk(const QString &folder)
{
    if (const QStringList here = mirrorsIn(folder); !here.isEmpty())
        return here;
    QStringList found;
    QStringList owners;
    const QDir dir(folder);
    for (const QString &name : dir.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name)) {
        const QStringList mirrors = mirrorsIn(dir.filePath(name));
        if (mirrors.isEmpty())
            continue;
        found = mirrors;
        owners.append(name);
    }
    if (owners.size() <= 1)
        return found;
    return fail(ErrorCode::NotAllowed,
                QStringLiteral("holds the copies of %1 kiosks (%2); give the folder of one")
                    .arg(owners.size())
                    .arg(owners.join(QStringLiteral(", "))));
}

} // namespace

ExitCode rebuildJournalFrom(const JournalRebuildOptions &options, Console &console)
{
    if (!QFileInfo(options.mirrorFolder).isDir())
        return console.fail(options.mirrorFolder, {ErrorCode::NotFound, {}});
    const auto mirrors = mirrorsOfOneKiosk(options.mirrorFolder);
    if (!mirrors)
        return console.fail(options.mirrorFolder, mirrors.error());
    RebuildSources sources;
    sources.mirrors = *mirrors;
    if (!options.damaged.isEmpty())
        sources.database = journalFile(options.damaged);
    const auto rebuilt = rebuildJournal(sources, options.into);
    if (!rebuilt) {
        console.object({{QStringLiteral("into"), options.into},
                        {QStringLiteral("error"), Console::toJson(rebuilt.error())}});
        const bool target = rebuilt.error().detail.startsWith(options.into);
        return console.fail(target ? options.into : options.mirrorFolder, rebuilt.error());
    }
    console.object(toJson(*rebuilt, options.into));
    print(*rebuilt, options.into, console);
    return rebuilt->isWhole() ? ExitCode::Good : ExitCode::Incomplete;
}

} // namespace hocvu
