// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "seal/public_key.h"

#include "host/read_file.h"
#include "seal/key_text.h"
#include "seal/random.h"

#include <sodium.h>

#include <algorithm>

namespace hocvu {

PublicKey::PublicKey(const QByteArray &number, const QByteArray &bytes)
    : m_number(number)
    , m_bytes(bytes)
{
    Q_ASSERT(m_number.size() == kKeyNumberBytes);
    Q_ASSERT(m_bytes.size() == crypto_sign_PUBLICKEYBYTES);
}

Result<PublicKey> PublicKey::parse(const QByteArray &text)
{
    const QString what = QStringLiteral("public key");
    if (text.size() > kMaxTextBytes)
        return fail(ErrorCode::TooLarge, what);
    const auto lines = commentedLines(text, 2, what);
    if (!lines)
        return tl::unexpected(lines.error());
    const auto blob
        = decodeExactly(lines->at(1), 2 + kKeyNumberBytes + crypto_sign_PUBLICKEYBYTES, what);
    if (!blob)
        return tl::unexpected(blob.error());
    if (!blob->startsWith("Ed"))
        return fail(ErrorCode::NotUnderstood, what + QStringLiteral(": not an Ed25519 key"));
    return PublicKey(blob->mid(2, kKeyNumberBytes), blob->mid(2 + kKeyNumberBytes));
}

Result<PublicKey> PublicKey::load(const QString &path)
{
    return readFile(path, kMaxTextBytes).and_then(&PublicKey::parse);
}

QByteArray PublicKey::text() const
{
    return kUntrustedComment + QByteArrayLiteral("minisign public key ") + keyId().toLatin1() + '\n'
        + ("Ed" + m_number + m_bytes).toBase64() + '\n';
}

QString PublicKey::keyId() const
{
    // minisign prints the number as a little-endian integer.
    QByteArray reversed = m_number;
    std::reverse(reversed.begin(), reversed.end());
    return QString::fromLatin1(reversed.toHex().toUpper());
}

bool PublicKey::verifyRaw(QByteArrayView message, QByteArrayView signature) const
{
    initSeal();
    return signature.size() == crypto_sign_BYTES
        && crypto_sign_verify_detached(reinterpret_cast<const unsigned char *>(signature.data()),
                                       reinterpret_cast<const unsigned char *>(message.data()),
                                       static_cast<unsigned long long>(message.size()),
                                       reinterpret_cast<const unsigned char *>(m_bytes.constData()))
        == 0;
}

} // namespace hocvu
