// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/bag.h"
#include "seal/public_key.h"
#include "seal/signing_key.h"

namespace hocvu {

/// A bag that says who made it: device.pub (a minisign public key, listed in the tag manifest) and
/// tagmanifest-sha512.txt.minisig. The tag manifest covers the manifest and device.pub, the
/// manifest covers the payload: so the signature covers everything. In the unpacked folder
/// `minisign -V -p device.pub -m tagmanifest-sha512.txt` checks it.
///
/// The key travels with the bag. An intact bag therefore proves that the holder of *that* key made
/// it, and no more: whoever decides by it must look \a device up among the keys that are trusted.
struct SignedBag
{
    Bag bag; ///< device.pub is not among its tags.
    PublicKey device;
    QString trustedComment;
};

/// All files of \a bag, signed with \a key. NotUnderstood as buildBag() and sign() say.
Result<FileMap> signBag(Bag bag, const QString &trustedComment, const SigningKey &key);

/// Checks the signature, then the bag. BadSignature, or what verifyBag() says; NotUnderstood also
/// when it is not signed.
Result<SignedBag> openSignedBag(FileMap files);

} // namespace hocvu
