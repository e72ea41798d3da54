// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/modal_sheet.h"

namespace hocvu {

class Button;

/// The sheet of DialogPrompt: asks in the middle of \a host.
class PromptSheet : public ModalSheet
{
    Q_OBJECT

public:
    PromptSheet(const QString &title, const QString &text, const QString &yesLabel,
                const QString &noLabel, QWidget *host);

signals:
    /// At most once, after the sheet is gone and the focus is back.
    void answered(bool yes);

protected:
    QList<QWidget *> stops() const override;
    void cancel() override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void answer(bool yes);

    Button *m_yes;
    Button *m_no = nullptr;
};

} // namespace hocvu
