// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "seal/digest.h"

#include <QCryptographicHash>
#include <QIODevice>

#include <openssl/evp.h>

#include <memory>

namespace hocvu {
namespace {

constexpr qint64 kPiece = 256 * 1024;

using Context = std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)>;

QByteArray digestOf(const EVP_MD *algorithm, QCryptographicHash::Algorithm same,
                    QByteArrayView bytes)
{
    QByteArray digest(EVP_MD_get_size(algorithm), Qt::Uninitialized);
    if (EVP_Digest(bytes.data(), static_cast<size_t>(bytes.size()),
                   reinterpret_cast<unsigned char *>(digest.data()), nullptr, algorithm, nullptr)
        == 1) {
        return digest;
    }
    // Out of memory, or a machine whose OpenSSL was configured to refuse: Qt's own is slow but
    // sure.
    return QCryptographicHash::hash(bytes.toByteArray(), same);
}

Result<QByteArray> digestOf(const EVP_MD *algorithm, QIODevice &device)
{
    const Context context(EVP_MD_CTX_new(), &EVP_MD_CTX_free);
    if (!context || EVP_DigestInit_ex(context.get(), algorithm, nullptr) != 1)
        return fail(ErrorCode::Unavailable, QStringLiteral("OpenSSL offers no SHA-2"));
    QByteArray piece(kPiece, Qt::Uninitialized);
    qint64 count = 0;
    while ((count = device.read(piece.data(), piece.size())) > 0)
        EVP_DigestUpdate(context.get(), piece.constData(), static_cast<size_t>(count));
    if (count < 0)
        return fail(ErrorCode::Unreadable, device.errorString());
    QByteArray digest(EVP_MD_get_size(algorithm), Qt::Uninitialized);
    EVP_DigestFinal_ex(context.get(), reinterpret_cast<unsigned char *>(digest.data()), nullptr);
    return digest;
}

} // namespace

QByteArray sha256(QByteArrayView bytes)
{
    return digestOf(EVP_sha256(), QCryptographicHash::Sha256, bytes);
}

QByteArray sha512(QByteArrayView bytes)
{
    return digestOf(EVP_sha512(), QCryptographicHash::Sha512, bytes);
}

Result<QByteArray> sha256(QIODevice &device)
{
    return digestOf(EVP_sha256(), device);
}

Result<QByteArray> sha512(QIODevice &device)
{
    return digestOf(EVP_sha512(), device);
}

} // namespace hocvu
