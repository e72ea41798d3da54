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
};

/// The narrator: eSpeak NG's Vietnamese with a voice variant of our own.
///
/// eSpeak NG is one per process and remembers a little from sentence to sentence; a sentence that
/// a fresh process speaks always has the same samples.
class Voice
{
public:
    /// ErrorCode::Unavailable without eSpeak NG's Vietnamese data; AlreadyInUse the second time in
    /// one process.
    static Result<std::unique_ptr<Voice>> open();

    /// Speaks normalised text.
    Result<Pcm> speak(const QString &spokenText);

    /// What the samples depend on: the engine's version and the variant.
    static QByteArray version();

private:
    Voice() = default;

    QTemporaryDir m_data; ///< A view of eSpeak NG's data that also holds the variant.
    int m_rate = 0;
};

} // namespace hocvu::media
