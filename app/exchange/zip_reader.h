// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/file_map.h"

#include <memory>

namespace hocvu {

/// How much an archive may hold before it is refused.
struct ZipLimits
{
    qint64 entries = 20'000;
    qint64 entryBytes = qint64{256} * 1024 * 1024;
    qint64 totalBytes = qint64{512} * 1024 * 1024;
    /// Takes names as other programs write them, "[Content_Types].xml" or "ảnh 1.png", and passes
    /// over entries for folders. Such names may only be looked up, never become paths.
    bool foreignNames = false;
};

/// A zip archive from somebody else, read with distrust.
///
/// An archive is taken only if its directory and its entries agree and nothing overlaps, if it
/// holds regular files and nothing else, stored or deflated, without passwords, under names that
/// checkNames() allows (unless the limits say otherwise), and within the limits. Nothing is ever
/// written to the disk: entries come as bytes. An entry never gives more than its directory
/// declares, so the declared total that is checked on opening bounds what reading can cost.
///
/// Errors: NotUnderstood (not an archive, or against these rules), TooLarge, Damaged (cut short,
/// changed, checksum), NotFound, Unreadable.
class ZipReader
{
public:
    /// Reads from memory; \a bytes is shared, not copied.
    static Result<ZipReader> open(const QByteArray &bytes, const ZipLimits &limits = {});
    /// Reads the file \a path in place, for archives that are too big for memory.
    static Result<ZipReader> openFile(const QString &path, const ZipLimits &limits = {});

    ~ZipReader();
    ZipReader(ZipReader &&other) noexcept;
    ZipReader &operator=(ZipReader &&other) noexcept;

    QStringList names() const { return m_entries.keys(); }
    qint64 sizeOf(const QString &name) const { return m_entries.value(name).bytes; }
    Result<QByteArray> read(const QString &name);
    Result<FileMap> readAll();

private:
    struct Archive;
    struct Entry
    {
        quint64 index = 0;
        qint64 bytes = 0;
    };

    explicit ZipReader(std::unique_ptr<Archive> archive);
    Result<void> takeEntries(const ZipLimits &limits);
    /// False: an entry to pass over.
    Result<bool> takeEntry(quint64 index, const ZipLimits &limits);

    std::unique_ptr<Archive> m_archive;
    QMap<QString, Entry> m_entries;
};

} // namespace hocvu
