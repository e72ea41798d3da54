// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "seal/secret_key.h"

namespace hocvu {

/// Bytes that only the holder of a key can read or change.
///
///     nonce, 24 | XChaCha20-Poly1305 ( plain ), as long as plain | tag, 16
///
/// as crypto_aead_xchacha20poly1305_ietf_encrypt() of libsodium makes it (draft-irtf-cfrg-xchacha),
/// with \a about, which names what it is, as additional data. nonce = BLAKE2b-192(
/// key = key.derive("nonce"), 8 bytes with the length of about, lowest first | about | plain ):
/// the same plain makes the same bytes, so that a kit can be built again and compared, and two
/// plains never share a nonce.
///
/// One piece and not a stream: a bank has some megabytes, nothing of it is given out before the
/// last byte was proven, and there is no end of a stream to forget.
inline constexpr qsizetype kSealOverhead = 24 + 16;

/// \a plain may be empty.
QByteArray sealBytes(QByteArrayView plain, const SecretKey &key, QByteArrayView about);

/// What sealBytes() was given. Damaged: another key or \a about, changed, cut short or longer.
Result<QByteArray> unsealBytes(QByteArrayView sealed, const SecretKey &key, QByteArrayView about);

} // namespace hocvu
