// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "seal/public_key.h"
#include "seal/signing_key.h"

#include <QByteArray>

namespace hocvu {

/// Signatures of files, in minisign's format (prehashed form), so that `minisign -V` checks them:
///
///     untrusted comment: <text>
///     base64( "ED" | key number, 8 bytes | signature, 64 bytes )
///     trusted comment: <text>
///     base64( Ed25519( signature | trusted comment ) )
///
/// where signature = Ed25519( BLAKE2b-512( file ) ). The trusted comment is signed as well: what,
/// whose, which counter and when belong there. The older form "Ed", a signature of the file itself,
/// is not read.
inline constexpr qsizetype kMaxSignatureBytes = 8192;
inline constexpr qsizetype kMaxTrustedCommentBytes = 1024;

/// Signs \a bytes. NotUnderstood: \a trustedComment holds a control character or is longer than
/// kMaxTrustedCommentBytes in UTF-8.
Result<QByteArray> sign(const QByteArray &bytes, const QString &trustedComment,
                        const SigningKey &key);

/// Checks that \a signature is of \a bytes and by \a key, and returns its trusted comment.
/// BadSignature: it is not. NotUnderstood or Damaged: it is no such text. TooLarge: beyond
/// kMaxSignatureBytes.
Result<QString> verify(const QByteArray &bytes, const QByteArray &signature, const PublicKey &key);

} // namespace hocvu
