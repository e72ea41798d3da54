// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later

// links: hocvu::exchange

// Sealed questions, their keys and session codes, as they come on a stick or from a keyboard: read
// or refused, and nothing but the right key opens anything. A code that is read prints the same.
#include "exchange/sealed_exam.h"

#include <cstdint>
#include <cstdlib>

using namespace hocvu;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), qsizetype(size));
    static const SecretKey stranger = SecretKey::random();
    if (const auto sealed = SealedExam::parse(bytes)) {
        if (sealed->isTrial())
            (void)sealed->openTrial().and_then(&OpenedExam::wholeBank);
    }
    (void)Bank::fromJsonWithoutKeys(bytes, QStringLiteral("hash"));
    if (const auto keys = AnswerKeys::fromJson(bytes)) {
        const auto again = AnswerKeys::fromJson(keys->toJson());
        if (!again || again->size() != keys->size())
            std::abort();
    }
    if (const auto code = SessionCode::parse(QString::fromUtf8(bytes))) {
        const auto again = SessionCode::parse(code->text());
        if (!again || *again != *code)
            std::abort();
    }
    return 0;
}
