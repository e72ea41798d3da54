// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "seal/secret_key.h"

#include "seal/random.h"

#include <sodium.h>

#include <algorithm>

namespace hocvu {

void SecretKey::Free::operator()(unsigned char *bytes) const
{
    sodium_free(bytes);
}

SecretKey::SecretKey()
{
    initSeal();
    m_bytes.reset(static_cast<unsigned char *>(sodium_malloc(kBytes)));
    if (!m_bytes)
        qFatal("no memory for a key");
}

SecretKey SecretKey::random()
{
    SecretKey key;
    randombytes_buf(key.m_bytes.get(), kBytes);
    return key;
}

Result<SecretKey> SecretKey::fromBytes(QByteArrayView bytes)
{
    if (bytes.size() != kBytes)
        return fail(ErrorCode::NotUnderstood, QStringLiteral("a key has %1 bytes").arg(kBytes));
    SecretKey key;
    std::copy(bytes.begin(), bytes.end(), key.m_bytes.get());
    return key;
}

SecretKey SecretKey::derive(QByteArrayView purpose) const
{
    SecretKey key;
    crypto_generichash(key.m_bytes.get(), kBytes,
                       reinterpret_cast<const unsigned char *>(purpose.data()),
                       static_cast<unsigned long long>(purpose.size()), m_bytes.get(), kBytes);
    return key;
}

QByteArrayView SecretKey::bytes() const
{
    return {m_bytes.get(), kBytes};
}

} // namespace hocvu
