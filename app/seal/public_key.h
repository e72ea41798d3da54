// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>

namespace hocvu {

/// The half of a key that everybody may know: it checks signatures and names the signer.
///
/// Its text is a minisign public key file, so `minisign -V -p FILE` takes it as it is:
///
///     untrusted comment: minisign public key C5CB64AF0075322F
///     base64( "Ed" | key number, 8 bytes | Ed25519 public key, 32 bytes )
///
/// The comment may say anything; it is not signed and not read.
class PublicKey
{
public:
    static constexpr qsizetype kMaxTextBytes = 2048;

    /// Reads the text above. NotUnderstood: it is something else; Damaged: cut short or changed;
    /// TooLarge: more than kMaxTextBytes.
    static Result<PublicKey> parse(const QByteArray &text);
    /// Reads the file \a path. Also NotFound and Unreadable.
    static Result<PublicKey> load(const QString &path);

    /// From the raw parts: 8 bytes and 32 bytes.
    PublicKey(const QByteArray &number, const QByteArray &bytes);

    QByteArray text() const;
    /// 16 upper-case hexadecimal digits, as minisign prints them. Chosen at random, not derived
    /// from the key: it finds a key in a list, it proves nothing.
    QString keyId() const;
    QByteArray number() const { return m_number; }
    /// The Ed25519 public key, 32 bytes.
    QByteArray bytes() const { return m_bytes; }

    /// Whether \a signature (64 bytes, anything else is false) is this key's plain Ed25519
    /// signature of \a message. For files use verify() of seal/signature.h.
    bool verifyRaw(QByteArrayView message, QByteArrayView signature) const;

    friend bool operator==(const PublicKey &, const PublicKey &) = default;

private:
    QByteArray m_number;
    QByteArray m_bytes;
};

} // namespace hocvu
