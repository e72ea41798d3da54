// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exam/draw_stream.h"

#include <QCryptographicHash>
#include <QtEndian>

#include <limits>

namespace hocvu {

DrawStream::DrawStream(QByteArray seed)
    : m_seed(std::move(seed))
{
}

quint64 DrawStream::next()
{
    if (m_at == m_block.size()) {
        QByteArray counter(8, Qt::Uninitialized);
        qToBigEndian(m_counter++, counter.data());
        m_block = QCryptographicHash::hash(m_seed + counter, QCryptographicHash::Sha256);
        m_at = 0;
    }
    const quint64 number = qFromBigEndian<quint64>(m_block.constData() + m_at);
    m_at += 8;
    return number;
}

quint64 DrawStream::below(quint64 bound)
{
    constexpr quint64 kMax = std::numeric_limits<quint64>::max();
    const quint64 limit = kMax - (kMax % bound + 1) % bound;
    quint64 number = next();
    while (number > limit)
        number = next();
    return number % bound;
}

double DrawStream::unit()
{
    return double(next() >> 11) / 9007199254740992.0; // 2^53
}

} // namespace hocvu
