// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/flow/resume_presenter.h"

#include <QWidget>

namespace hocvu {

/// What became of a damaged journal, in numbers.
struct HealedFacts
{
    qint64 events = 0; ///< Kept.
    Millis lastAt{}; ///< Wall time of the last one.
    qint64 missing = 0; ///< Known to have been there.
    bool isWhole = false; ///< It is known that nothing is missing.
    QString damagedFile; ///< Where the damaged one lies; empty when it had vanished.
    std::optional<QList<Outage>> open; ///< Sittings that are not handed in, when that is known.
};

/// Says exactly what is there and what is not, before the room opens.
class HealedPage : public QWidget
{
    Q_OBJECT

public:
    explicit HealedPage(const HealedFacts &facts, QWidget *parent = nullptr);

signals:
    void accepted();
};

} // namespace hocvu
