// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>

class QIODevice;

namespace hocvu {

/// SHA-256 of \a bytes: 32 bytes. Here and below OpenSSL counts, which is four to twelve times
/// faster than QCryptographicHash: a content pack has a gigabyte of video.
QByteArray sha256(QByteArrayView bytes);

/// SHA-512 of \a bytes: 64 bytes.
QByteArray sha512(QByteArrayView bytes);

/// SHA-256 of what \a device has left to read, in pieces. Unreadable: reading failed.
Result<QByteArray> sha256(QIODevice &device);

/// SHA-512 of what \a device has left to read, in pieces. Unreadable: reading failed.
Result<QByteArray> sha512(QIODevice &device);

} // namespace hocvu
