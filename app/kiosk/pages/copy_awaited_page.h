// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/dialog_prompt.h"

#include <QWidget>

namespace hocvu {

/// Stands on the screen when the journal is damaged and the second copy that the kiosk was started
/// with is not there: a stick often comes later than the power. Asks for it, and lets the
/// supervisor go on with what this PC still has.
class CopyAwaitedPage : public QWidget
{
    Q_OBJECT

public:
    /// \a folder is where the copy is looked for.
    explicit CopyAwaitedPage(const QString &folder, QWidget *parent = nullptr);

signals:
    void retryRequested(); ///< objectName "copyRetry"
    void goWithoutRequested(); ///< objectName "copyGoWithout", and yes to the question it asks

private:
    DialogPrompt m_prompt;
};

} // namespace hocvu
