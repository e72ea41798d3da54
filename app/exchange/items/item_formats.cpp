// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/items/item_formats.h"

#include "exchange/items/aiken.h"
#include "exchange/items/gift_reader.h"
#include "exchange/items/moodle_reader.h"
#include "host/read_file.h"

#include <QRegularExpression>

#include <array>
#include <utility>

namespace hocvu {

namespace {

constexpr std::array kFormatNames{"gift", "aiken", "moodle"};

/// What a text is, by what stands in it.
std::optional<ItemFormat> formatOfText(const QString &text)
{
    static const QRegularExpression aiken(QStringLiteral("^\\s*ANSWER:\\s*[A-Za-z]\\s*$"),
                                          QRegularExpression::MultilineOption
                                              | QRegularExpression::CaseInsensitiveOption);
    if (aiken.match(text).hasMatch())
        return ItemFormat::Aiken;
    if (text.contains(QLatin1Char('{')) && text.contains(QLatin1Char('}')))
        return ItemFormat::Gift;
    return std::nullopt;
}

QString unifiedLines(QString text)
{
    if (!text.contains(QLatin1Char('\r')))
        return text;
    return text.replace(QLatin1String("\r\n"), QLatin1String("\n"))
        .replace(QLatin1Char('\r'), QLatin1Char('\n'));
}

Result<Imported> readText(const QByteArray &bytes, const QString &name,
                          const ImportOptions &options)
{
    DecodedText decoded = decodeText(bytes, options.encoding);
    const QString text = unifiedLines(std::exchange(decoded.text, {}));
    const auto format = options.format ? options.format : formatOfText(text);
    if (!format)
        return fail(ErrorCode::NotUnderstood,
                    QStringLiteral("%1: no questions of a known format; say --format").arg(name));
    Imported made;
    made.format = itemFormatName(*format);
    made.encoding = decoded;
    ImportSink sink(name, made);
    switch (*format) {
    case ItemFormat::Gift:
        readGift(text, sink);
        break;
    case ItemFormat::Aiken:
        readAiken(text, sink);
        break;
    case ItemFormat::Moodle:
        break; // is no text
    }
    return made;
}

/// Begins with an element, whatever stands before it.
bool isXml(const QByteArray &bytes)
{
    QByteArray begin = bytes.left(200);
    if (begin.startsWith("\xFF\xFE") || begin.startsWith("\xFE\xFF"))
        begin = begin.sliced(2).replace('\0', "");
    if (begin.startsWith("\xEF\xBB\xBF"))
        begin = begin.sliced(3);
    begin = begin.trimmed();
    return begin.startsWith("<?xml") || begin.startsWith("<!--") || begin.startsWith("<quiz");
}

Result<Imported> readMarkup(const QByteArray &bytes, const QString &name)
{
    Imported made;
    ImportSink sink(name, made);
    made.format = itemFormatName(ItemFormat::Moodle);
    if (const auto read = readMoodle(bytes, name, sink); !read)
        return tl::unexpected(read.error());
    return made;
}

} // namespace

QString itemFormatName(ItemFormat format)
{
    return QLatin1String(kFormatNames.at(static_cast<size_t>(format)));
}

std::optional<ItemFormat> itemFormatFromName(const QString &name)
{
    const auto index = itemFormatNames().indexOf(name);
    return index < 0 ? std::nullopt : std::optional(static_cast<ItemFormat>(index));
}

QStringList itemFormatNames()
{
    QStringList names;
    for (const char *name : kFormatNames)
        names << QLatin1String(name);
    return names;
}

Result<Imported> readItems(const QByteArray &bytes, const QString &name,
                           const ImportOptions &options)
{
    if (bytes.size() > kMaxImportBytes)
        return fail(ErrorCode::TooLarge,
                    QStringLiteral("%1: %2 bytes").arg(name).arg(bytes.size()));
    const bool isMarkup = options.format ? options.format == ItemFormat::Moodle : isXml(bytes);
    auto made = isMarkup ? readMarkup(bytes, name) : readText(bytes, name, options);
    if (made && made->items.isEmpty() && made->notes.isEmpty())
        return fail(ErrorCode::NotUnderstood, QStringLiteral("%1: no question in it").arg(name));
    return made;
}

Result<Imported> readItemsFile(const QString &path, const ImportOptions &options)
{
    return readFile(path, kMaxImportBytes).and_then([&](const QByteArray &bytes) {
        return readItems(bytes, path, options);
    });
}

} // namespace hocvu
