// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/items/item_formats.h"

#include "exchange/items/aiken.h"
#include "exchange/items/csv_items.h"
#include "exchange/items/docx_reader.h"
#include "exchange/items/gift_reader.h"
#include "exchange/items/moodle_reader.h"
#include "exchange/items/qti_reader.h"
#include "exchange/items/xlsx_writer.h"
#include "exchange/zip_reader.h"
#include "host/read_file.h"

#include <QRegularExpression>

#include <array>
#include <utility>

namespace hocvu {

namespace {

constexpr std::array kFormatNames{"gift", "aiken", "moodle", "csv", "xlsx", "word", "docx", "qti"};

/// What a text is, by what stands in it.
std::optional<ItemFormat> formatOfText(const QString &text)
{
    if (isCsvOfItems(text))
        return ItemFormat::Csv;
    static const QRegularExpression aiken(QStringLiteral("^\\s*ANSWER:\\s*[A-Za-z]\\s*$"),
                                          QRegularExpression::MultilineOption
                                              | QRegularExpression::CaseInsensitiveOption);
    // Aiken knows no numbers: what has them is a test whose keys are said in English.
    static const QRegularExpression numbered(QStringLiteral("^\\s*(câu|bài|question)\\s+\\d"),
                                             QRegularExpression::MultilineOption
                                                 | QRegularExpression::CaseInsensitiveOption);
    const bool isNumbered = numbered.match(text).hasMatch() && isPaper(text);
    if (!isNumbered && aiken.match(text).hasMatch())
        return ItemFormat::Aiken;
    static const QRegularExpression gift(QStringLiteral("\\{[^{}]*[=~#TF>][^{}]*\\}|^\\s*::.*::"),
                                         QRegularExpression::MultilineOption);
    const bool hasBraces = text.contains(QLatin1Char('{')) && text.contains(QLatin1Char('}'));
    if (hasBraces && gift.match(text).hasMatch())
        return ItemFormat::Gift;
    if (isPaper(text))
        return ItemFormat::Word;
    if (hasBraces)
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

/// What an archive is, by the parts in it.
std::optional<ItemFormat> formatOfArchive(const QByteArray &bytes)
{
    ZipLimits limits;
    limits.foreignNames = true;
    const auto zip = ZipReader::open(bytes, limits);
    if (!zip)
        return std::nullopt;
    if (zip->names().contains(QStringLiteral("xl/workbook.xml")))
        return ItemFormat::Xlsx;
    if (zip->names().contains(QStringLiteral("word/document.xml")))
        return ItemFormat::Docx;
    if (!zip->names().filter(QStringLiteral(".xml")).isEmpty())
        return ItemFormat::Qti;
    return std::nullopt;
}

/// Whether the first element is a QTI item.
bool isQti(const QByteArray &bytes)
{
    static const QRegularExpression form(
        QStringLiteral("<(?:[a-z0-9]+:)?(assessmentItem|qti-assessment-item)[\\s>]"));
    const QString begin = QString::fromLatin1(QByteArray(bytes.left(8000)).replace('\0', ""));
    return form.match(begin).hasMatch();
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
    return begin.startsWith("<?xml") || begin.startsWith("<!--") || begin.startsWith("<quiz")
        || isQti(begin);
}

/// Reads one file with the reader that fits.
class FileReader
{
public:
    FileReader(const QByteArray &bytes, const QString &name, const ImportOptions &options)
        : m_bytes(bytes)
        , m_name(name)
        , m_options(options)
        , m_sink(name, m_made)
    {
    }

    Result<Imported> read()
    {
        DecodedText decoded;
        auto format = m_options.format;
        if (!format)
            format = formatOfBytes();
        if (!format || isText(*format)) {
            decoded = decodeText(m_bytes, m_options.encoding);
            m_text = unifiedLines(std::exchange(decoded.text, {}));
            m_made.encoding = decoded;
            format = format ? format : formatOfText(m_text);
        }
        if (!format)
            return fail(
                ErrorCode::NotUnderstood,
                QStringLiteral("%1: no questions of a known format; say --format").arg(m_name));
        m_made.format = itemFormatName(*format);
        if (const auto done = readAs(*format); !done)
            return tl::unexpected(done.error());
        if (m_made.items.isEmpty() && m_made.notes.isEmpty())
            return fail(ErrorCode::NotUnderstood,
                        QStringLiteral("%1: no question in it").arg(m_name));
        return std::move(m_made);
    }

private:
    std::optional<ItemFormat> formatOfBytes() const
    {
        if (m_bytes.startsWith("PK\3\4"))
            return formatOfArchive(m_bytes);
        if (isXml(m_bytes))
            return isQti(m_bytes) ? ItemFormat::Qti : ItemFormat::Moodle;
        return std::nullopt;
    }
    static bool isText(ItemFormat format)
    {
        return format == ItemFormat::Gift || format == ItemFormat::Aiken
            || format == ItemFormat::Csv || format == ItemFormat::Word;
    }
    Result<void> readAs(ItemFormat format)
    {
        switch (format) {
        case ItemFormat::Gift:
            readGift(m_text, m_sink);
            return {};
        case ItemFormat::Aiken:
            readAiken(m_text, m_sink);
            return {};
        case ItemFormat::Moodle:
            return readMoodle(m_bytes, m_name, m_sink);
        case ItemFormat::Csv:
            return readCsvItems(m_text, m_name, m_sink);
        case ItemFormat::Xlsx:
            return readXlsxItems(m_bytes, m_name, m_sink);
        case ItemFormat::Qti:
            return m_bytes.startsWith("PK\3\4") ? readQtiPackage(m_bytes, m_name, m_sink)
                                                : readQtiItem(m_bytes, m_name, m_sink);
        case ItemFormat::Word:
            readPaper(paperLinesOf(m_text), m_sink);
            return {};
        case ItemFormat::Docx:
            return readDocx(m_bytes, m_name, m_sink).map([this](const QList<PaperLine> &lines) {
                readPaper(lines, m_sink);
            });
        }
        return {};
    }

    const QByteArray &m_bytes;
    const QString m_name;
    const ImportOptions m_options;
    Imported m_made;
    ImportSink m_sink;
    QString m_text;
};

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
    return FileReader(bytes, name, options).read();
}

Result<Imported> readItemsFile(const QString &path, const ImportOptions &options)
{
    return readFile(path, kMaxImportBytes).and_then([&](const QByteArray &bytes) {
        return readItems(bytes, path, options);
    });
}

} // namespace hocvu
