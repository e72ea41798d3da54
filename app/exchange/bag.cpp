// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/bag.h"

#include "seal/digest.h"

#include <QRegularExpression>
#include <QStringDecoder>

#include <algorithm>
#include <future>
#include <numeric>

namespace hocvu {
namespace {

constexpr QLatin1String kData("data/");
constexpr QLatin1String kBagit("bagit.txt");
constexpr QLatin1String kInfo("bag-info.txt");
constexpr QLatin1String kManifest("manifest-sha512.txt");
constexpr QLatin1String kOxum("Payload-Oxum");
constexpr QLatin1String kDate("Bagging-Date");
constexpr char kDeclaration[] = "BagIt-Version: 1.0\n"
                                "Tag-File-Character-Encoding: UTF-8\n";
constexpr qsizetype kHexDigits = 128;

using Digests = QMap<QString, QByteArray>;

bool isOurTag(const QString &name)
{
    static const QRegularExpression reserved(
        QStringLiteral("^(bagit\\.txt|bag-info\\.txt|fetch\\.txt|(tag)?manifest-.*\\.txt|data|"
                       "data/.*)\\z"),
        QRegularExpression::CaseInsensitiveOption);
    return !reserved.match(name).hasMatch();
}

bool isPlainText(const QString &text)
{
    return !text.isEmpty() && std::none_of(text.begin(), text.end(), [](QChar c) {
        return c.category() == QChar::Other_Control || c == QChar::ReplacementCharacter;
    });
}

qint64 bytesIn(const FileMap &files)
{
    return std::accumulate(files.begin(), files.end(), qint64{0},
                           [](qint64 sum, const QByteArray &file) { return sum + file.size(); });
}

QString oxumOf(const FileMap &payload)
{
    return QStringLiteral("%1.%2").arg(bytesIn(payload)).arg(payload.size());
}

QByteArray manifestOf(const FileMap &files, const QString &prefix)
{
    QByteArray text;
    for (auto file = files.cbegin(); file != files.cend(); ++file) {
        text += sha512(file.value()).toHex() + "  " + (prefix + file.key()).toLatin1() + '\n';
    }
    return text;
}

Result<QByteArray> infoText(const Bag &bag)
{
    static const QRegularExpression label(QStringLiteral("^[A-Za-z][A-Za-z0-9-]{0,63}\\z"));
    QMap<QString, QString> all = bag.info.labels;
    if (all.contains(kDate) || all.contains(kOxum) || !bag.info.baggingDate.isValid())
        return fail(ErrorCode::NotUnderstood,
                    kInfo + QStringLiteral(": date or count given twice"));
    all.insert(kDate, bag.info.baggingDate.toString(Qt::ISODate));
    all.insert(kOxum, oxumOf(bag.payload));
    QByteArray text;
    for (auto line = all.cbegin(); line != all.cend(); ++line) {
        if (!label.match(line.key()).hasMatch() || !isPlainText(line.value())) {
            return fail(ErrorCode::NotUnderstood,
                        kInfo + QStringLiteral(": ") + quotedName(line.key()));
        }
        text += line.key().toLatin1() + ": " + line.value().toUtf8() + '\n';
    }
    return text;
}

Result<QMap<QString, QString>> parseInfo(const QByteArray &text)
{
    QStringDecoder decoder(QStringDecoder::Utf8);
    const QString decoded = decoder(text);
    QStringList lines = decoded.split(QLatin1Char('\n'));
    QMap<QString, QString> labels;
    bool ok = !decoder.hasError() && lines.takeLast().isEmpty();
    for (qsizetype i = 0; ok && i < lines.size(); ++i) {
        const qsizetype colon = lines[i].indexOf(QStringLiteral(": "));
        const QString label = lines[i].left(colon);
        ok = colon > 0 && isPlainText(lines[i]) && !labels.contains(label);
        labels.insert(label, lines[i].mid(colon + 2));
    }
    if (!ok)
        return fail(ErrorCode::NotUnderstood, kInfo);
    return labels;
}

Result<Digests> parseManifest(const FileMap &files, const QString &name)
{
    const auto file = files.constFind(name);
    if (file == files.constEnd())
        return fail(ErrorCode::NotUnderstood, name + QStringLiteral(": missing"));
    QList<QByteArray> lines = file->split('\n');
    if (!lines.takeLast().isEmpty())
        return fail(ErrorCode::Damaged, name + QStringLiteral(": its last line is cut short"));
    Digests digests;
    QStringList listed;
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const QByteArray digest = QByteArray::fromHex(lines[i].left(kHexDigits));
        if (digest.toHex() != lines[i].left(kHexDigits) || digest.size() != kHexDigits / 2
            || lines[i].mid(kHexDigits, 2) != "  ") {
            return fail(ErrorCode::NotUnderstood,
                        QStringLiteral("%1: line %2").arg(name).arg(i + 1));
        }
        listed << QString::fromLatin1(lines[i].mid(kHexDigits + 2));
        digests.insert(listed.last(), digest);
    }
    if (const auto checked = checkNames(listed); !checked)
        return tl::unexpected(checked.error());
    return digests;
}

/// SHA-512 of every file, on two cores once there are many bytes: the larger half of the work with
/// a bundle's payload.
Digests digestsOf(const FileMap &files)
{
    constexpr qint64 kBytesWorthAThread = 1024 * 1024;
    const qint64 total = bytesIn(files);
    const auto digestsOfRange
        = [](FileMap::const_iterator file, const FileMap::const_iterator &end) {
              Digests digests;
              for (; file != end; ++file)
                  digests.insert(file.key(), sha512(file.value()));
              return digests;
          };
    auto middle = files.cbegin();
    for (qint64 passed = 0; middle != files.cend() && passed + middle->size() <= total / 2;
         ++middle)
        passed += middle->size();
    if (total < kBytesWorthAThread || middle == files.cbegin())
        return digestsOfRange(files.cbegin(), files.cend());
    auto first = std::async(std::launch::async, digestsOfRange, files.cbegin(), middle);
    Digests digests = digestsOfRange(middle, files.cend());
    digests.insert(first.get());
    return digests;
}

/// Whether \a files are exactly those that \a digests lists.
Result<void> checkFiles(const FileMap &files, const Digests &digests)
{
    const Digests found = digestsOf(files);
    for (auto file = found.cbegin(); file != found.cend(); ++file) {
        const auto digest = digests.constFind(file.key());
        if (digest == digests.constEnd())
            return fail(ErrorCode::Damaged,
                        quotedName(file.key()) + QStringLiteral(": not listed"));
        if (*file != *digest)
            return fail(ErrorCode::Damaged, quotedName(file.key()) + QStringLiteral(": changed"));
    }
    for (auto digest = digests.cbegin(); digest != digests.cend(); ++digest) {
        if (!files.contains(digest.key()))
            return fail(ErrorCode::Damaged, quotedName(digest.key()) + QStringLiteral(": missing"));
    }
    return {};
}

Result<void> checkDeclaration(const FileMap &files)
{
    static const QRegularExpression version(QStringLiteral("^BagIt-Version: ([0-9]{1,4})\\."));
    const QByteArray text = files.value(kBagit);
    if (text == kDeclaration)
        return {};
    const auto match = version.match(QString::fromLatin1(text.left(64)));
    if (match.hasMatch() && match.captured(1).toInt() > 1)
        return fail(ErrorCode::TooNew, kBagit);
    return fail(ErrorCode::NotUnderstood, kBagit + QStringLiteral(": missing or not BagIt 1.0"));
}

/// Sorts files into payload (with "data/") and tag files (without the tag manifest).
Result<void> divide(const FileMap &files, FileMap &payload, FileMap &tags)
{
    for (auto file = files.cbegin(); file != files.cend(); ++file) {
        const QString &name = file.key();
        const bool known
            = name == kBagit || name == kInfo || name == kManifest || name == kTagManifestName;
        if (name.startsWith(kData))
            payload.insert(name, file.value());
        else if (!known && !isOurTag(name))
            return fail(ErrorCode::NotUnderstood, quotedName(name) + QStringLiteral(": refused"));
        else if (name != kTagManifestName)
            tags.insert(name, file.value());
    }
    return {};
}

/// The last step: every byte is proven by now.
Result<Bag> takeApart(const FileMap &payload, const FileMap &tags)
{
    Bag bag;
    for (auto file = payload.cbegin(); file != payload.cend(); ++file)
        bag.payload.insert(file.key().mid(kData.size()), file.value());
    for (auto file = tags.cbegin(); file != tags.cend(); ++file) {
        if (isOurTag(file.key()))
            bag.tags.insert(file.key(), file.value());
    }
    auto labels = parseInfo(tags.value(kInfo));
    if (!labels)
        return tl::unexpected(labels.error());
    if (labels->take(kOxum) != oxumOf(bag.payload))
        return fail(ErrorCode::Damaged, kInfo + QStringLiteral(": Payload-Oxum does not fit"));
    bag.info.baggingDate = QDate::fromString(labels->take(kDate), Qt::ISODate);
    if (!bag.info.baggingDate.isValid())
        return fail(ErrorCode::NotUnderstood, kInfo + QStringLiteral(": no Bagging-Date"));
    bag.info.labels = *labels;
    return bag;
}

} // namespace

Result<FileMap> buildBag(const Bag &bag)
{
    for (auto tag = bag.tags.keyBegin(); tag != bag.tags.keyEnd(); ++tag) {
        if (!isOurTag(*tag))
            return fail(ErrorCode::NotUnderstood, quotedName(*tag) + QStringLiteral(": reserved"));
    }
    const auto info = infoText(bag);
    if (!info)
        return tl::unexpected(info.error());
    FileMap files = bag.tags;
    files.insert(kBagit, kDeclaration);
    files.insert(kInfo, *info);
    files.insert(kManifest, manifestOf(bag.payload, kData));
    files.insert(kTagManifestName, manifestOf(files, {}));
    for (auto file = bag.payload.cbegin(); file != bag.payload.cend(); ++file)
        files.insert(kData + file.key(), file.value());
    if (const auto checked = checkNames(files.keys()); !checked)
        return tl::unexpected(checked.error());
    return files;
}

Result<Bag> verifyBag(const FileMap &files)
{
    FileMap payload;
    FileMap tags;
    return checkNames(files.keys())
        .and_then([&] { return checkDeclaration(files); })
        .and_then([&] { return divide(files, payload, tags); })
        .and_then([&] { return parseManifest(files, kTagManifestName); })
        .and_then([&](const Digests &digests) { return checkFiles(tags, digests); })
        .and_then([&] { return parseManifest(files, kManifest); })
        .and_then([&](const Digests &digests) { return checkFiles(payload, digests); })
        .and_then([&] { return takeApart(payload, tags); });
}

} // namespace hocvu
