// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/services/sealed_secrets.h"

#include "seal/pin_hash.h"
#include "seal/random.h"

namespace hocvu {

bool SealedSecrets::pinMatches(const QString &hash, const QString &pin) const
{
    const auto kept = PinHash::parse(hash.toLatin1());
    return kept && kept->matches(pin);
}

Result<QString> SealedSecrets::hashPin(const QString &pin) const
{
    const auto hash = PinHash::make(pin, PinHash::Cost::Card);
    if (!hash)
        return tl::unexpected(hash.error());
    return QString::fromLatin1(hash->text());
}

QByteArray SealedSecrets::randomBytes(int count) const
{
    return hocvu::randomBytes(count);
}

} // namespace hocvu
