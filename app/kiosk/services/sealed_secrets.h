// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/flow/services.h"

namespace hocvu {

/// Secrets by the crypto library.
class SealedSecrets : public Secrets
{
public:
    bool pinMatches(const QString &hash, const QString &pin) const override;
    Result<QString> hashPin(const QString &pin) const override;
    QByteArray randomBytes(int count) const override;
};

} // namespace hocvu
