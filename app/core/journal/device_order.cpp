// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/device_order.h"

#include "core/journal/kinds.h"

#include <algorithm>
#include <tuple>

namespace hocvu {

void DeviceOrder::add(const Event &event)
{
    if (!m_begun.contains(event.device))
        m_begun.insert(event.device, event.moment.wall);
    if (!event.kind.startsWith(QLatin1String("exam.")))
        return;
    m_attempts[event.device].insert(event.subject);
    if (event.kind == kind::kExamDrawn)
        m_drawnOn.insert(event.subject, event.device);
}

QList<QUuid> DeviceOrder::devices() const
{
    QList<QUuid> waiting = m_begun.keys();
    std::sort(waiting.begin(), waiting.end(), [this](const QUuid &a, const QUuid &b) {
        return std::tuple(m_begun.value(a), a.toRfc4122())
            < std::tuple(m_begun.value(b), b.toRfc4122());
    });
    QHash<QUuid, QSet<QUuid>> after; // of each device, those that must come before it
    for (const QUuid &device : waiting) {
        const QSet<QUuid> attempts = m_attempts.value(device);
        for (const QUuid &attempt : attempts)
            after[device].insert(m_drawnOn.value(attempt, device));
        after[device].remove(device);
    }
    QList<QUuid> order;
    while (!waiting.isEmpty()) {
        const auto next = std::find_if(waiting.begin(), waiting.end(), [&](const QUuid &device) {
            const QSet<QUuid> &before = after[device];
            return std::none_of(waiting.begin(), waiting.end(),
                                [&before](const QUuid &other) { return before.contains(other); });
        });
        // Two that went on with each other's attempts cannot both be first: time decides.
        order.append(waiting.takeAt(next == waiting.end() ? 0 : next - waiting.begin()));
    }
    return order;
}

} // namespace hocvu
