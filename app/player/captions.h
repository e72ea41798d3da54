// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QList>
#include <QStringList>

namespace hocvu {

/// Text on the picture from startMs until just before endMs; lines are separated by '\n'.
struct Caption
{
    qint64 startMs = 0;
    qint64 endMs = 0;
    QString text;

    friend bool operator==(const Caption &, const Caption &) = default;
};

/// The captions of one video, read from WebVTT.
///
/// A file that is no WebVTT, not UTF-8 or beyond the limits is refused as a whole. A single cue
/// that makes no sense is left out with a warning: a lesson must not fail for a typing error.
/// Cue settings, styles, regions and notes are skipped; tags are removed, entities resolved.
class Captions
{
public:
    static constexpr qint64 kMaxBytes = 1024 * 1024;
    static constexpr int kMaxCues = 10'000;
    static constexpr int kMaxCueLetters = 500;
    static constexpr int kMaxWarnings = 100;

    static Result<Captions> parse(const QByteArray &bytes);
    static Result<Captions> load(const QString &path);

    /// Sorted by start, then by place in the file.
    const QList<Caption> &cues() const { return m_cues; }
    /// English, with line numbers; at most kMaxWarnings.
    const QStringList &warnings() const { return m_warnings; }
    /// The text at \a ms; of several cues the one that started last. Empty when there is none.
    QString captionAt(qint64 ms) const;

private:
    friend class CaptionReader;

    QList<Caption> m_cues;
    QList<qint64> m_latestEnd; ///< For each cue the latest end of it and all before it.
    QStringList m_warnings;
};

} // namespace hocvu
