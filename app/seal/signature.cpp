// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "seal/signature.h"

#include "seal/key_text.h"
#include "seal/random.h"

#include <QStringDecoder>

#include <sodium.h>

#include <algorithm>

namespace hocvu {
namespace {

constexpr char kTrustedComment[] = "trusted comment: ";
constexpr qsizetype kHeadBytes = 2 + kKeyNumberBytes;

QByteArray prehash(const QByteArray &bytes)
{
    initSeal();
    QByteArray digest(crypto_generichash_BYTES_MAX, Qt::Uninitialized);
    crypto_generichash(reinterpret_cast<unsigned char *>(digest.data()),
                       static_cast<size_t>(digest.size()),
                       reinterpret_cast<const unsigned char *>(bytes.constData()),
                       static_cast<unsigned long long>(bytes.size()), nullptr, 0);
    return digest;
}

bool hasControls(const QByteArray &text)
{
    return std::any_of(text.begin(), text.end(),
                       [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7f; });
}

/// The trusted comment of \a line as text.
Result<QString> trustedCommentOf(const QByteArray &line)
{
    if (!line.startsWith(kTrustedComment))
        return fail(ErrorCode::NotUnderstood, QStringLiteral("signature: no trusted comment"));
    const QByteArray comment = line.mid(qsizetype(sizeof kTrustedComment) - 1);
    QStringDecoder decoder(QStringDecoder::Utf8);
    const QString text = decoder(comment);
    if (decoder.hasError() || hasControls(comment) || comment.size() > kMaxTrustedCommentBytes) {
        return fail(ErrorCode::NotUnderstood,
                    QStringLiteral("signature: the trusted comment is not plain text"));
    }
    return text;
}

} // namespace

Result<QByteArray> sign(const QByteArray &bytes, const QString &trustedComment,
                        const SigningKey &key)
{
    const QByteArray comment = trustedComment.toUtf8();
    const QByteArray line = kTrustedComment + comment;
    if (const auto plain = trustedCommentOf(line); !plain)
        return tl::unexpected(plain.error());
    const QByteArray signature = key.signRaw(prehash(bytes));
    return QByteArray(kUntrustedComment + QByteArrayLiteral("signature from key ")
                      + key.publicKey().keyId().toLatin1() + '\n'
                      + ("ED" + key.publicKey().number() + signature).toBase64() + '\n' + line
                      + '\n' + key.signRaw(signature + comment).toBase64() + '\n');
}

Result<QString> verify(const QByteArray &bytes, const QByteArray &signature, const PublicKey &key)
{
    const QString what = QStringLiteral("signature");
    if (signature.size() > kMaxSignatureBytes)
        return fail(ErrorCode::TooLarge, what);
    const auto lines = commentedLines(signature, 4, what);
    if (!lines)
        return tl::unexpected(lines.error());
    const auto blob = decodeExactly(lines->at(1), kHeadBytes + crypto_sign_BYTES, what);
    const auto global = decodeExactly(lines->at(3), crypto_sign_BYTES, what);
    const auto comment = trustedCommentOf(lines->at(2));
    if (!blob || !global || !comment) {
        return tl::unexpected(!blob ? blob.error() : !global ? global.error() : comment.error());
    }
    if (!blob->startsWith("ED"))
        return fail(ErrorCode::NotUnderstood, what + QStringLiteral(": not of the prehashed form"));
    if (blob->mid(2, kKeyNumberBytes) != key.number()) {
        return fail(ErrorCode::BadSignature,
                    QStringLiteral("signed by another key than %1").arg(key.keyId()));
    }
    const QByteArray raw = blob->mid(kHeadBytes);
    if (!key.verifyRaw(prehash(bytes), raw))
        return fail(ErrorCode::BadSignature, QStringLiteral("the bytes are not what was signed"));
    if (!key.verifyRaw(raw + comment->toUtf8(), *global))
        return fail(ErrorCode::BadSignature, QStringLiteral("the trusted comment was changed"));
    return *comment;
}

} // namespace hocvu
