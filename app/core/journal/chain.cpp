// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/chain.h"

namespace hocvu {

Result<void> ChainCheck::add(const Event &event)
{
    const auto last = m_last.constFind(event.device);
    if (last == m_last.constEnd()) {
        if (event.seq == 1 && event.prev != firstPrev())
            return fail(ErrorCode::Damaged, QStringLiteral("event 1 follows nothing known"));
    } else if (event.seq != last->seq + 1) {
        return fail(ErrorCode::NotUnderstood,
                    QStringLiteral("event %1 follows event %2: events are missing or doubled")
                        .arg(event.seq)
                        .arg(last->seq));
    } else if (event.prev != last->hash) {
        return fail(ErrorCode::Damaged,
                    QStringLiteral("event %1 does not follow the event before it").arg(event.seq));
    }
    m_last.insert(event.device, {event.seq, event.hash});
    return {};
}

} // namespace hocvu
