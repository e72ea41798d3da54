// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tool/recorded_events.h"

#include "store/event_rows.h"
#include "tool/journal_file.h"
#include "tool/read_bundle.h"

namespace hocvu {

namespace {

/// Every event of the journal \a file, checked on the way.
Result<QList<Event>> eventsOfJournal(const QString &file)
{
    if (const auto log = checkLogOf(file); !log)
        return tl::unexpected(log.error());
    const auto db = Database::openReadOnly(file);
    if (!db)
        return tl::unexpected(db.error());
    const auto devices = storedDevices(**db);
    if (!devices)
        return tl::unexpected(devices.error());
    QList<Event> events;
    for (const StoredDevice &device : *devices) {
        ChainEnd end;
        const auto read = forEachStored(**db, device, end, [&](const Event &event) -> Result<void> {
            if (const auto follows = checkFollows(event, end); !follows)
                return follows;
            end = {event.seq, event.hash};
            events.append(event);
            return {};
        });
        if (!read)
            return tl::unexpected(read.error());
    }
    return events;
}

} // namespace

QString RecordSource::file() const
{
    return bundle.isEmpty() ? journalFile(journal) : bundle;
}

Result<MergedEvents> recordedEvents(const RecordSource &source)
{
    Result<QList<Event>> events;
    if (source.bundle.isEmpty())
        events = eventsOfJournal(source.file());
    else
        events = readBundle(source.bundle).map([](const CheckedBundle &bundle) {
            return bundle.events;
        });
    if (!events)
        return tl::unexpected(events.error());
    MergedEvents merged;
    if (const auto added = merged.add(*events); !added)
        return tl::unexpected(added.error());
    return merged;
}

} // namespace hocvu
