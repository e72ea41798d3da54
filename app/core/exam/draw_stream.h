// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace hocvu {

/// Random numbers that anyone can recompute: SHA-256 in counter mode.
///
/// Block i (0, 1, 2 …) is SHA-256(seed bytes, then i as 8 bytes, big end first). Blocks are read as
/// four 64-bit numbers each, big end first. below(n) throws away numbers at or above the largest
/// multiple of n, so that every result is equally likely.
class DrawStream
{
public:
    explicit DrawStream(QByteArray seed);
    quint64 next();
    /// Uniform in [0, bound); \a bound must be positive.
    quint64 below(quint64 bound);
    /// Uniform in [0, 1): the top 53 bits of next() over 2^53.
    double unit();

private:
    QByteArray m_seed;
    QByteArray m_block;
    quint64 m_counter = 0;
    qsizetype m_at = 0;
};

} // namespace hocvu
