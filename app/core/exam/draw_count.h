// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QVarLengthArray>

namespace hocvu {

/// A whole number from 0 up that may have any size: how many papers there are.
///
/// A bank of 420 questions gives some 10^32 papers, one of 10,000 some 10^74. Doubles would round
/// them, and rounding depends on the machine: who recomputes a paper elsewhere must find the same.
class DrawCount
{
public:
    DrawCount() = default;
    explicit DrawCount(quint64 value);
    /// In how many ways \a picked of \a have can be chosen.
    static DrawCount ways(quint32 have, quint32 picked);
    /// Of \a words of 64 bits, the lowest first.
    static DrawCount fromWords(const QVarLengthArray<quint64, 8> &words);

    bool isZero() const { return m_limbs.isEmpty(); }
    /// How many bits it has; 0 for 0.
    int bits() const;
    DrawCount &operator+=(const DrawCount &other);
    /// \a other must not be greater.
    DrawCount &operator-=(const DrawCount &other);
    friend DrawCount operator*(const DrawCount &a, const DrawCount &b);
    friend bool operator<(const DrawCount &a, const DrawCount &b);
    friend bool operator==(const DrawCount &a, const DrawCount &b)
    {
        return a.m_limbs == b.m_limbs;
    }

private:
    void multiplyBy(quint32 factor);
    void divideBy(quint32 divisor);
    void dropZeros();

    QVarLengthArray<quint32, 16> m_limbs; ///< The lowest first; the highest is not 0.
};

} // namespace hocvu
