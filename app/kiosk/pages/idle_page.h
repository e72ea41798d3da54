// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/flow/idle_presenter.h"

#include <QTimer>
#include <QWidget>

class QBoxLayout;

namespace hocvu {

class Badge;
class Button;
class Card;
class Label;
class StageLine;

/// The welcome: what the contest is, where in its stages today lies, what can be won, what to do.
/// Any key and any touch begins. Stands on the window's dark ground.
class IdlePage : public QWidget
{
    Q_OBJECT

public:
    explicit IdlePage(IdlePresenter &presenter, QWidget *parent = nullptr);

    void enter();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    QBoxLayout *makeWelcome();
    QBoxLayout *makeButtons();
    QWidget *makePrizes();
    QBoxLayout *makeSteps();
    void showToday();
    void showCounts(int began, int finished);

    IdlePresenter &m_presenter;
    Badge *m_stage;
    Label *m_deadline;
    Label *m_counts;
    Button *m_start;
    QBoxLayout *m_top = nullptr;
    StageLine *m_stages;
    QTimer m_timer;
};

} // namespace hocvu
