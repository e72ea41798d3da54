// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/bank/bank.h"
#include "exchange/bank_source.h"

/// The real bank, read as the kit's builder reads it. A test that cannot have it ends here.
inline hocvu::Bank demoBank()
{
    const auto sourced = hocvu::readBankFolder(qEnvironmentVariable("HOCVU_SOURCE_DIR")
                                               + QStringLiteral("/resources/demo/bank"));
    QList<hocvu::Question> questions;
    if (sourced) {
        for (const hocvu::SourcedQuestion &one : *sourced)
            questions.append(one.question);
    }
    auto bank = hocvu::Bank::fromQuestions(questions);
    if (!sourced || !bank || questions.isEmpty())
        qFatal("the demo's bank cannot be read");
    return *std::move(bank);
}
