// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QtEndian>

#include <optional>

/// One entry of a hand-made zip archive; every field can lie.
struct RawEntry
{
    QByteArray name;
    QByteArray bytes; ///< As stored, compressed or not.
    quint16 method = 0;
    quint16 flags = 0;
    quint32 crc = 0;
    quint32 size = 0; ///< Declared, uncompressed.
    quint16 madeBy = 0x031e; ///< Unix.
    quint32 attributes = 0100644u << 16;
    std::optional<QByteArray> localName; ///< Where it differs from the directory's.
    std::optional<quint32> offset; ///< Where the directory shall point instead.
};

inline quint32 crc32Of(const QByteArray &bytes)
{
    quint32 crc = 0xffffffffu;
    for (const char byte : bytes) {
        crc ^= static_cast<unsigned char>(byte);
        for (int bit = 0; bit < 8; ++bit)
            crc = (crc >> 1) ^ ((crc & 1u) ? 0xedb88320u : 0u);
    }
    return ~crc;
}

inline RawEntry storedEntry(const QByteArray &name, const QByteArray &bytes)
{
    RawEntry entry;
    entry.name = name;
    entry.bytes = bytes;
    entry.crc = crc32Of(bytes);
    entry.size = static_cast<quint32>(bytes.size());
    return entry;
}

inline RawEntry deflatedEntry(const QByteArray &name, const QByteArray &bytes)
{
    RawEntry entry = storedEntry(name, bytes);
    entry.method = 8;
    entry.bytes = qCompress(bytes, 9).mid(6).chopped(4); // Without Qt's and zlib's frames.
    return entry;
}

template <typename T>
void append(QByteArray &to, T value)
{
    value = qToLittleEndian(value);
    to.append(reinterpret_cast<const char *>(&value), sizeof value);
}

/// The fields that the local header and the directory share.
inline void appendShared(QByteArray &to, const RawEntry &entry, const QByteArray &name)
{
    append<quint16>(to, 20);
    append<quint16>(to, entry.flags);
    append<quint16>(to, entry.method);
    append<quint32>(to, 34u << 16); // 1980-01-02 00:00
    append<quint32>(to, entry.crc);
    append<quint32>(to, static_cast<quint32>(entry.bytes.size()));
    append<quint32>(to, entry.size);
    append<quint16>(to, static_cast<quint16>(name.size()));
    append<quint16>(to, 0);
}

inline QByteArray rawZip(const QList<RawEntry> &entries)
{
    QByteArray archive;
    QByteArray directory;
    for (const RawEntry &entry : entries) {
        const auto offset = static_cast<quint32>(archive.size());
        const QByteArray localName = entry.localName.value_or(entry.name);
        archive += "PK\3\4";
        appendShared(archive, entry, localName);
        archive += localName + entry.bytes;
        directory += "PK\1\2";
        append<quint16>(directory, entry.madeBy);
        appendShared(directory, entry, entry.name);
        directory += QByteArray(6, '\0');
        append<quint32>(directory, entry.attributes);
        append<quint32>(directory, entry.offset.value_or(offset));
        directory += entry.name;
    }
    const auto start = static_cast<quint32>(archive.size());
    archive += directory + QByteArrayLiteral("PK\5\6\0\0\0\0");
    append<quint16>(archive, static_cast<quint16>(entries.size()));
    append<quint16>(archive, static_cast<quint16>(entries.size()));
    append<quint32>(archive, static_cast<quint32>(directory.size()));
    append<quint32>(archive, start);
    append<quint16>(archive, 0);
    return archive;
}
