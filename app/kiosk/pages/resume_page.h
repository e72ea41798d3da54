// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/flow/resume_presenter.h"

#include <QWidget>

class QLabel;
class QStackedLayout;

namespace hocvu {

class Button;
class Card;
class Label;
class ReleaseGate;

/// The calm page after a crash or power cut: nothing is lost, so much time is left, go on when
/// ready.
class ResumePage : public QWidget
{
    Q_OBJECT

public:
    explicit ResumePage(ResumePresenter &presenter, QWidget *parent = nullptr);

    void enter();

private:
    QWidget *makeContent();
    QLayout *makeButtons();
    Card *makeFigure(Label *figure, const QString &caption);
    void showOutage(const Outage &outage);
    void showPicture(bool mayLackClicks);

    ResumePresenter &m_presenter;
    QStackedLayout *m_stack;
    ReleaseGate *m_gate;
    QLabel *m_picture;
    Label *m_title;
    Label *m_person;
    Label *m_saved;
    Label *m_left;
    Label *m_gap;
    Button *m_goOn;
    Button *m_supervisor;
    Label *m_note;
};

} // namespace hocvu
