// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/test_bundle.h"

#include "exchange/signed_bag.h"
#include "exchange/zip_writer.h"
#include "seal/digest.h"

using namespace hocvu;

namespace {

template <typename T>
T orEnd(Result<T> result)
{
    if (!result)
        qFatal("%s", qPrintable(result.error().detail));
    return *std::move(result);
}

} // namespace

BundleContents contentsOf(const TestBundle &bundle)
{
    BundleContents contents;
    QByteArray lines;
    for (const Event &event : bundle.events)
        lines += eventLine(event) + '\n';
    contents.payload.insert(QStringLiteral("events.jsonl"), lines);
    BundleInfo &info = contents.info;
    info.device = QUuid::createUuid();
    if (!bundle.events.isEmpty()) {
        info.device = bundle.events.constFirst().device;
        info.firstSeq = bundle.events.constFirst().seq;
        info.lastSeq = bundle.events.constLast().seq;
        info.createdAt = bundle.events.constLast().moment.wall + Millis(1000);
    }
    info.counter = bundle.counter;
    info.campaign = bundle.campaign;
    info.room = bundle.room;
    info.events = bundle.events.size();
    return contents;
}

QByteArray packed(const TestBundle &bundle, const SigningKey &key)
{
    return orEnd(packBundle(contentsOf(bundle), key));
}

QByteArray packedWithInfo(const BundleContents &contents, const QByteArray &infoText,
                          const SigningKey &key)
{
    Bag bag;
    bag.payload = contents.payload;
    bag.payload.insert(QStringLiteral("bundle.json"), infoText);
    bag.info.baggingDate = QDate(2026, 6, 8);
    const FileMap files = orEnd(signBag(bag, QStringLiteral("hocvu-bundle"), key));
    FileMap inFolder;
    for (auto file = files.cbegin(); file != files.cend(); ++file)
        inFolder.insert(bundleName(contents.info, key.publicKey()) + QLatin1Char('/') + file.key(),
                        file.value());
    constexpr qsizetype kCommentBytes = 7 + 128; // "sha512:" and the digest
    QByteArray archive = orEnd(packZip(inFolder, QByteArray(kCommentBytes, '-')));
    archive.chop(kCommentBytes);
    return archive + "sha512:" + sha512(archive).toHex();
}
