// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>

#include <memory>

namespace hocvu {

/// 32 secret bytes in memory that is never swapped out where the system allows it, lies between
/// pages that nobody may touch, and is wiped when the object goes.
class SecretKey
{
public:
    static constexpr qsizetype kBytes = 32;

    /// From the kernel's random source.
    static SecretKey random();
    /// NotUnderstood: not kBytes long.
    static Result<SecretKey> fromBytes(QByteArrayView bytes);

    /// Another key for \a purpose, which tells nothing about this one:
    /// BLAKE2b-256( key = this key, purpose ).
    SecretKey derive(QByteArrayView purpose) const;
    /// Good as long as this object.
    QByteArrayView bytes() const;

private:
    struct Free
    {
        void operator()(unsigned char *bytes) const;
    };

    SecretKey();

    std::unique_ptr<unsigned char, Free> m_bytes;
};

} // namespace hocvu
