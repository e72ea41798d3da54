// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/event_rows.h"

#include "core/journal/device_order.h"

#include <QJsonDocument>

#include <algorithm>

namespace hocvu {

namespace {

Event eventOf(const Statement &row, const QUuid &device, const QByteArray &prev)
{
    Event event;
    event.device = device;
    event.seq = row.value(0).toLongLong();
    event.moment = {Millis(row.value(1).toLongLong()), Millis(row.value(3).toLongLong()),
                    row.value(2).toString().toLatin1()};
    event.kind = row.value(4).toString();
    event.version = row.value(5).toInt();
    event.subject = QUuid::fromRfc4122(row.value(6).toByteArray());
    event.body = QJsonDocument::fromJson(row.value(7).toByteArray()).object();
    event.prev = prev;
    event.hash = row.value(8).toByteArray();
    return event;
}

} // namespace

Result<QList<StoredDevice>> storedDevices(Database &db)
{
    const auto query = db.run(QStringLiteral("devices"));
    if (!query)
        return tl::unexpected(query.error());
    QList<StoredDevice> devices;
    while ((*query)->next())
        devices.append({(*query)->value(0).toLongLong(),
                        QUuid::fromRfc4122((*query)->value(1).toByteArray())});
    const auto whole = (*query)->allRead();
    (*query)->finish();
    return whole ? Result<QList<StoredDevice>>(devices) : tl::unexpected(whole.error());
}

Result<QList<StoredDevice>> devicesToFold(Database &db)
{
    auto devices = storedDevices(db);
    if (!devices || devices->size() < 2)
        return devices;
    DeviceOrder order;
    for (const StoredDevice &device : *devices) {
        const auto read
            = forEachStored(db, device, {}, [&order](const Event &event) -> Result<void> {
                  order.add(event);
                  return {};
              });
        if (!read)
            return tl::unexpected(read.error());
    }
    const QList<QUuid> ordered = order.devices();
    std::sort(devices->begin(), devices->end(),
              [&ordered](const StoredDevice &left, const StoredDevice &right) {
                  return ordered.indexOf(left.id) < ordered.indexOf(right.id);
              });
    return devices;
}

Result<void> forEachStored(Database &db, const StoredDevice &device, const ChainEnd &end,
                           const VisitEvent &visit)
{
    const auto query = db.run(
        QStringLiteral("events_of_device"),
        {{QStringLiteral("device"), device.row}, {QStringLiteral("first_seq"), end.seq + 1}});
    if (!query)
        return tl::unexpected(query.error());
    QByteArray prev = end.hash;
    qint64 seq = end.seq;
    while ((*query)->next()) {
        const Event event = eventOf(**query, device.id, prev);
        prev = event.hash;
        seq = event.seq;
        if (const auto visited = visit(event); !visited) {
            (*query)->finish();
            return visited;
        }
    }
    const auto whole = (*query)->allRead();
    (*query)->finish();
    if (!whole)
        return fail(whole.error().code,
                    QStringLiteral("the event after %1: %2").arg(seq).arg(whole.error().detail));
    return {};
}

Result<void> checkFollows(const Event &event, const ChainEnd &end)
{
    if (event.seq != end.seq + 1)
        return fail(ErrorCode::Damaged,
                    QStringLiteral("event %1 comes after event %2").arg(event.seq).arg(end.seq));
    if (event.prev != end.hash)
        return fail(ErrorCode::Damaged,
                    QStringLiteral("event %1 does not follow the event before it").arg(event.seq));
    if (event.hash != eventHash(event))
        return fail(ErrorCode::Damaged,
                    QStringLiteral("event %1 was changed after it was written").arg(event.seq));
    return {};
}

} // namespace hocvu
