// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/file_map.h"

#include <QDate>
#include <QLatin1String>

namespace hocvu {

/// What bag-info.txt says.
struct BagInfo
{
    QDate baggingDate;
    QMap<QString, QString> labels; ///< Others, such as Source-Organization.
};

/// A folder whose files prove themselves: BagIt 1.0 (RFC 8493), the strict subset that we write.
///
///     bagit.txt               "BagIt-Version: 1.0", "Tag-File-Character-Encoding: UTF-8"
///     bag-info.txt            "Label: value" lines: Bagging-Date, Payload-Oxum = bytes.files,
///     others manifest-sha512.txt     "<128 hexadecimal digits>  data/NAME" for every payload file
///     tagmanifest-sha512.txt  the same for every file that is neither payload nor this one
///     data/NAME               the payload
///
/// Both manifests are sorted and are input for `sha512sum -c --strict`. Names obey checkNames().
/// Stricter than the RFC: every file must be listed, so nothing can be slipped in; fetch.txt and
/// further manifests are refused.
struct Bag
{
    BagInfo info;
    FileMap payload; ///< Names without "data/".
    FileMap tags; ///< Tag files of our own, such as device.pub; not those named above.
};

inline constexpr QLatin1String kTagManifestName("tagmanifest-sha512.txt");

/// All files of a bag made of \a bag. NotUnderstood: a name or label that the format cannot hold.
Result<FileMap> buildBag(const Bag &bag);

/// Checks every file and takes the bag apart. The error names the first bad file: Damaged (changed,
/// missing, not listed, or the wrong count), NotUnderstood (no bag, or not of this subset), TooNew
/// (BagIt 2 or later).
Result<Bag> verifyBag(const FileMap &files);

} // namespace hocvu
