// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "seal/public_key.h"

#include <array>

namespace hocvu {

/// The secret half of a key: who holds it signs as this device or this office.
///
/// The bytes are wiped from memory when the object goes.
///
/// Its file is a minisign secret key without a password (what `minisign -G -W` makes), so
/// `minisign -S -s FILE` signs with it and keys made by minisign are read here:
///
///     untrusted comment: hocvu secret key 1
///     base64( "Ed" | 0 0 | "B2" | 48 zeros | key number, 8 | seed, 32 | public key, 32 | check, 32
///     )
///
/// check = BLAKE2b-256( "Ed" | key number | seed | public key ). minisign itself writes 32 zeros
/// when there is no password; both are read. The digit that closes the comment is the version of
/// the file; a key from elsewhere has another comment and no version.
///
/// Not protected by a password on purpose: a kiosk must sign after a power cut with nobody there,
/// and a password that lies beside the key protects nothing. The file's mode is 0600; whoever has
/// the disk has the key, and the office can name it and distrust it.
class SigningKey
{
public:
    static constexpr int kNewestVersion = 1;
    static constexpr qsizetype kMaxTextBytes = 2048;

    /// A new key from the kernel's random source.
    static SigningKey generate();
    /// Reads the text above. NotUnderstood: something else, or protected by a password; Damaged:
    /// cut short or changed; TooNew: a later version; TooLarge: more than kMaxTextBytes.
    static Result<SigningKey> parse(const QByteArray &text);
    /// Reads the file \a path. Also NotFound and Unreadable.
    static Result<SigningKey> load(const QString &path);

    ~SigningKey();
    SigningKey(const SigningKey &) = default;
    SigningKey &operator=(const SigningKey &) = default;

    /// Writes the file \a path with mode 0600: the old content or the new one, never half of it,
    /// and on the disk when this returns. DiskFull, Unwritable.
    Result<void> save(const QString &path) const;
    QByteArray text() const;

    const PublicKey &publicKey() const { return m_public; }
    /// The plain Ed25519 signature of \a message, 64 bytes. For files use sign() of
    /// seal/signature.h.
    QByteArray signRaw(QByteArrayView message) const;

private:
    using Secret = std::array<unsigned char, 64>; ///< Seed, then public key.

    SigningKey(const QByteArray &number, const Secret &secret);

    Secret m_secret;
    PublicKey m_public;
};

} // namespace hocvu
