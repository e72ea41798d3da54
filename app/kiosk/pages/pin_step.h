// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/campaign/campaign.h"
#include "core/people/person.h"

#include <QTimer>
#include <QWidget>

namespace hocvu {

class Banner;
class Label;
class PinPad;

/// Asking one person for the PIN. After a wrong one that costs a wait, the seconds are counted
/// down and the pad takes nothing until they are over.
class PinStep : public QWidget
{
    Q_OBJECT

public:
    PinStep(const Campaign &campaign, int pinLength, QWidget *parent = nullptr);

    void ask(const Person &person);
    /// \a waitSeconds 0: again at once.
    void refuse(int waitSeconds);
    /// Forgets the person and what was typed.
    void reset();

signals:
    void entered(const QString &pin);

private:
    QWidget *makeGreeting();
    void countDown();
    QString refusal() const;

    Label *m_name;
    Label *m_details;
    Label *m_what;
    Banner *m_refusal;
    PinPad *m_pad;
    QTimer *m_second;
    int m_wait = 0;
};

} // namespace hocvu
