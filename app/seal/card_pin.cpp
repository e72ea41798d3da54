// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "seal/card_pin.h"

#include "seal/digest.h"
#include "seal/random.h"

#include <sodium.h>

#include <array>

namespace hocvu {
namespace {

constexpr unsigned long long kPasses = 2; ///< As PinHash::Cost::Card; a test compares them.
constexpr size_t kMemory = size_t{8} * 1024 * 1024;

QByteArray base64(const QByteArray &bytes)
{
    return bytes.toBase64(QByteArray::Base64Encoding | QByteArray::OmitTrailingEquals);
}

} // namespace

Result<PinHash> cardPinHash(const QString &pin, const QByteArray &context)
{
    initSeal();
    const QByteArray bytes = pin.toUtf8();
    if (bytes.isEmpty() || bytes.size() > PinHash::kMaxPinBytes)
        return fail(ErrorCode::NotUnderstood, QStringLiteral("PIN: empty or too long"));
    const QByteArray salt = sha256("hocvu card pin 1\n" + context).left(crypto_pwhash_SALTBYTES);
    QByteArray hash(32, Qt::Uninitialized); // the length that crypto_pwhash_str() uses
    if (crypto_pwhash(reinterpret_cast<unsigned char *>(hash.data()),
                      static_cast<unsigned long long>(hash.size()), bytes.constData(),
                      static_cast<unsigned long long>(bytes.size()),
                      reinterpret_cast<const unsigned char *>(salt.constData()), kPasses, kMemory,
                      crypto_pwhash_ALG_ARGON2ID13)
        != 0) {
        return fail(ErrorCode::Unavailable, QStringLiteral("not enough memory to hash a PIN"));
    }
    return PinHash::parse("$argon2id$v=19$m=" + QByteArray::number(kMemory / 1024)
                          + ",t=" + QByteArray::number(kPasses) + ",p=1$" + base64(salt) + '$'
                          + base64(hash));
}

} // namespace hocvu
