// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "seal/signing_key.h"

#include "host/read_file.h"
#include "seal/key_text.h"
#include "seal/random.h"

#include <QFileInfo>
#include <QSaveFile>

#include <sodium.h>

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <cstring>

namespace hocvu {
namespace {

constexpr char kComment[] = "hocvu secret key ";
constexpr qsizetype kSeedBytes = crypto_sign_SEEDBYTES;
constexpr qsizetype kSecretBytes = crypto_sign_SECRETKEYBYTES;
constexpr qsizetype kCheckBytes = 32;
constexpr qsizetype kPasswordBytes = 48; ///< Salt and limits; zero because there is none.
constexpr qsizetype kNumberAt = 6 + kPasswordBytes;
constexpr qsizetype kBlobBytes = kNumberAt + kKeyNumberBytes + kSecretBytes + kCheckBytes;

QByteArray head()
{
    return QByteArrayLiteral("Ed\0\0B2") + QByteArray(kPasswordBytes, '\0');
}

QByteArray checkOf(const QByteArray &numberAndSecret)
{
    const QByteArray covered = "Ed" + numberAndSecret;
    QByteArray check(kCheckBytes, Qt::Uninitialized);
    crypto_generichash(reinterpret_cast<unsigned char *>(check.data()), kCheckBytes,
                       reinterpret_cast<const unsigned char *>(covered.constData()),
                       static_cast<unsigned long long>(covered.size()), nullptr, 0);
    return check;
}

/// Version 0: a key from elsewhere, whose comment says nothing about versions.
Result<void> checkVersion(const QByteArray &commentLine)
{
    QByteArray comment = commentLine.mid(qsizetype(std::strlen(kUntrustedComment)));
    if (!comment.startsWith(kComment))
        return {};
    bool isNumber = false;
    const int version = comment.mid(qsizetype(std::strlen(kComment))).toInt(&isNumber);
    if (!isNumber || version < 1)
        return fail(ErrorCode::NotUnderstood, QStringLiteral("secret key: no version"));
    if (version > SigningKey::kNewestVersion)
        return fail(ErrorCode::TooNew, QStringLiteral("secret key: version %1").arg(version));
    return {};
}

Result<void> checkHead(const QByteArray &blob)
{
    if (blob.startsWith(head()))
        return {};
    if (blob.mid(2, 2) == "Sc") {
        return fail(ErrorCode::NotUnderstood,
                    QStringLiteral("secret key: protected by a password; use one without, "
                                   "as `minisign -G -W` makes it"));
    }
    return fail(ErrorCode::NotUnderstood, QStringLiteral("secret key: unknown algorithm"));
}

Result<void> syncFolder(const QString &folder)
{
    const int descriptor = ::open(QFile::encodeName(folder).constData(), O_RDONLY | O_DIRECTORY);
    const bool ok = descriptor >= 0 && ::fsync(descriptor) == 0;
    const int problem = errno;
    if (descriptor >= 0)
        ::close(descriptor);
    if (ok || problem == EINVAL) // Some file systems have nothing to sync in a folder.
        return {};
    return fail(ErrorCode::Unwritable, folder + QStringLiteral(": ") + qt_error_string(problem));
}

} // namespace

SigningKey::SigningKey(const QByteArray &number, const Secret &secret)
    : m_secret(secret)
    , m_public(number,
               QByteArray(reinterpret_cast<const char *>(secret.data()) + kSeedBytes,
                          crypto_sign_PUBLICKEYBYTES))
{
}

SigningKey::~SigningKey()
{
    sodium_memzero(m_secret.data(), m_secret.size());
}

SigningKey SigningKey::generate()
{
    initSeal();
    Secret secret;
    std::array<unsigned char, crypto_sign_PUBLICKEYBYTES> unused;
    crypto_sign_keypair(unused.data(), secret.data());
    return SigningKey(randomBytes(kKeyNumberBytes), secret);
}

Result<SigningKey> SigningKey::parse(const QByteArray &text)
{
    initSeal();
    const QString what = QStringLiteral("secret key");
    if (text.size() > kMaxTextBytes)
        return fail(ErrorCode::TooLarge, what);
    const auto lines = commentedLines(text, 2, what);
    if (!lines)
        return tl::unexpected(lines.error());
    if (const auto version = checkVersion(lines->at(0)); !version)
        return tl::unexpected(version.error());
    const auto blob = decodeExactly(lines->at(1), kBlobBytes, what);
    if (!blob)
        return tl::unexpected(blob.error());
    if (const auto known = checkHead(*blob); !known)
        return tl::unexpected(known.error());

    const QByteArray covered = blob->mid(kNumberAt, kKeyNumberBytes + kSecretBytes);
    const QByteArray check = blob->right(kCheckBytes);
    const bool unchecked = check == QByteArray(kCheckBytes, '\0');
    Secret secret;
    std::array<unsigned char, crypto_sign_PUBLICKEYBYTES> unused;
    const auto *stored
        = reinterpret_cast<const unsigned char *>(covered.constData()) + kKeyNumberBytes;
    crypto_sign_seed_keypair(unused.data(), secret.data(), stored);
    if ((!unchecked && check != checkOf(covered))
        || !std::equal(secret.begin(), secret.end(), stored)) {
        return fail(ErrorCode::Damaged, what + QStringLiteral(": its halves do not fit"));
    }
    return SigningKey(covered.left(kKeyNumberBytes), secret);
}

Result<SigningKey> SigningKey::load(const QString &path)
{
    return readFile(path, kMaxTextBytes).and_then(&SigningKey::parse);
}

QByteArray SigningKey::text() const
{
    const QByteArray covered = m_public.number()
        + QByteArray(reinterpret_cast<const char *>(m_secret.data()), kSecretBytes);
    return kUntrustedComment + QByteArray(kComment) + QByteArray::number(kNewestVersion) + '\n'
        + (head() + covered + checkOf(covered)).toBase64() + '\n';
}

Result<void> SigningKey::save(const QString &path) const
{
    QSaveFile file(path);
    const auto failed = [&file, &path] {
        return fail(file.error() == QFileDevice::ResourceError ? ErrorCode::DiskFull
                                                               : ErrorCode::Unwritable,
                    path + QStringLiteral(": ") + file.errorString());
    };
    if (!file.open(QIODevice::WriteOnly))
        return failed();
    // Before the first byte, so that there is no moment in which others can read it.
    if (!file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner))
        return failed();
    const QByteArray bytes = text();
    if (file.write(bytes) != bytes.size() || !file.flush())
        return failed();
    if (::fsync(file.handle()) != 0) {
        return fail(errno == ENOSPC ? ErrorCode::DiskFull : ErrorCode::Unwritable,
                    path + QStringLiteral(": ") + qt_error_string(errno));
    }
    if (!file.commit())
        return failed();
    return syncFolder(QFileInfo(path).absolutePath());
}

QByteArray SigningKey::signRaw(QByteArrayView message) const
{
    QByteArray signature(crypto_sign_BYTES, Qt::Uninitialized);
    crypto_sign_detached(reinterpret_cast<unsigned char *>(signature.data()), nullptr,
                         reinterpret_cast<const unsigned char *>(message.data()),
                         static_cast<unsigned long long>(message.size()), m_secret.data());
    return signature;
}

} // namespace hocvu
