// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later

// links: hocvu::exchange

// Tests come from any teacher's Word: documents whole, the text inside one, and plain text. What is
// read must be sound.
#include "exchange/items/docx_reader.h"
#include "exchange/items/item_formats.h"
#include "exchange/zip_writer.h"

#include <cstdint>
#include <cstdlib>

using namespace hocvu;

namespace {

/// The bytes as a document, its numbering and its styles, so that the fuzzer need not compress.
QByteArray document(const QByteArray &part)
{
    const FileMap parts{{QStringLiteral("word/document.xml"), part},
                        {QStringLiteral("word/numbering.xml"), part},
                        {QStringLiteral("word/styles.xml"), part}};
    return packZip(parts).value_or(QByteArray());
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), qsizetype(size));
    ImportOptions word;
    word.format = ItemFormat::Word;
    ImportOptions docx;
    docx.format = ItemFormat::Docx;
    for (const auto &read :
         {readItems(bytes, QStringLiteral("f"), word), readItems(bytes, QStringLiteral("f"), docx),
          readItems(document(bytes), QStringLiteral("f"), docx)}) {
        if (!read)
            continue;
        for (const Item &item : read->items) {
            if (!faultOf(item).isEmpty())
                std::abort();
        }
    }
    return 0;
}
