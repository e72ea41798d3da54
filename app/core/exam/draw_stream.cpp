// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exam/draw_stream.h"

#include <QtEndian>

#include <sodium.h>

#include <bit>

namespace hocvu {

namespace {

constexpr int kBlocksAtOnce = 8;
constexpr int kBlockBytes = 64;
constexpr int kWordBits = 64;

} // namespace

DrawStream::DrawStream(const QByteArray &seed)
    : m_seed(seed.leftJustified(crypto_stream_chacha20_ietf_KEYBYTES, '\0', true))
{
}

quint64 DrawStream::next()
{
    if (m_at == m_bytes.size()) {
        static constexpr unsigned char kNonce[crypto_stream_chacha20_ietf_NONCEBYTES] = {};
        m_bytes.fill('\0', qsizetype{kBlocksAtOnce} * kBlockBytes);
        auto *bytes = reinterpret_cast<unsigned char *>(m_bytes.data());
        crypto_stream_chacha20_ietf_xor_ic(
            bytes, bytes, quint64(m_bytes.size()), kNonce, m_block,
            reinterpret_cast<const unsigned char *>(m_seed.constData()));
        m_block += kBlocksAtOnce;
        m_at = 0;
    }
    const auto number = qFromLittleEndian<quint64>(m_bytes.constData() + m_at);
    m_at += qsizetype{sizeof(quint64)};
    return number;
}

quint64 DrawStream::below(quint64 bound)
{
    const int bits = int(std::bit_width(bound - 1));
    if (bits == 0)
        return 0;
    quint64 number = bound;
    while (number >= bound)
        number = next() & (~quint64{0} >> (kWordBits - bits));
    return number;
}

DrawCount DrawStream::below(const DrawCount &bound)
{
    DrawCount most = bound;
    most -= DrawCount(1);
    const int bits = most.bits();
    DrawCount number;
    do {
        QVarLengthArray<quint64, 8> words;
        for (int left = bits; left > 0; left -= kWordBits)
            words.append(left < kWordBits ? next() & (~quint64{0} >> (kWordBits - left)) : next());
        number = DrawCount::fromWords(words);
    } while (!(number < bound));
    return number;
}

} // namespace hocvu
