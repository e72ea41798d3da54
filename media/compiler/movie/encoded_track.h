// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>

#include <optional>

namespace hocvu::media {

/// What an encoder made of one picture or one block of sound.
struct EncodedPacket
{
    qint64 pts = 0; ///< When it is shown or heard, in ticks of its track.
    qint64 duration = 0;
    bool isKey = false;
    QByteArray data;

    friend bool operator==(const EncodedPacket &, const EncodedPacket &) = default;
};

/// Encoded pictures or sound, in the order in which they are decoded.
struct EncodedTrack
{
    QByteArray header; ///< What the decoder must know first ("extradata").
    QList<EncodedPacket> packets;

    friend bool operator==(const EncodedTrack &, const EncodedTrack &) = default;
};

/// A track as bytes for the cache, and back; nothing when \a bytes are none.
QByteArray toBytes(const EncodedTrack &track);
std::optional<EncodedTrack> trackFromBytes(const QByteArray &bytes);

} // namespace hocvu::media
