// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/flow/visit.h"

namespace hocvu {

/// Where the supervisor opens the exam's questions on this PC with the session code.
class SessionCodePresenter : public QObject
{
    Q_OBJECT

public:
    SessionCodePresenter(const Context &context, Visit &visit, QObject *parent = nullptr);

    /// Goes on by itself when there is nothing to open any more.
    void refresh();
    /// Tries \a code; on success papers that waited for their marks get them, and the visit goes
    /// on to where the code was asked for.
    void enterCode(const QString &code);
    void back();

signals:
    void askCode();
    /// A letter is wrong, missing or too much: nothing was tried.
    void slipped();
    /// A code, but not of this kit.
    void refused();
    void showProblem(const hocvu::Error &error);

private:
    Context m_context;
    Visit &m_visit;
};

} // namespace hocvu
