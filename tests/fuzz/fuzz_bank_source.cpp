// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later

// links: hocvu::exchange

// Bank sources come by mail and stick. Whatever is read must be sound enough to be linted, and an
// error must say where.
#include "core/bank/bank.h"
#include "exchange/bank_source.h"

#include <cstdint>
#include <cstdlib>

using namespace hocvu;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), qsizetype(size));
    const auto questions = parseBankSource(bytes, QStringLiteral("f"));
    if (!questions) {
        if (!questions.error().detail.startsWith(QLatin1String("f:")))
            std::abort();
        return 0;
    }
    (void)lintBank(*questions, LintRules());
    for (const SourcedQuestion &one : *questions) {
        if (!Bank::fromQuestions({one.question}))
            std::abort();
    }
    return 0;
}
