// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialog_prompt.h"

#include "ui/prompt_sheet.h"

#include <utility>

namespace hocvu {

DialogPrompt::DialogPrompt(QWidget *host)
    : m_host(host)
{
}

void DialogPrompt::confirm(QObject *context, const QString &title, const QString &text,
                           const QString &yesLabel, const QString &noLabel, Answered answered)
{
    if (!m_host || !context)
        return;
    auto *sheet = new PromptSheet(title, text, yesLabel, noLabel, m_host);
    QObject::connect(sheet, &PromptSheet::answered, context, std::move(answered));
    // Nobody is left who wants to know: the question goes away.
    QObject::connect(context, &QObject::destroyed, sheet, &PromptSheet::dismiss);
    sheet->open();
}

} // namespace hocvu
