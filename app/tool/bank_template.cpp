// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tool/bank_template.h"

#include "exchange/items/item_exporter.h"
#include "host/durable_file.h"

namespace hocvu {

ExitCode writeBankTemplate(const QString &path, Console &console)
{
    const bool isCsv = path.endsWith(QLatin1String(".csv"), Qt::CaseInsensitive);
    const auto made = itemTemplate(isCsv ? ExportFormat::Csv : ExportFormat::Xlsx);
    if (!made)
        return console.fail(path, made.error());
    if (const auto saved = writeDurably(path, *made); !saved)
        return console.fail(path, saved.error());
    console.line(path);
    console.object({{QStringLiteral("file"), path}, {QStringLiteral("bytes"), made->size()}});
    return ExitCode::Good;
}

} // namespace hocvu
