// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/compiler/movie/encoded_track.h"

#include <QDataStream>
#include <QIODevice>

namespace hocvu::media {

QByteArray toBytes(const EncodedTrack &track)
{
    QByteArray bytes;
    QDataStream out(&bytes, QIODevice::WriteOnly);
    out.setVersion(QDataStream::Qt_6_4);
    out << track.header << static_cast<quint32>(track.packets.size());
    for (const EncodedPacket &packet : track.packets)
        out << packet.pts << packet.duration << packet.isKey << packet.data;
    return bytes;
}

std::optional<EncodedTrack> trackFromBytes(const QByteArray &bytes)
{
    EncodedTrack track;
    QDataStream in(bytes);
    in.setVersion(QDataStream::Qt_6_4);
    quint32 count = 0;
    in >> track.header >> count;
    for (quint32 i = 0; i < count && in.status() == QDataStream::Ok; ++i) {
        EncodedPacket packet;
        in >> packet.pts >> packet.duration >> packet.isKey >> packet.data;
        track.packets << packet;
    }
    if (in.status() != QDataStream::Ok || !in.atEnd() || track.packets.isEmpty())
        return std::nullopt;
    return track;
}

} // namespace hocvu::media
