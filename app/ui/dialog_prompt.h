// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/prompt.h"

#include <QPointer>
#include <QWidget>

namespace hocvu {

/// Asks on a sheet inside the window \a host: no window of its own and no nested event loop, so
/// nothing of the desktop shows through. Esc means no; the focus stays on the sheet and returns to
/// where it was. Buttons are "promptYes" and "promptNo". Several questions lie on one another.
class DialogPrompt : public Prompt
{
public:
    explicit DialogPrompt(QWidget *host);

    void confirm(QObject *context, const QString &title, const QString &text,
                 const QString &yesLabel, const QString &noLabel, Answered answered) override;

private:
    QPointer<QWidget> m_host;
};

} // namespace hocvu
