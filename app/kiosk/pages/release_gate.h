// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/flow/resume_presenter.h"

#include <QWidget>

class QStackedWidget;

namespace hocvu {

class Banner;
class Button;
class Label;
class PinPad;
class TextField;

/// The supervisor lets somebody go on after an outage: PIN, then what becomes of lost time.
class ReleaseGate : public QWidget
{
    Q_OBJECT

public:
    explicit ReleaseGate(ResumePresenter &presenter, QWidget *parent = nullptr);

    void askPin();
    void askAboutLostTime(Millis lost);

signals:
    void backRequested();

private:
    QWidget *makePinStep();
    QWidget *makeTimeStep();
    void refuse(int waitSeconds);

    ResumePresenter &m_presenter;
    QStackedWidget *m_steps;
    Banner *m_banner;
    PinPad *m_pin = nullptr;
    Label *m_lost = nullptr;
    TextField *m_reason = nullptr;
    Button *m_credit = nullptr;
};

} // namespace hocvu
