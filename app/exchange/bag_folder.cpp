// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/bag_folder.h"

#include "seal/digest.h"

#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>

namespace hocvu {
namespace {

constexpr QLatin1String kDeclaration("bagit.txt");
constexpr QLatin1String kInfo("bag-info.txt");
constexpr QLatin1String kManifest("manifest-sha512.txt");
constexpr qsizetype kHexDigits = 128;
constexpr qsizetype kMaxTagBytes = 64 * 1024;

tl::unexpected<Error> damaged(const QString &name, const QString &how)
{
    return fail(ErrorCode::Damaged, QStringLiteral("%1: %2").arg(quotedName(name), how));
}

/// Opens a plain file of the bag at \a path; \a name stands in messages.
Result<void> openPlain(QFile &file, const QString &name)
{
    const QFileInfo info(file.fileName());
    if (info.isSymLink())
        return damaged(name, QStringLiteral("a symbolic link instead of a file"));
    if (!info.isFile())
        return damaged(name, QStringLiteral("missing"));
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::Unreadable,
                    file.fileName() + QStringLiteral(": ") + file.errorString());
    return {};
}

Result<QByteArray> readPlain(const QString &path, const QString &name, qsizetype limit)
{
    QFile file(path);
    if (const auto opened = openPlain(file, name); !opened)
        return tl::unexpected(opened.error());
    QByteArray bytes = file.read(limit + 1); // one more shows that it is too large
    if (file.error() != QFileDevice::NoError)
        return fail(ErrorCode::Unreadable, path + QStringLiteral(": ") + file.errorString());
    if (bytes.size() > limit)
        return fail(ErrorCode::TooLarge,
                    QStringLiteral("%1: more than %2 bytes").arg(quotedName(name)).arg(limit));
    return bytes;
}

/// A manifest that cannot be read was changed: whoever wrote the folder wrote a good one.
Result<PayloadDigests> parseManifest(const QByteArray &text, const QString &name)
{
    QList<QByteArray> lines = text.split('\n');
    if (!lines.takeLast().isEmpty())
        return damaged(name, QStringLiteral("its last line is cut short"));
    PayloadDigests digests;
    QStringList listed;
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const QByteArray hex = lines.at(i).left(kHexDigits);
        const QByteArray digest = QByteArray::fromHex(hex);
        if (digest.size() != kHexDigits / 2 || digest.toHex() != hex
            || lines.at(i).mid(kHexDigits, 2) != "  ") {
            return damaged(name, QStringLiteral("line %1 cannot be read").arg(i + 1));
        }
        listed << QString::fromLatin1(lines.at(i).mid(kHexDigits + 2));
        digests.insert(listed.last(), digest);
    }
    if (const auto checked = checkNames(listed); !checked)
        return damaged(name, checked.error().detail);
    return digests;
}

/// BagIt's own words, as buildBag() writes them.
Result<void> checkDeclaration(const QByteArray &text)
{
    static const QRegularExpression form(QStringLiteral("^BagIt-Version: ([0-9]{1,4})\\."));
    const auto match = form.match(QString::fromLatin1(text.left(64)));
    const int version = match.captured(1).toInt();
    if (version > 1)
        return fail(ErrorCode::TooNew, QStringLiteral("BagIt %1").arg(version));
    if (version < 1)
        return fail(ErrorCode::NotUnderstood, QStringLiteral("bagit.txt: not BagIt 1"));
    return {};
}

QByteArray manifestText(const PayloadDigests &digests)
{
    QByteArray text;
    for (auto one = digests.cbegin(); one != digests.cend(); ++one)
        text += one.value().toHex() + "  " + one.key().toLatin1() + '\n';
    return text;
}

} // namespace

BagFolder::BagFolder(const QString &path)
    : m_path(path)
{
}

Result<BagFolder> BagFolder::open(const QString &path)
{
    if (!QFileInfo(path).isDir())
        return fail(ErrorCode::NotFound, path);
    BagFolder bag(path);
    if (const auto opened = bag.openTags(); !opened)
        return tl::unexpected(opened.error());
    return bag;
}

Result<void> BagFolder::openTags()
{
    if (!QFileInfo::exists(filePath(kDeclaration))
        && !QFileInfo::exists(filePath(kTagManifestName)))
        return fail(ErrorCode::NotUnderstood, m_path + QStringLiteral(": not a bag, no bagit.txt"));
    const auto listed = readPlain(filePath(kTagManifestName), kTagManifestName, kMaxTagBytes)
                            .and_then([](const QByteArray &text) {
                                return parseManifest(text, kTagManifestName);
                            });
    if (!listed)
        return tl::unexpected(listed.error());
    FileMap tags;
    for (auto tag = listed->cbegin(); tag != listed->cend(); ++tag) {
        const auto limit = tag.key() == kManifest ? kMaxManifestBytes : kMaxTagBytes;
        const auto bytes = readPlain(filePath(tag.key()), tag.key(), limit);
        if (!bytes)
            return tl::unexpected(bytes.error());
        if (sha512(*bytes) != tag.value())
            return damaged(tag.key(), QStringLiteral("changed"));
        tags.insert(tag.key(), *bytes);
    }
    m_tags = tags.keys() << kTagManifestName;
    for (const QLatin1String name : {kDeclaration, kInfo, kManifest}) {
        if (!tags.contains(name))
            return damaged(name, QStringLiteral("not listed"));
    }
    return checkDeclaration(tags.value(kDeclaration)).and_then([&] {
        return takeManifest(tags.value(kManifest));
    });
}

Result<void> BagFolder::takeManifest(const QByteArray &text)
{
    auto digests = parseManifest(text, kManifest);
    if (!digests)
        return tl::unexpected(digests.error());
    for (auto one = digests->keyBegin(); one != digests->keyEnd(); ++one) {
        if (!one->startsWith(QLatin1String("data/")))
            return fail(ErrorCode::NotUnderstood,
                        quotedName(*one) + QStringLiteral(": not payload"));
    }
    m_digests = *std::move(digests);
    m_contentId = QString::fromLatin1(sha256(text).toHex());
    return {};
}

Result<QByteArray> BagFolder::read(const QString &name, qsizetype limit) const
{
    const auto digest = m_digests.constFind(name);
    if (digest == m_digests.constEnd())
        return damaged(name, QStringLiteral("not listed"));
    auto bytes = readPlain(filePath(name), name, limit);
    if (bytes && sha512(*bytes) != *digest)
        return damaged(name, QStringLiteral("changed"));
    return bytes;
}

Result<void> BagFolder::check(const QString &name) const
{
    const auto digest = m_digests.constFind(name);
    if (digest == m_digests.constEnd())
        return damaged(name, QStringLiteral("not listed"));
    QFile file(filePath(name));
    if (auto opened = openPlain(file, name); !opened)
        return opened;
    const auto found = sha512(file);
    if (!found)
        return tl::unexpected(found.error());
    if (*found != *digest)
        return damaged(name, QStringLiteral("changed"));
    return {};
}

Result<void> BagFolder::refuseUnlisted() const
{
    QDirIterator entries(m_path,
                         QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot,
                         QDirIterator::Subdirectories);
    while (entries.hasNext()) {
        const QString path = entries.next();
        const QString name = path.mid(m_path.size() + 1);
        const bool isFolder = entries.fileInfo().isDir() && !entries.fileInfo().isSymLink();
        if (!isFolder && !m_digests.contains(name) && !m_tags.contains(name))
            return damaged(name, QStringLiteral("not listed"));
    }
    return {};
}

Result<FileMap> bagTags(const BagInfo &info, const PayloadDigests &payload, qint64 bytes)
{
    // buildBag() writes the declaration and checks the labels; what depends on the payload is
    // then put right.
    Bag empty;
    empty.info = info;
    auto tags = buildBag(empty);
    if (!tags)
        return tags;
    tags->remove(kTagManifestName);
    tags->insert(kManifest, manifestText(payload));
    QByteArray &text = (*tags)[kInfo];
    text.replace("Payload-Oxum: 0.0\n",
                 "Payload-Oxum: " + QByteArray::number(bytes) + '.'
                     + QByteArray::number(payload.size()) + '\n');
    PayloadDigests digests;
    for (auto tag = tags->cbegin(); tag != tags->cend(); ++tag)
        digests.insert(tag.key(), sha512(tag.value()));
    tags->insert(kTagManifestName, manifestText(digests));
    if (const auto checked = checkNames(payload.keys()); !checked)
        return tl::unexpected(checked.error());
    return tags;
}

} // namespace hocvu
