// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later

// links: hocvu::exchange

// HTML out of other programs. What comes out must be well-formed, hold nothing beyond the white
// list, and stay as it is when it is reduced once more.
#include "exchange/items/rich_text.h"

#include <QXmlStreamReader>

#include <cstdint>
#include <cstdlib>

using namespace hocvu;

namespace {

bool isAllowed(QStringView name)
{
    for (const char *one : {"r", "p", "ul", "ol", "li", "table", "tr", "td", "th", "pre", "b", "i",
                            "u", "s", "sub", "sup", "code", "br", "img"}) {
        if (name == QLatin1String(one))
            return true;
    }
    return false;
}

void checkElement(const QXmlStreamReader &xml)
{
    if (!isAllowed(xml.name()))
        std::abort();
    for (const QXmlStreamAttribute &attribute : xml.attributes()) {
        const bool isOfPicture = xml.name() == QLatin1String("img")
            && (attribute.name() == QLatin1String("src")
                || attribute.name() == QLatin1String("alt"));
        const bool isSpan = attribute.name() == QLatin1String("colspan")
            || attribute.name() == QLatin1String("rowspan");
        if (!isOfPicture && !isSpan)
            std::abort();
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QString html = QString::fromUtf8(reinterpret_cast<const char *>(data), qsizetype(size));
    const PictureFinder find = [](const QString &address) -> Result<QString> {
        if (address.startsWith(QLatin1Char('p')))
            return QStringLiteral("picture");
        return fail(ErrorCode::NotFound, QStringLiteral("none"));
    };
    QStringList left;
    const ItemText text = textFromHtml(html, find, left);
    (void)plainOf(text);
    const ItemText again = text.rich ? textFromHtml(text.text, find, left)
                                     : textFromHtml(htmlOf(text, {}), find, left);
    if (again != text && !(text.isEmpty() && again.isEmpty()))
        std::abort();
    if (!text.rich)
        return 0;
    QXmlStreamReader xml(QStringLiteral("<r>%1</r>").arg(text.text));
    while (!xml.atEnd()) {
        if (xml.readNext() == QXmlStreamReader::StartElement)
            checkElement(xml);
    }
    if (xml.hasError())
        std::abort();
    return 0;
}
