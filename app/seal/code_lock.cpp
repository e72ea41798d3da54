// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "seal/code_lock.h"

#include "seal/sealed_bytes.h"

#include <sodium.h>

namespace hocvu {

namespace {

constexpr int kMostKib = 256 * 1024;
constexpr int kMostPasses = 10;
constexpr QByteArrayView kAbout = "hocvu code lock 1";

/// The key in \a bytes, which are wiped.
Result<SecretKey> taken(QByteArray &bytes)
{
    auto key = SecretKey::fromBytes(bytes);
    sodium_memzero(bytes.data(), static_cast<size_t>(bytes.size()));
    return key;
}

QByteArray fromHex(const QJsonValue &value)
{
    const QByteArray text = value.toString().toLatin1();
    const QByteArray bytes = QByteArray::fromHex(text);
    return bytes.toHex() == text ? bytes : QByteArray();
}

} // namespace

Result<CodeLock> CodeLock::make(const SecretKey &key, const SessionCode &code)
{
    CodeLock lock;
    lock.m_salt = key.derive("salt").bytes().first(crypto_pwhash_SALTBYTES).toByteArray();
    const auto outer = lock.keyFrom(code);
    if (!outer)
        return tl::unexpected(outer.error());
    lock.m_box = sealBytes(key.bytes(), *outer, kAbout);
    return lock;
}

Result<CodeLock> CodeLock::parse(const QJsonObject &json)
{
    CodeLock lock;
    lock.m_salt = fromHex(json.value(QLatin1String("salt")));
    lock.m_box = fromHex(json.value(QLatin1String("box")));
    lock.m_passes = json.value(QLatin1String("passes")).toInt();
    lock.m_kib = json.value(QLatin1String("kib")).toInt();
    const bool isBound = lock.m_passes >= 1 && lock.m_passes <= kMostPasses
        && lock.m_kib >= static_cast<int>(crypto_pwhash_MEMLIMIT_MIN / 1024)
        && lock.m_kib <= kMostKib;
    if (!isBound || lock.m_salt.size() != crypto_pwhash_SALTBYTES
        || lock.m_box.size() != SecretKey::kBytes + kSealOverhead)
        return fail(ErrorCode::NotUnderstood, QStringLiteral("not the lock of a key"));
    return lock;
}

QJsonObject CodeLock::toJson() const
{
    return {{QStringLiteral("box"), QString::fromLatin1(m_box.toHex())},
            {QStringLiteral("kib"), m_kib},
            {QStringLiteral("passes"), m_passes},
            {QStringLiteral("salt"), QString::fromLatin1(m_salt.toHex())}};
}

Result<SecretKey> CodeLock::open(const SessionCode &code) const
{
    const auto outer = keyFrom(code);
    if (!outer)
        return tl::unexpected(outer.error());
    auto bytes = unsealBytes(m_box, *outer, kAbout);
    if (!bytes)
        return fail(ErrorCode::Refused, QStringLiteral("not the code of this kit"));
    return taken(*bytes);
}

Result<SecretKey> CodeLock::keyFrom(const SessionCode &code) const
{
    const QByteArray letters = code.letters();
    QByteArray key(SecretKey::kBytes, Qt::Uninitialized);
    if (crypto_pwhash(reinterpret_cast<unsigned char *>(key.data()), SecretKey::kBytes,
                      letters.constData(), static_cast<unsigned long long>(letters.size()),
                      reinterpret_cast<const unsigned char *>(m_salt.constData()),
                      static_cast<unsigned long long>(m_passes), static_cast<size_t>(m_kib) * 1024,
                      crypto_pwhash_ALG_ARGON2ID13)
        != 0)
        return fail(ErrorCode::Unavailable, QStringLiteral("not enough memory to try a code"));
    return taken(key);
}

} // namespace hocvu
