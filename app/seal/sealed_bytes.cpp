// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "seal/sealed_bytes.h"

#include <QtEndian>

#include <sodium.h>

#include <array>

namespace hocvu {

namespace {

constexpr qsizetype kNonce = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
static_assert(kSealOverhead == kNonce + crypto_aead_xchacha20poly1305_ietf_ABYTES);

const unsigned char *raw(QByteArrayView bytes)
{
    return reinterpret_cast<const unsigned char *>(bytes.data());
}

unsigned char *raw(QByteArray &bytes)
{
    return reinterpret_cast<unsigned char *>(bytes.data());
}

unsigned long long length(QByteArrayView bytes)
{
    return static_cast<unsigned long long>(bytes.size());
}

QByteArray nonceOf(QByteArrayView plain, const SecretKey &key, QByteArrayView about)
{
    const SecretKey own = key.derive("nonce");
    const quint64 aboutBytes = qToLittleEndian(static_cast<quint64>(about.size()));
    crypto_generichash_state state;
    crypto_generichash_init(&state, raw(own.bytes()), SecretKey::kBytes, kNonce);
    crypto_generichash_update(&state, reinterpret_cast<const unsigned char *>(&aboutBytes),
                              sizeof(aboutBytes));
    crypto_generichash_update(&state, raw(about), length(about));
    crypto_generichash_update(&state, raw(plain), length(plain));
    QByteArray nonce(kNonce, Qt::Uninitialized);
    crypto_generichash_final(&state, raw(nonce), kNonce);
    return nonce;
}

} // namespace

QByteArray sealBytes(QByteArrayView plain, const SecretKey &key, QByteArrayView about)
{
    QByteArray sealed = nonceOf(plain, key, about);
    const QByteArray nonce = sealed;
    sealed.resize(plain.size() + kSealOverhead);
    crypto_aead_xchacha20poly1305_ietf_encrypt(raw(sealed) + kNonce, nullptr, raw(plain),
                                               length(plain), raw(about), length(about), nullptr,
                                               raw(nonce), raw(key.bytes()));
    return sealed;
}

Result<QByteArray> unsealBytes(QByteArrayView sealed, const SecretKey &key, QByteArrayView about)
{
    if (sealed.size() < kSealOverhead)
        return fail(ErrorCode::Damaged, QStringLiteral("too short to be sealed"));
    const QByteArrayView box = sealed.sliced(kNonce);
    QByteArray plain(sealed.size() - kSealOverhead, Qt::Uninitialized);
    if (crypto_aead_xchacha20poly1305_ietf_decrypt(raw(plain), nullptr, nullptr, raw(box),
                                                   length(box), raw(about), length(about),
                                                   raw(sealed), raw(key.bytes()))
        != 0) {
        return fail(ErrorCode::Damaged, QStringLiteral("changed, or sealed with another key"));
    }
    return plain;
}

} // namespace hocvu
