// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/flow/sign_in_presenter.h"

#include <QWidget>

class QStackedLayout;

namespace hocvu {

class Button;
class FindStep;
class PageHeader;
class PinStep;
class StepTrail;
class WalkInForm;

/// Finding oneself and signing in, in three steps: unit, name, PIN; or the form for who is on no
/// list. Esc and the back button (objectName "signInBack") go one step back.
class SignInPage : public QWidget
{
    Q_OBJECT

public:
    explicit SignInPage(SignInPresenter &presenter, QWidget *parent = nullptr);

    void enter();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    enum Step { Find, Pin, WalkIn };

    QWidget *makeHeader();
    QWidget *makeFindPage();
    void showStep(Step step);
    void showTrail();
    void goBack();

    SignInPresenter &m_presenter;
    PageHeader *m_header;
    StepTrail *m_trail;
    QStackedLayout *m_stack;
    FindStep *m_find;
    PinStep *m_pin;
    WalkInForm *m_walkIn;
};

} // namespace hocvu
