// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/flow/session_code_presenter.h"

#include "kiosk/flow/resume_presenter.h"

namespace hocvu {

SessionCodePresenter::SessionCodePresenter(const Context &context, Visit &visit, QObject *parent)
    : QObject(parent)
    , m_context(context)
    , m_visit(visit)
{
}

void SessionCodePresenter::refresh()
{
    if (m_context.exam.isSealed())
        emit askCode();
    else
        m_visit.goTo(m_visit.afterCode());
}

void SessionCodePresenter::enterCode(const QString &code)
{
    if (const auto opened = m_context.exam.open(code); !opened) {
        if (opened.error().code == ErrorCode::NotUnderstood)
            emit slipped();
        else if (opened.error().code == ErrorCode::Refused)
            emit refused();
        else
            emit showProblem(opened.error());
        return;
    }
    if (const auto finished = finishMarking(m_context); !finished)
        emit m_visit.trouble(finished.error());
    m_visit.goTo(m_visit.afterCode());
}

void SessionCodePresenter::back()
{
    m_visit.goTo(m_visit.isSignedIn() ? Place::Course : Place::Idle);
}

} // namespace hocvu
