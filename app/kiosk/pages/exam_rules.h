// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace hocvu {

class Button;
class Label;

/// What a learner must know before the clock starts.
class ExamRules : public QWidget
{
    Q_OBJECT

public:
    explicit ExamRules(QWidget *parent = nullptr);
    void setRules(int questions, int minutes, int attemptNumber, int attemptsAllowed,
                  bool inEveryWay);

signals:
    void beginRequested();
    void backRequested();

protected:
    void showEvent(QShowEvent *event) override;

private:
    QList<Label *> m_lines;
    Label *m_attempt;
    Button *m_begin;
};

} // namespace hocvu
