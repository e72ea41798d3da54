// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exam/draw_count.h"

#include <algorithm>
#include <bit>

namespace hocvu {

namespace {

constexpr int kLimbBits = 32;

quint32 low(quint64 value)
{
    return static_cast<quint32>(value);
}

} // namespace

DrawCount::DrawCount(quint64 value)
{
    for (; value > 0; value >>= kLimbBits)
        m_limbs.append(low(value));
}

DrawCount DrawCount::ways(quint32 have, quint32 picked)
{
    if (picked > have)
        return {};
    DrawCount count(1);
    for (quint32 i = 0; i < picked; ++i) {
        count.multiplyBy(have - i);
        count.divideBy(i + 1); // leaves nothing over: this is the number of ways for i + 1
    }
    return count;
}

DrawCount DrawCount::fromWords(const QVarLengthArray<quint64, 8> &words)
{
    DrawCount count;
    for (const quint64 word : words) {
        count.m_limbs.append(low(word));
        count.m_limbs.append(low(word >> kLimbBits));
    }
    count.dropZeros();
    return count;
}

int DrawCount::bits() const
{
    return isZero() ? 0 : int(m_limbs.size()) * kLimbBits - std::countl_zero(m_limbs.back());
}

DrawCount &DrawCount::operator+=(const DrawCount &other)
{
    if (m_limbs.size() < other.m_limbs.size())
        m_limbs.resize(other.m_limbs.size(), 0);
    quint64 carry = 0;
    for (qsizetype i = 0; i < m_limbs.size() && (carry > 0 || i < other.m_limbs.size()); ++i) {
        carry += m_limbs.at(i);
        carry += i < other.m_limbs.size() ? other.m_limbs.at(i) : 0;
        m_limbs[i] = low(carry);
        carry >>= kLimbBits;
    }
    if (carry > 0)
        m_limbs.append(low(carry));
    return *this;
}

DrawCount &DrawCount::operator-=(const DrawCount &other)
{
    quint64 borrow = 0;
    for (qsizetype i = 0; i < m_limbs.size(); ++i) {
        const quint64 taken = borrow + (i < other.m_limbs.size() ? other.m_limbs.at(i) : 0);
        borrow = m_limbs.at(i) < taken ? 1 : 0;
        m_limbs[i] = low(m_limbs.at(i) - taken);
    }
    dropZeros();
    return *this;
}

DrawCount operator*(const DrawCount &a, const DrawCount &b)
{
    DrawCount product;
    product.m_limbs.resize(a.m_limbs.size() + b.m_limbs.size(), 0);
    for (qsizetype i = 0; i < a.m_limbs.size(); ++i) {
        quint64 carry = 0;
        for (qsizetype j = 0; j < b.m_limbs.size(); ++j) {
            carry += quint64{a.m_limbs.at(i)} * b.m_limbs.at(j) + product.m_limbs.at(i + j);
            product.m_limbs[i + j] = low(carry);
            carry >>= kLimbBits;
        }
        product.m_limbs[i + b.m_limbs.size()] = low(carry);
    }
    product.dropZeros();
    return product;
}

bool operator<(const DrawCount &a, const DrawCount &b)
{
    if (a.m_limbs.size() != b.m_limbs.size())
        return a.m_limbs.size() < b.m_limbs.size();
    return std::lexicographical_compare(a.m_limbs.rbegin(), a.m_limbs.rend(), b.m_limbs.rbegin(),
                                        b.m_limbs.rend());
}

void DrawCount::multiplyBy(quint32 factor)
{
    quint64 carry = 0;
    for (quint32 &limb : m_limbs) {
        carry += quint64{limb} * factor;
        limb = low(carry);
        carry >>= kLimbBits;
    }
    if (carry > 0)
        m_limbs.append(low(carry));
    dropZeros();
}

void DrawCount::divideBy(quint32 divisor)
{
    quint64 left = 0;
    for (qsizetype i = m_limbs.size() - 1; i >= 0; --i) {
        left = left << kLimbBits | m_limbs.at(i);
        m_limbs[i] = low(left / divisor);
        left %= divisor;
    }
    dropZeros();
}

void DrawCount::dropZeros()
{
    while (!m_limbs.isEmpty() && m_limbs.back() == 0)
        m_limbs.removeLast();
}

} // namespace hocvu
