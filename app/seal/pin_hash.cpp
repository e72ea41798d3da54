// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "seal/pin_hash.h"

#include "seal/random.h"

#include <QRegularExpression>

#include <sodium.h>

#include <array>

namespace hocvu {
namespace {

struct Limits
{
    unsigned long long passes;
    size_t memory; ///< Bytes.
};

constexpr int kMostKibibytes = 256 * 1024;
constexpr int kMostPasses = 10;

constexpr Limits limitsOf(PinHash::Cost cost)
{
    return cost == PinHash::Cost::Card
        ? Limits{2, size_t{8} * 1024 * 1024}
        : Limits{crypto_pwhash_OPSLIMIT_INTERACTIVE, crypto_pwhash_MEMLIMIT_INTERACTIVE};
}

} // namespace

PinHash::PinHash(const QByteArray &text)
    : m_text(text)
{
}

Result<PinHash> PinHash::make(const QString &pin, Cost cost)
{
    initSeal();
    const QByteArray bytes = pin.toUtf8();
    if (bytes.isEmpty() || bytes.size() > kMaxPinBytes)
        return fail(ErrorCode::NotUnderstood, QStringLiteral("PIN: empty or too long"));
    const Limits limits = limitsOf(cost);
    std::array<char, crypto_pwhash_STRBYTES> text{};
    if (crypto_pwhash_str(text.data(), bytes.constData(),
                          static_cast<unsigned long long>(bytes.size()), limits.passes,
                          limits.memory)
        != 0) {
        return fail(ErrorCode::Unavailable, QStringLiteral("not enough memory to hash a PIN"));
    }
    return PinHash(QByteArray(text.data()));
}

Result<PinHash> PinHash::parse(const QByteArray &text)
{
    static const QRegularExpression form(
        QStringLiteral("^\\$argon2id\\$v=19\\$m=([0-9]{1,7}),t=([0-9]{1,2}),p=1"
                       "\\$[A-Za-z0-9+/]{22}\\$[A-Za-z0-9+/]{43}\\z"));
    const auto match = form.match(QString::fromLatin1(text));
    if (!match.hasMatch() || match.captured(1).toInt() > kMostKibibytes
        || match.captured(2).toInt() > kMostPasses) {
        return fail(ErrorCode::NotUnderstood, QStringLiteral("not the hash of a PIN"));
    }
    return PinHash(text);
}

bool PinHash::matches(const QString &pin) const
{
    initSeal();
    const QByteArray bytes = pin.toUtf8();
    return bytes.size() <= kMaxPinBytes
        && crypto_pwhash_str_verify(m_text.constData(), bytes.constData(),
                                    static_cast<unsigned long long>(bytes.size()))
        == 0;
}

} // namespace hocvu
