// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/bundle.h"

#include "exchange/signed_bag.h"
#include "exchange/zip_reader.h"
#include "exchange/zip_writer.h"
#include "host/read_file.h"
#include "seal/digest.h"

#include <QDateTime>

#include <algorithm>
#include <numeric>

namespace hocvu {
namespace {

constexpr QLatin1String kInfoName("bundle.json");
constexpr QLatin1String kEventsName("events.jsonl");
constexpr char kNamePrefix[] = "hocvu-";
constexpr char kCheckPrefix[] = "sha512:";
constexpr qsizetype kCheckBytes = 7 + 128;
constexpr qsizetype kFirstNameAt = 30; ///< The first entry's name in every zip archive.
constexpr int kVietnamSeconds = 7 * 3600;

QString trustedCommentOf(const BundleInfo &info)
{
    const QDateTime created = QDateTime::fromMSecsSinceEpoch(info.createdAt.count(), Qt::UTC);
    return QStringLiteral("hocvu-bundle format:%1 device:%2 counter:%3 createdAt:%4")
        .arg(BundleInfo::kNewestFormat)
        .arg(info.device.toString(QUuid::WithoutBraces))
        .arg(info.counter)
        .arg(created.toString(Qt::ISODateWithMs));
}

QByteArray checkOf(QByteArrayView archive)
{
    return kCheckPrefix + sha512(archive.chopped(kCheckBytes)).toHex();
}

/// events.jsonl must consist of as many closed lines as the info says.
Result<void> checkEvents(const FileMap &payload, const BundleInfo &info)
{
    const auto events = payload.constFind(kEventsName);
    if (events == payload.constEnd())
        return fail(ErrorCode::NotUnderstood, kEventsName + QStringLiteral(": missing"));
    qint64 lines = 0;
    qsizetype begin = 0;
    while (begin < events->size()) {
        const qsizetype end = events->indexOf('\n', begin);
        ++lines;
        if (end == begin || end < 0 || end - begin > kMaxEventLineBytes) {
            return fail(ErrorCode::NotUnderstood,
                        QStringLiteral("%1: line %2 is empty, open or too long")
                            .arg(kEventsName)
                            .arg(lines));
        }
        begin = end + 1;
    }
    if (lines != info.events) {
        return fail(ErrorCode::NotUnderstood,
                    QStringLiteral("%1: %2 lines, but bundle.json says %3")
                        .arg(kEventsName)
                        .arg(lines)
                        .arg(info.events));
    }
    return {};
}

Result<void> checkSizes(const FileMap &files)
{
    qint64 total = 0;
    for (auto file = files.cbegin(); file != files.cend(); ++file) {
        total += file->size();
        if (file->size() > kMaxBundleFileBytes || total > kMaxBundleContentBytes)
            return fail(ErrorCode::TooLarge, quotedName(file.key()));
    }
    if (files.size() > kMaxBundleFiles)
        return fail(ErrorCode::TooLarge, QStringLiteral("%1 files").arg(files.size()));
    return {};
}

/// The zip archive of \a files in the folder \a top, with its own digest as its comment.
Result<QByteArray> packFolder(const FileMap &files, const QString &top)
{
    FileMap inFolder;
    for (auto file = files.cbegin(); file != files.cend(); ++file)
        inFolder.insert(top + QLatin1Char('/') + file.key(), file.value());
    if (const auto checked = checkSizes(inFolder); !checked)
        return tl::unexpected(checked.error());
    auto archive = packZip(inFolder, QByteArray(kCheckBytes, '-'));
    if (!archive)
        return archive;
    if (archive->size() > kMaxBundleBytes)
        return fail(ErrorCode::TooLarge, top);
    archive->replace(archive->size() - kCheckBytes, kCheckBytes, checkOf(*archive));
    return archive;
}

Result<void> checkArchive(const QByteArray &bytes)
{
    if (bytes.size() > kMaxBundleBytes)
        return fail(ErrorCode::TooLarge, QStringLiteral("bundle: %1 bytes").arg(bytes.size()));
    if (bytes.isEmpty())
        return fail(ErrorCode::Damaged, QStringLiteral("bundle: empty file"));
    const bool isOurs = bytes.mid(kFirstNameAt, 64).startsWith(kNamePrefix)
        || bytes.right(kCheckBytes).startsWith(kCheckPrefix);
    if (!isOurs)
        return fail(ErrorCode::NotUnderstood, QStringLiteral("not a result bundle"));
    if (bytes.size() < kCheckBytes || bytes.right(kCheckBytes) != checkOf(bytes)) {
        return fail(ErrorCode::Damaged,
                    QStringLiteral("bundle: cut short or changed; copy it once more"));
    }
    return {};
}

/// The files of the archive without their common folder, which goes to \a top.
Result<FileMap> unpackFolder(const QByteArray &bytes, QString &top)
{
    auto reader = ZipReader::open(
        bytes, ZipLimits{kMaxBundleFiles, kMaxBundleFileBytes, kMaxBundleContentBytes});
    if (!reader)
        return tl::unexpected(reader.error());
    const auto inFolder = reader->readAll();
    if (!inFolder)
        return inFolder;
    top = inFolder->isEmpty() ? QString() : inFolder->firstKey().section(QLatin1Char('/'), 0, 0);
    FileMap files;
    for (auto file = inFolder->cbegin(); file != inFolder->cend(); ++file) {
        if (!file.key().startsWith(top + QLatin1Char('/'))) {
            return fail(ErrorCode::NotUnderstood,
                        quotedName(file.key()) + QStringLiteral(": outside the bundle's folder"));
        }
        files.insert(file.key().mid(top.size() + 1), file.value());
    }
    return files;
}

} // namespace

QList<QByteArray> OpenedBundle::eventLines() const
{
    QList<QByteArray> lines = payload.value(kEventsName).split('\n');
    lines.removeLast(); // What follows the last line feed: nothing.
    return lines;
}

QString bundleName(const BundleInfo &info, const PublicKey &device)
{
    return QLatin1String(kNamePrefix)
        + QStringLiteral("%1-%2").arg(device.keyId()).arg(info.counter, 6, 10, QLatin1Char('0'));
}

Result<QByteArray> packBundle(const BundleContents &contents, const SigningKey &key)
{
    if (contents.payload.contains(kInfoName))
        return fail(ErrorCode::NotUnderstood,
                    kInfoName + QStringLiteral(": is made from the info"));
    const QByteArray infoText = bundleInfoText(contents.info);
    if (const auto read = parseBundleInfo(infoText); !read)
        return tl::unexpected(read.error());
    if (const auto events = checkEvents(contents.payload, contents.info); !events)
        return tl::unexpected(events.error());

    const QString name = bundleName(contents.info, key.publicKey());
    Bag bag;
    bag.payload = contents.payload;
    bag.payload.insert(kInfoName, infoText);
    bag.tags = contents.tags;
    bag.info.baggingDate = QDateTime::fromMSecsSinceEpoch(contents.info.createdAt.count(),
                                                          Qt::OffsetFromUTC, kVietnamSeconds)
                               .date();
    bag.info.labels.insert(QStringLiteral("Bag-Software-Agent"), QStringLiteral("HocVu"));
    bag.info.labels.insert(QStringLiteral("External-Description"), contents.info.room);
    bag.info.labels.insert(QStringLiteral("External-Identifier"), name);
    const auto files = signBag(std::move(bag), trustedCommentOf(contents.info), key);
    if (!files)
        return tl::unexpected(files.error());
    return packFolder(*files, name);
}

Result<OpenedBundle> openBundle(const QByteArray &bytes)
{
    QString top;
    auto opened = checkArchive(bytes)
                      .and_then([&] { return unpackFolder(bytes, top); })
                      .and_then([](FileMap files) { return openSignedBag(std::move(files)); });
    if (!opened)
        return tl::unexpected(opened.error());
    const auto info = parseBundleInfo(opened->bag.payload.take(kInfoName));
    if (!info)
        return tl::unexpected(info.error());
    if (const auto events = checkEvents(opened->bag.payload, *info); !events)
        return tl::unexpected(events.error());
    if (opened->trustedComment != trustedCommentOf(*info)
        || top != bundleName(*info, opened->device)) {
        return fail(ErrorCode::NotUnderstood,
                    QStringLiteral("the folder or the signature's comment is another bundle's"));
    }
    return OpenedBundle{*info, opened->bag.payload, opened->bag.tags, opened->device};
}

Result<OpenedBundle> openBundleFile(const QString &path)
{
    const auto bytes = readFile(path, kMaxBundleBytes);
    if (!bytes)
        return tl::unexpected(bytes.error());
    return openBundle(*bytes).map_error([&path](const Error &error) {
        return Error{error.code, path + QStringLiteral(": ") + error.detail};
    });
}

} // namespace hocvu
