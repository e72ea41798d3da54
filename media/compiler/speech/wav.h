// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>

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

inline constexpr int kLowestRate = 16'000; ///< Below it a voice sounds like a telephone.
inline constexpr int kHighestRate = 48'000;
inline constexpr int kLongestSentenceSeconds = 30;
inline constexpr qint64 kMaxWavBytes = qint64{kHighestRate} * 2 * (kLongestSentenceSeconds + 2);

/// Reads one spoken sentence: a WAV (RIFF) of PCM with 16 bits, one channel and kLowestRate to
/// kHighestRate samples a second, which lasts at most kLongestSentenceSeconds. Chunks other than
/// "fmt " and "data" are passed over. A length of 0 or of 2 GiB and more, as programs write it that
/// send a WAV through a pipe, means "to the end".
///
/// NotUnderstood says what the file has and how to make one that fits; Damaged: it is cut short;
/// TooLarge. \a name stands in messages.
Result<Pcm> readWav(const QByteArray &bytes, const QString &name);

/// Takes the silence off both ends but for a breath. Nothing is left of sound that is silent.
void trim(Pcm &pcm);

} // namespace hocvu::media
