// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QTemporaryDir>

#include <memory>
#include <vector>

namespace hocvu::media {

/// Mono sound, 16 bit.
struct Pcm
{
    int rate = 0; ///< Samples a second.
    std::vector<qint16> samples;

    int durationMs() const
    {
        return rate > 0 ? static_cast<int>(static_cast<qint64>(samples.size()) * 1000 / rate) : 0;
    }
};

/// The narrator: eSpeak NG's Vietnamese with a voice variant of our own.
///
/// eSpeak NG is one per process and remembers a little from sentence to sentence. The sentences of
/// one lesson, spoken in order by a fresh process, give the same samples every time; that is why
/// `hocvu-lesson build` takes exactly one lesson.
class Voice
{
public:
    /// ErrorCode::Unavailable without eSpeak NG's Vietnamese data; AlreadyInUse the second time in
    /// one process.
    static Result<std::unique_ptr<Voice>> open();

    /// Speaks normalised text; silence before and after is trimmed to a breath.
    Result<Pcm> speak(const QString &spokenText);

    /// Version of the engine, for cache keys.
    static QString version();

private:
    Voice() = default;

    QTemporaryDir m_data; ///< A view of eSpeak NG's data that also holds the variant.
    int m_rate = 0;
};

} // namespace hocvu::media
