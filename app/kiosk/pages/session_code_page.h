// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/flow/session_code_presenter.h"

#include <QWidget>

namespace hocvu {

class Banner;
class Button;
class TextField;

/// Asks the supervisor for the session code that opens the exam's questions.
class SessionCodePage : public QWidget
{
    Q_OBJECT

public:
    explicit SessionCodePage(SessionCodePresenter &presenter, QWidget *parent = nullptr);
    void enter();

private:
    void ask();
    void group(const QString &typed);
    void tryCode();
    void refuse(const QString &why);

    SessionCodePresenter &m_presenter;
    TextField *m_code;
    Button *m_open;
    Banner *m_banner;
};

} // namespace hocvu
