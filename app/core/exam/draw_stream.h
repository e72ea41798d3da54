// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exam/draw_count.h"

#include <QByteArray>

namespace hocvu {

/// Random numbers that anyone can recompute: the key stream of ChaCha20 (RFC 8439, section 2.4)
/// under a seed of 32 bytes, with a nonce of 12 zero bytes and the block counter from 0.
///
/// Its bytes, in order, are words of 64 bits, little end first. below(n) takes as many words as the
/// bits b of n - 1 need, the lowest first, keeps the lowest b bits of that number and begins again
/// until it is less than n: every result is equally likely. below(1) takes nothing.
class DrawStream
{
public:
    /// \a seed of another length than 32 is a mistake of the caller: see kDrawSeedBytes.
    explicit DrawStream(const QByteArray &seed);
    quint64 next();
    /// Uniform in [0, bound); \a bound must be positive.
    quint64 below(quint64 bound);
    DrawCount below(const DrawCount &bound);

private:
    QByteArray m_seed;
    QByteArray m_bytes; ///< What of the stream was computed last.
    qsizetype m_at = 0;
    quint32 m_block = 0; ///< The first block that was not computed yet.
};

/// The first \a count places of \a list then hold a uniform choice in uniform order: for each place
/// i from 0 it is swapped with the place i + below(size - i).
template <typename List>
void partialShuffle(List &list, qsizetype count, DrawStream &stream)
{
    using Index = typename List::size_type;
    for (qsizetype i = 0; i < count; ++i) {
        const auto other = i + qsizetype(stream.below(quint64(std::ssize(list) - i)));
        std::swap(list[Index(i)], list[Index(other)]);
    }
}

} // namespace hocvu
