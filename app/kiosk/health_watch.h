// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/health.h"

#include <QObject>

#include <thread>

namespace hocvu {

/// Looks at a journal's health in a thread of its own, while the kiosk runs.
class HealthWatch : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// Once.
    void lookAt(const QString &journal);

signals:
    /// Not when it could not look.
    void looked(const hocvu::Health &health);

private:
    std::jthread m_thread; ///< Last: it is stopped and joined before anything else goes.
};

} // namespace hocvu
