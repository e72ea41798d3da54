// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/signed_bag.h"

#include "seal/signature.h"

namespace hocvu {
namespace {

constexpr QLatin1String kDevice("device.pub");
constexpr QLatin1String kSignature("tagmanifest-sha512.txt.minisig");

} // namespace

Result<FileMap> signBag(Bag bag, const QString &trustedComment, const SigningKey &key)
{
    if (bag.tags.contains(kDevice) || bag.tags.contains(kSignature))
        return fail(ErrorCode::NotUnderstood, QStringLiteral("the bag is signed already"));
    bag.tags.insert(kDevice, key.publicKey().text());
    auto files = buildBag(bag);
    if (!files)
        return files;
    const auto signature = sign(files->value(kTagManifestName), trustedComment, key);
    if (!signature)
        return tl::unexpected(signature.error());
    files->insert(kSignature, *signature);
    return files;
}

Result<SignedBag> openSignedBag(FileMap files)
{
    for (const QLatin1String name : {kDevice, kTagManifestName, kSignature}) {
        if (!files.contains(name))
            return fail(ErrorCode::NotUnderstood, name + QStringLiteral(": missing"));
    }
    const auto device = PublicKey::parse(files.value(kDevice));
    if (!device)
        return tl::unexpected(device.error());
    const auto comment = verify(files.value(kTagManifestName), files.take(kSignature), *device);
    if (!comment)
        return tl::unexpected(comment.error());
    auto bag = verifyBag(files);
    if (!bag)
        return tl::unexpected(bag.error());
    bag->tags.remove(kDevice);
    return SignedBag{*std::move(bag), *device, *comment};
}

} // namespace hocvu
