// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/kit.h"
#include "kiosk/flow/services.h"

#include <QHash>

namespace hocvu {

/// The videos of a kit folder. A video is read against the manifest once; after that its size and
/// time tell whether it is still the same file.
class KitMedia : public Media
{
public:
    /// The kit outlives this.
    explicit KitMedia(const Kit &kit);

    QString videoPath(const Lesson &lesson) const override;
    QString captionsPath(const Lesson &lesson, const QString &language) const override;
    QString posterPath(const Lesson &lesson) const override;
    Result<void> check(const Lesson &lesson) override;
    bool isKnownBroken(const Lesson &lesson) const override;

private:
    struct Seen
    {
        qint64 size = 0;
        qint64 modified = 0;
        friend bool operator==(const Seen &, const Seen &) = default;
    };

    Seen look(const Lesson &lesson) const;

    const Kit &m_kit;
    QHash<int, Seen> m_sound;
    QHash<int, Seen> m_broken;
};

} // namespace hocvu
