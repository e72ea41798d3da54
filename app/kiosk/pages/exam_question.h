// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/flow/exam_presenter.h"

#include <QWidget>

namespace hocvu {

class AnswerOption;
class Button;
class Label;

/// One question of the paper with its four options and the way to its neighbours.
class ExamQuestion : public QWidget
{
    Q_OBJECT

public:
    explicit ExamQuestion(QWidget *parent = nullptr);
    void show(const QuestionView &question);

signals:
    void chosen(int option);
    void flagged(bool on);
    void nextRequested();
    void previousRequested();

private:
    QLayout *makeButtons();
    QWidget *makeSheet();

    Label *m_number;
    Label *m_stem;
    QList<AnswerOption *> m_options;
    Button *m_flag;
    Button *m_previous;
    Button *m_next;
    bool m_isFlagged = false;
};

} // namespace hocvu
