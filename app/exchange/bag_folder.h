// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "exchange/bag.h"

#include <QByteArray>
#include <QMap>
#include <QString>
#include <QStringList>

namespace hocvu {

/// SHA-512 of payload files by their names, "data/" included.
using PayloadDigests = QMap<QString, QByteArray>;

/// A bag (see bag.h) that lies unpacked in a folder and may be too large for memory: its files
/// are proven one at a time, when they are needed.
///
/// Symbolic links are never followed and never taken for files.
class BagFolder
{
public:
    static constexpr qsizetype kMaxManifestBytes = 4 * 1024 * 1024;

    /// Checks everything but the payload itself: that this is a bag and that its manifests and tag
    /// files are intact. NotFound: there is no such folder. NotUnderstood: no bag. TooNew: BagIt 2
    /// or later. Damaged names the first bad file. TooLarge, Unreadable.
    static Result<BagFolder> open(const QString &path);

    /// SHA-256 of manifest-sha512.txt in hexadecimal: it names the payload.
    QString contentId() const { return m_contentId; }
    const PayloadDigests &digests() const { return m_digests; }
    QString filePath(const QString &name) const { return m_path + QLatin1Char('/') + name; }

    /// The payload file \a name, proven. Damaged: missing, changed, not listed. TooLarge: beyond
    /// \a limit. Unreadable.
    Result<QByteArray> read(const QString &name, qsizetype limit) const;
    /// The same without keeping the bytes; any size.
    Result<void> check(const QString &name) const;
    /// Damaged names the first file in the folder that no manifest lists.
    Result<void> refuseUnlisted() const;

private:
    explicit BagFolder(const QString &path);
    Result<void> openTags();
    Result<void> takeManifest(const QByteArray &text);

    QString m_path;
    QString m_contentId;
    PayloadDigests m_digests;
    QStringList m_tags; ///< All tag files, the tag manifest included.
};

/// bagit.txt, bag-info.txt and both manifests for a payload of \a bytes, by name. NotUnderstood as
/// buildBag() says.
Result<FileMap> bagTags(const BagInfo &info, const PayloadDigests &payload, qint64 bytes);

} // namespace hocvu
