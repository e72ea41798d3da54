// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

namespace hocvu {

/// A half-open stretch of whole seconds of a video.
struct Seconds
{
    int from = 0;
    int to = 0;

    friend bool operator==(const Seconds &, const Seconds &) = default;
};

/// Which seconds of one lesson somebody has watched: progress is the set of unique seconds, so
/// that watching the same minute twice counts once.
class Coverage
{
public:
    explicit Coverage(int duration = 0);

    /// Out-of-range parts are cut off.
    void add(Seconds watched);
    int duration() const { return m_duration; }
    int watched() const;
    int percent() const;
    /// Whether the second that begins at \a second was watched.
    bool has(int second) const;
    bool isComplete() const { return watched() >= m_duration; }
    /// The first second not watched; the duration when complete. Nobody skips beyond it the
    /// first time.
    int frontier() const;
    /// What is still missing, in order.
    QList<Seconds> missing() const;
    const QList<Seconds> &ranges() const { return m_ranges; }

private:
    int m_duration;
    QList<Seconds> m_ranges; ///< Sorted, apart from each other.
};

} // namespace hocvu
