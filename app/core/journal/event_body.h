// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/journal/event.h"

#include <QLatin1String>

namespace hocvu {

/// The members of an event's body, read as core/journal/kinds.h has them. A number that is not
/// there counts as 0; the first text that is not there is remembered.
///
/// Keeps a reference to the event.
class EventBody
{
public:
    explicit EventBody(const Event &event)
        : m_event(event)
    {
    }
    QString text(QLatin1String name)
    {
        const QJsonValue value = m_event.body.value(name);
        if (!value.isString() && m_missing.isEmpty())
            m_missing = name;
        return value.toString();
    }
    qint64 integer(QLatin1String name) const { return m_event.body.value(name).toInteger(); }
    int number(QLatin1String name) const { return static_cast<int>(integer(name)); }
    Millis millis(QLatin1String name) const { return Millis(integer(name)); }
    bool flag(QLatin1String name) const { return m_event.body.value(name).toBool(); }
    QUuid uuid(QLatin1String name) const { return QUuid(m_event.body.value(name).toString()); }

    /// NotUnderstood once a text was asked for that is not there.
    Result<void> checked() const
    {
        if (m_missing.isEmpty())
            return {};
        return fail(ErrorCode::NotUnderstood,
                    QStringLiteral("event %1 (%2) lacks '%3'")
                        .arg(m_event.seq)
                        .arg(m_event.kind, m_missing));
    }

private:
    const Event &m_event;
    QLatin1String m_missing;
};

} // namespace hocvu
