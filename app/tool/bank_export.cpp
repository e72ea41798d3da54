// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tool/bank_export.h"

#include "exchange/items/item_exporter.h"
#include "host/durable_file.h"
#include "paper/question_paper.h"
#include "tool/import_notes.h"

namespace hocvu {

namespace {

Result<Exported> exported(const ItemFolder &bank, const BankExportOptions &options)
{
    if (options.format == kPaperFormat) {
        const QString title
            = options.title.isEmpty() ? QStringLiteral("ĐỀ KIỂM TRA") : options.title;
        return questionPaper(bank.items, bank.pictures, title).map([](const QByteArray &pdf) {
            return Exported{pdf, {}};
        });
    }
    const auto format = exportFormatFromName(options.format);
    if (!format)
        return fail(ErrorCode::NotAllowed, QStringLiteral("no such format"));
    return writeItems(bank, *format);
}

} // namespace

ExitCode exportBank(const BankExportOptions &options, Console &console)
{
    const auto bank = readItemFolder(options.folder);
    if (!bank)
        return console.failInSource(bank.error());
    const auto made = exported(*bank, options);
    if (!made)
        return console.fail(options.out, made.error());
    if (const auto saved = writeDurably(options.out, made->bytes); !saved)
        return console.fail(options.out, saved.error());
    console.line(options.out);
    console.facts({{QStringLiteral("format"), options.format},
                   {QStringLiteral("questions"), QString::number(bank->items.size())},
                   {QStringLiteral("bytes"), QString::number(made->bytes.size())}});
    sayNotes(made->notes, console);
    console.object({{QStringLiteral("file"), options.out},
                    {QStringLiteral("format"), options.format},
                    {QStringLiteral("questions"), bank->items.size()},
                    {QStringLiteral("bytes"), made->bytes.size()},
                    {QStringLiteral("notes"), notesAsJson(made->notes)}});
    return made->notes.isEmpty() ? ExitCode::Good : ExitCode::Incomplete;
}

} // namespace hocvu
