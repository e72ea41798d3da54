// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tool/merged_events.h"

#include "core/journal/device_order.h"

#include <algorithm>

namespace hocvu {

namespace {

QString nameOf(const Event &event)
{
    return QStringLiteral("event %1 of device %2")
        .arg(event.seq)
        .arg(event.device.toString(QUuid::WithoutBraces));
}

} // namespace

Result<void> MergedEvents::add(const QList<Event> &events)
{
    for (const Event &event : events) {
        auto &ofDevice = m_events[event.device];
        const auto known = ofDevice.constFind(event.seq);
        if (known == ofDevice.constEnd()) {
            ofDevice.insert(event.seq, event);
        } else if (known->hash == event.hash) {
            ++m_doubled;
        } else {
            return fail(ErrorCode::Damaged,
                        nameOf(event) + QStringLiteral(" says something else in another file"));
        }
    }
    return {};
}

QList<MergedEvents::Device> MergedEvents::devices() const
{
    QList<Device> devices;
    for (auto one = m_events.cbegin(); one != m_events.cend(); ++one) {
        Device device{one.key(), 0, one->size(), {}};
        for (auto event = one->keyBegin(); event != one->keyEnd(); ++event) {
            if (*event != device.lastSeq + 1)
                device.missing.append({device.lastSeq + 1, *event - 1});
            device.lastSeq = *event;
        }
        devices.append(device);
    }
    return devices;
}

bool MergedEvents::isComplete() const
{
    const QList<Device> all = devices();
    return std::all_of(all.begin(), all.end(),
                       [](const Device &device) { return device.missing.isEmpty(); });
}

QList<QUuid> MergedEvents::order() const
{
    if (m_events.size() < 2)
        return m_events.keys();
    DeviceOrder order;
    for (const auto &ofDevice : m_events) {
        for (const Event &event : ofDevice)
            order.add(event);
    }
    return order.devices();
}

QList<Event> MergedEvents::inOrder() const
{
    QList<Event> events;
    const QList<QUuid> inTurn = order();
    for (const QUuid &device : inTurn)
        events += m_events.value(device).values();
    return events;
}

Result<Ledger> MergedEvents::fold() const
{
    Ledger ledger;
    const QList<QUuid> inTurn = order();
    for (const QUuid &device : inTurn) {
        const auto ofDevice = m_events.value(device);
        const Event *before = nullptr;
        for (const Event &event : ofDevice) {
            if (before && before->seq + 1 == event.seq && before->hash != event.prev) {
                return fail(ErrorCode::Damaged,
                            nameOf(event) + QStringLiteral(" does not follow the one before it"));
            }
            if (const auto applied = ledger.apply(event); !applied)
                return tl::unexpected(applied.error());
            before = &event;
        }
    }
    return ledger;
}

} // namespace hocvu
