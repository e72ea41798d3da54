// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/flow/exam_presenter.h"

#include <QWidget>

namespace hocvu {

class AnswerOption;
class Button;
class Card;
class Label;
class ScrollColumn;

/// One question of the paper with its four options and the way to its neighbours.
class ExamQuestion : public QWidget
{
    Q_OBJECT

public:
    explicit ExamQuestion(QWidget *parent = nullptr);
    void show(const QuestionView &question);
    /// Less room between things, for low screens.
    void setTight(bool tight);

signals:
    void chosen(int option);
    void flagged(bool on);
    void nextRequested();
    void previousRequested();

private:
    QLayout *makeButtons();
    QWidget *makeSheet();

    Card *m_sheet;
    ScrollColumn *m_scroll;
    Label *m_number;
    Label *m_stem;
    QList<AnswerOption *> m_options;
    Button *m_flag;
    Button *m_previous;
    Button *m_next;
    int m_index = -1;
    bool m_isFlagged = false;
};

} // namespace hocvu
