// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/items/qti_reader.h"

#include "exchange/items/pictures.h"
#include "exchange/items/qti_item.h"
#include "exchange/zip_reader.h"

#include <QDir>
#include <QUrl>

#include <optional>

namespace hocvu {

namespace {

constexpr qsizetype kMaxEntries = 50'000;

/// The files of the manifest that are items, or else every XML file.
Result<QStringList> itemFiles(ZipReader &zip, const QString &file)
{
    static const QString manifest = QStringLiteral("imsmanifest.xml");
    QStringList files;
    if (zip.names().contains(manifest)) {
        const auto root = zip.read(manifest).and_then([&file](const QByteArray &bytes) {
            return readXml(bytes, file + QLatin1Char('/') + manifest);
        });
        if (!root)
            return tl::unexpected(root.error());
        for (const XmlNode *resource : root->child("resources").all("resource")) {
            if (resource->attribute("type").startsWith(QLatin1String("imsqti_item")))
                files << QDir::cleanPath(resource->attribute("href"));
        }
    }
    if (files.isEmpty()) {
        files = zip.names().filter(QStringLiteral(".xml"));
        files.removeAll(manifest);
    }
    files.removeDuplicates();
    return files;
}

/// Pictures of the archive, by their address in the file \a item.
PictureFinder picturesIn(ZipReader &zip, const QString &item, ImportSink &sink)
{
    return [&zip, item, &sink](const QString &address) -> Result<QString> {
        if (address.startsWith(QLatin1String("data:")))
            return embeddedPictures(sink.pictures())(address);
        const QString folder = item.section(QLatin1Char('/'), 0, -2);
        const QString path = QDir::cleanPath(folder + QLatin1Char('/')
                                             + QUrl::fromPercentEncoding(address.toUtf8()));
        const QString name = path.startsWith(QLatin1Char('/')) ? path.sliced(1) : path;
        if (!zip.names().contains(name))
            return fail(
                ErrorCode::NotFound,
                QStringLiteral("a picture that is not in the file (%1)").arg(address.left(60)));
        if (zip.sizeOf(name) > kMaxPictureBytes)
            return fail(ErrorCode::TooLarge,
                        QStringLiteral("a picture of %1 bytes, more than %2; make it smaller")
                            .arg(zip.sizeOf(name))
                            .arg(kMaxPictureBytes));
        return zip.read(name).and_then(
            [&sink](const QByteArray &bytes) { return keepPicture(bytes, sink.pictures()); });
    };
}

} // namespace

bool isQtiRoot(const QString &name)
{
    return name == QLatin1String("assessmentItem") || name == QLatin1String("qti-assessment-item");
}

Result<void> readQtiItem(const QByteArray &bytes, const QString &file, ImportSink &sink)
{
    auto root = readXml(bytes, file);
    if (!root)
        return tl::unexpected(root.error());
    if (!isQtiRoot(root->name))
        return fail(
            ErrorCode::NotUnderstood,
            QStringLiteral("%1: the root is '%2', no QTI item").arg(file, root->name.left(40)));
    unifyQtiNames(*root);
    QtiItemReader(*root, embeddedPictures(sink.pictures()), sink).read();
    return {};
}

Result<void> readQtiPackage(const QByteArray &bytes, const QString &file, ImportSink &sink)
{
    ZipLimits limits;
    limits.entries = kMaxEntries;
    limits.entryBytes = qint64{32} * 1024 * 1024;
    limits.totalBytes = qint64{512} * 1024 * 1024;
    limits.foreignNames = true;
    auto zip = ZipReader::open(bytes, limits);
    if (!zip)
        return fail(zip.error().code, QStringLiteral("%1: %2").arg(file, zip.error().detail));
    const auto files = itemFiles(*zip, file);
    if (!files)
        return tl::unexpected(files.error());
    for (const QString &name : *files) {
        sink.setPart(name);
        auto root
            = zip->read(name).and_then([&](const QByteArray &xml) { return readXml(xml, name); });
        if (!root) {
            sink.left(0, root.error().detail);
            continue;
        }
        if (!isQtiRoot(root->name)) {
            sink.left(root->line, QStringLiteral("a '%1', no item").arg(root->name.left(40)));
            continue;
        }
        unifyQtiNames(*root);
        QtiItemReader(*root, picturesIn(*zip, name, sink), sink).read();
    }
    sink.setPart({});
    return {};
}

} // namespace hocvu
