// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/health_watch.h"

namespace hocvu {

void HealthWatch::lookAt(const QString &journal)
{
    m_thread = std::jthread([this, journal](const std::stop_token &stop) {
        const auto health = checkHealth(journal, stop);
        if (!health)
            qWarning("the journal's health cannot be looked at: %s",
                     qPrintable(health.error().detail));
        else if (health->state != Health::State::Cancelled)
            QMetaObject::invokeMethod(
                this, [this, found = *health] { emit looked(found); }, Qt::QueuedConnection);
    });
}

} // namespace hocvu
