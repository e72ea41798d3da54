// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "seal/secret_key.h"
#include "seal/session_code.h"

#include <QJsonObject>

namespace hocvu {

/// A key locked by a session code, to be kept beside what the key opens:
///
///     {"box":hex,"kib":65536,"passes":3,"salt":hex}
///
/// box is the key as sealBytes() seals it about "hocvu code lock 1", with
/// Argon2id( code's letters, salt, passes, kib KiB, 1 lane, 32 bytes ) as the key. salt is 16
/// bytes, computed from the locked key, so that the same key and code make the same lock.
///
/// 64 MiB and three passes are about a tenth of a second on a new PC and half a second on one of
/// 2012, and leave room on one with 2 GiB; the code's 55 bits do the rest.
class CodeLock
{
public:
    /// Unavailable: not enough memory.
    static Result<CodeLock> make(const SecretKey &key, const SessionCode &code);
    /// NotUnderstood: not the object above, or it asks for more than 256 MiB or 10 passes, so that
    /// no file can stop the PC.
    static Result<CodeLock> parse(const QJsonObject &json);

    QJsonObject toJson() const;
    /// Refused: another code. Unavailable: not enough memory.
    Result<SecretKey> open(const SessionCode &code) const;

private:
    CodeLock() = default;
    Result<SecretKey> keyFrom(const SessionCode &code) const;

    QByteArray m_salt;
    QByteArray m_box;
    int m_passes = 3;
    int m_kib = 64 * 1024;
};

} // namespace hocvu
