// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QString>
#include <QUuid>

namespace hocvu {

/// Where the seeds of papers come from. Each seed is 32 bytes; [a + b] are bytes one after another,
/// texts in UTF-8, "\n" a line feed.
///
///     draw seed      chosen by the office, once a campaign, by chance
///     commitment     SHA-256(draw seed): may be known to everybody from the beginning
///     room seed      HMAC-SHA-256(draw seed, "hocvu room 1\n" + name of the room)
///     attempt seed   HMAC-SHA-256(room seed, "hocvu attempt 1\n" + person + "\n" + number)
///     seats' seed    HMAC-SHA-256(room seed, "hocvu seats 1\n" + number of colours)
///
/// The key stands first. The name of the room is in NFC, without spaces at its ends and with single
/// ones inside; the person's UUID has no braces and small letters, numbers are decimal.
///
/// As a file, a seed is one line of 64 hexadecimal digits, as `openssl rand -hex 32` prints it;
/// `xxd -r -p FILE | sha256sum` is its commitment. There is no version in it: what other seeds
/// there may be one day, the format of the kit says.
inline constexpr int kDrawSeedBytes = 32;
inline constexpr qsizetype kMaxDrawSeedFileBytes = 128;

/// In hexadecimal digits.
QString drawCommitment(const QByteArray &drawSeed);
QByteArray roomSeed(const QByteArray &drawSeed, const QString &roomName);
QByteArray attemptSeed(const QByteArray &roomSeed, const QUuid &person, int number);
QByteArray seatsSeed(const QByteArray &roomSeed, int colours);

/// The file above, with a line feed.
QByteArray drawSeedText(const QByteArray &drawSeed);
/// NotUnderstood: anything but that line, its line feed (CR LF too) may be missing.
Result<QByteArray> parseDrawSeed(const QByteArray &text);

} // namespace hocvu
