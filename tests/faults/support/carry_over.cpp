// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "faults/support/carry_over.h"

#include "store/projector.h"

#include <QJsonDocument>

using namespace hocvu;

namespace {

/// The row of a device or a boot, which is added when it is new.
Result<qint64> rowOf(Database &db, const char *add, const char *find, const char *name,
                     const QVariant &value)
{
    const Database::Values values{{QLatin1String(name), value}};
    if (const auto added = db.run(QLatin1String(add), values); !added)
        return tl::unexpected(added.error());
    const auto found = db.run(QLatin1String(find), values);
    if (!found)
        return tl::unexpected(found.error());
    const qint64 row = (*found)->next() ? (*found)->value(0).toLongLong() : 0;
    (*found)->finish();
    return row;
}

Result<void> add(Database &db, const Event &event)
{
    const auto device = rowOf(db, "add_device", "device_id", "uuid", event.device.toRfc4122());
    const auto boot
        = rowOf(db, "add_boot", "boot_id", "boot_id", QString::fromLatin1(event.moment.bootId));
    if (!device || !boot)
        return tl::unexpected(device ? boot.error() : device.error());
    const QByteArray body = QJsonDocument(event.body).toJson(QJsonDocument::Compact);
    const auto added = db.run(QStringLiteral("add_event"),
                              {{QStringLiteral("device"), *device},
                               {QStringLiteral("seq"), event.seq},
                               {QStringLiteral("at"), qint64(event.moment.wall.count())},
                               {QStringLiteral("boot"), *boot},
                               {QStringLiteral("boot_at"), qint64(event.moment.boot.count())},
                               {QStringLiteral("kind"), event.kind},
                               {QStringLiteral("version"), event.version},
                               {QStringLiteral("subject"), event.subject.toRfc4122()},
                               {QStringLiteral("body"), QString::fromUtf8(body)},
                               {QStringLiteral("hash"), event.hash}});
    if (!added)
        return tl::unexpected(added.error());
    return Projector(db).apply(event, *device);
}

} // namespace

Result<void> carryOver(TestRoom &from, TestRoom &to)
{
    const auto lines = from.records->eventLines(1);
    if (!lines)
        return tl::unexpected(lines.error());
    return to.db->transaction([&]() -> Result<void> {
        for (const QByteArray &line : *lines) {
            const auto event = readEventLine(line);
            if (!event)
                return tl::unexpected(event.error());
            if (const auto added = add(*to.db, *event); !added)
                return added;
        }
        return {};
    });
}
