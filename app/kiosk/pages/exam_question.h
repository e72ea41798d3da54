// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/flow/exam_presenter.h"

#include <QWidget>

namespace hocvu {

class AnswerArea;
class Button;
class Card;
class Label;
class ReadAloudButton;
class ScrollColumn;

/// One question of the paper, where it is answered, and the way to its neighbours.
class ExamQuestion : public QWidget
{
    Q_OBJECT

public:
    explicit ExamQuestion(QWidget *parent = nullptr);
    void show(const QuestionView &question);
    /// Where the answer is typed; null where it is not.
    QWidget *lineToType() const;
    /// The question's own words can have the focus, so that a screen reader reads them.
    QWidget *stem() const;
    /// Whether \a widget is one of those that answer.
    bool isAnswer(const QWidget *widget) const;
    /// Number and words of the question.
    QString spoken() const;
    /// Less room between things, for low screens.
    void setTight(bool tight);

signals:
    void chosen(int option);
    void matched(int left, int right);
    void typed(const QString &text);
    void flagged(bool on);
    void nextRequested();
    void previousRequested();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QLayout *makeButtons();
    QWidget *makeSheet();
    void placeListen();

    Card *m_sheet;
    ScrollColumn *m_scroll;
    Label *m_number;
    ReadAloudButton *m_listen;
    Label *m_stem;
    AnswerArea *m_answers;
    Button *m_flag;
    Button *m_previous;
    Button *m_next;
    ShownQuestion m_question;
    int m_index = -1;
    bool m_isFlagged = false;
};

} // namespace hocvu
